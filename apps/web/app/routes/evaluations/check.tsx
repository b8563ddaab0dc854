/** /e/:secret/check: the answers before they are sent, and the sending of them. */
import { data, redirect } from "react-router";
import { CheckAnswers } from "#app/features/evaluations/check-answers.tsx";
import { Conflict } from "#app/features/evaluations/conflict.tsx";
import { EvaluationForm } from "#app/features/evaluations/evaluation-form.tsx";
import { Closed, OpensNothing } from "#app/features/evaluations/link-notices.tsx";
import { checkOrSend } from "#app/server/evaluation.server.ts";
import { linkHeaders, withLink } from "#app/server/task-link.server.ts";
import type { Route } from "./+types/check.ts";

export const headers = linkHeaders;

export const loader = (args: Route.LoaderArgs) =>
  withLink(args, (api, link) => api.evaluations.open(link));

export const action = async (args: Route.ActionArgs) => {
  const { to, headers, status, ...answer } = await checkOrSend(args);
  return to ? redirect(to, { headers }) : data(answer, { headers, status });
};

export default function Check({ loaderData: form, actionData, params }: Route.ComponentProps) {
  const address = `/e/${params.secret}`;
  const typed = actionData?.typed ?? form.before;
  if (!form.open) return <Closed form={form} address={address} />;
  if (actionData?.conflict)
    return <Conflict form={actionData.conflict} address={address} typed={actionData.typed} />;
  if (!typed || actionData?.problems || actionData?.change)
    return <EvaluationForm {...{ form, address, typed }} {...actionData} />;
  const carried = actionData?.carried ?? form;
  return <CheckAnswers form={form} address={address} typed={typed} carried={carried} />;
}

export const ErrorBoundary = OpensNothing;
