/** /sessions/:id/cancel: calling a session off. */
import { cancelInput } from "@tessellate/domain/sessions/schedule";
import { data, redirect } from "react-router";
import { CancelForm } from "#app/features/sessions/cancel-form.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/cancel.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const page = await api.sessions.read({ sessionId: args.params.id });
    if (!page.may.schedule) throw data(null, { status: 404 });
    return page;
  });

export async function action(args: Route.ActionArgs) {
  const { id } = args.params;
  const parsed = await parseForm(args.request, cancelInput, (form) => form.set("sessionId", id));
  if (!parsed.ok) return sendBack(parsed.refusal);
  const made = await withApi(args, (api) => api.sessions.cancel(parsed.value));
  if (!made.ok) return sendBack({ problems: made.problems, typed: parsed.value });
  throw redirect(`/sessions/${id}?done=cancelled`);
}

export default function Cancel({ loaderData, actionData }: Route.ComponentProps) {
  return <CancelForm page={loaderData} refused={actionData} />;
}
