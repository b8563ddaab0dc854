/** /e/:secret: the evaluation behind a task link. Opening it changes nothing. */
import { redirect } from "react-router";
import { EvaluationForm } from "#app/features/evaluations/evaluation-form.tsx";
import { Closed, OpensNothing } from "#app/features/evaluations/link-notices.tsx";
import {
  carriedIn,
  linkHeaders,
  remember,
  typedIn,
  withLink,
} from "#app/server/task-link.server.ts";
import type { Route } from "./+types/form.ts";

export const headers = linkHeaders;

export const loader = (args: Route.LoaderArgs) =>
  withLink(args, async (api, link) => ({
    form: await api.evaluations.open(link),
    saved: new URL(args.request.url).searchParams.has("saved"),
  }));

/** Keeps what has been tapped so far, which only the page's script asks for; or begins after a mail scanner was here. */
export const action = (args: Route.ActionArgs) =>
  withLink(args, async (api, link) => {
    const posted = await args.request.formData();
    if (posted.get("intent") === "start") {
      await api.evaluations.clearDoubt({ secret: link.secret });
      return redirect(`/e/${link.secret}`);
    }
    const { opened } = carriedIn(posted);
    const kept = await api.evaluations.saveDraft({ ...link, ...typedIn(posted), opened });
    return kept.ok
      ? new Response(null, { status: 204, headers: await remember(args, kept.mark) })
      : new Response(null, { status: 409 });
  });

export default function Form({ loaderData: { form, saved }, params }: Route.ComponentProps) {
  const address = `/e/${params.secret}`;
  if (!form.open) return <Closed form={form} address={address} />;
  return <EvaluationForm form={form} address={address} typed={form.before} saved={saved} />;
}

export const ErrorBoundary = OpensNothing;
