/** /e/:secret/withdraw: taking back what was handed in, until the wave closes. */
import { data, redirect } from "react-router";
import { Closed, OpensNothing, Withdraw } from "#app/features/evaluations/link-notices.tsx";
import { linkHeaders, withLink } from "#app/server/task-link.server.ts";
import type { Route } from "./+types/withdraw.ts";

export const headers = linkHeaders;

export const loader = (args: Route.LoaderArgs) =>
  withLink(args, async (api, link) => ({
    form: await api.evaluations.open(link),
    done: new URL(args.request.url).searchParams.has("done"),
  }));

export const action = (args: Route.ActionArgs) =>
  withLink(args, async (api, link) => {
    const { ok, ...refused } = { problems: [], ...(await api.evaluations.withdraw(link)) };
    return ok ? redirect(`/e/${link.secret}/withdraw?done`) : data(refused, { status: 400 });
  });

export default function WithdrawPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const address = `/e/${params.secret}`;
  if (!loaderData.form.open) return <Closed form={loaderData.form} address={address} />;
  return <Withdraw {...loaderData} address={address} problems={actionData?.problems ?? []} />;
}

export const ErrorBoundary = OpensNothing;
