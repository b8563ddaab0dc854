/** /e/:secret/done: the receipt. */
import { OpensNothing, Receipt } from "#app/features/evaluations/link-notices.tsx";
import { linkHeaders, withLink } from "#app/server/task-link.server.ts";
import type { Route } from "./+types/done.ts";

export const headers = linkHeaders;

export const loader = (args: Route.LoaderArgs) =>
  withLink(args, (api, link) => api.evaluations.open(link));

export default function Done({ loaderData: form, params }: Route.ComponentProps) {
  return <Receipt form={form} address={`/e/${params.secret}`} />;
}

export const ErrorBoundary = OpensNothing;
