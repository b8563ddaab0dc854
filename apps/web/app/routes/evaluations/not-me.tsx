/** /e/:secret/not-me: for whoever a link reached by mistake. */
import { redirect } from "react-router";
import { NotMe, OpensNothing } from "#app/features/evaluations/link-notices.tsx";
import { forgetMe, linkHeaders, withLink } from "#app/server/task-link.server.ts";
import type { Route } from "./+types/not-me.ts";

export const headers = linkHeaders;

export const loader = (args: Route.LoaderArgs) =>
  withLink(args, async (api, link) => ({
    form: await api.evaluations.open(link),
    done: new URL(args.request.url).searchParams.has("removed"),
  }));

export const action = (args: Route.ActionArgs) =>
  withLink(args, async (api, { secret, mark }) => {
    await api.evaluations.dropDraft({ secret, mark });
    return redirect(`/e/${secret}/not-me?removed`, { headers: await forgetMe(args) });
  });

export default function NotMePage({ loaderData, params }: Route.ComponentProps) {
  return <NotMe {...loaderData} address={`/e/${params.secret}`} />;
}

export const ErrorBoundary = OpensNothing;
