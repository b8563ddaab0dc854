/** /e/:secret: the lesson evaluation behind a task link. Opening it changes nothing. */
import { EvaluationForm } from "#app/features/evaluations/evaluation-form.tsx";
import { Closed, OpensNothing } from "#app/features/evaluations/link-notices.tsx";
import { linkHeaders, remember, typedIn, withLink } from "#app/server/task-link.server.ts";
import type { Route } from "./+types/form.ts";

export const headers = linkHeaders;

export const loader = (args: Route.LoaderArgs) =>
  withLink(args, (api, link) => api.evaluations.open(link));

/** Keeps what has been tapped so far; only the page's script asks for it. */
export const action = (args: Route.ActionArgs) =>
  withLink(args, async (api, { secret }) => {
    const typed = typedIn(await args.request.formData());
    const kept = await api.evaluations.saveDraft({ secret, ...typed });
    return kept.ok
      ? new Response(null, { status: 204, headers: await remember(args, kept.mark) })
      : new Response(null, { status: 409 });
  });

export default function Form({ loaderData: form, params }: Route.ComponentProps) {
  const address = `/e/${params.secret}`;
  if (!form.open) return <Closed form={form} address={address} />;
  return <EvaluationForm form={form} address={address} typed={form.before} />;
}

export const ErrorBoundary = OpensNothing;
