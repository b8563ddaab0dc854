/** /e/:secret/resume: going on from another device, by a code from one's own mail. */
import { data, redirect } from "react-router";
import { Closed, OpensNothing } from "#app/features/evaluations/link-notices.tsx";
import { ResumePage } from "#app/features/evaluations/resume-page.tsx";
import { resume } from "#app/server/resume.server.ts";
import { linkHeaders, withLink } from "#app/server/task-link.server.ts";
import type { Route } from "./+types/resume.ts";

export const headers = linkHeaders;

export const loader = (args: Route.LoaderArgs) =>
  withLink(args, async (api, link) => ({
    form: await api.evaluations.open(link),
    sent: new URL(args.request.url).searchParams.has("sent"),
  }));

export const action = async (args: Route.ActionArgs) => {
  const { to, headers, ...answer } = await resume(args);
  return to ? redirect(to, { headers }) : data(answer, { status: 400 });
};

export default function Resume({ loaderData, actionData, params }: Route.ComponentProps) {
  const address = `/e/${params.secret}`;
  if (!loaderData.form.open) return <Closed form={loaderData.form} address={address} />;
  return <ResumePage {...loaderData} {...actionData} address={address} />;
}

export const ErrorBoundary = OpensNothing;
