/** /sessions/:id/move: another day, time or place. */
import { moveInput } from "@tessellate/domain/sessions/schedule";
import { data, redirect } from "react-router";
import { MoveForm } from "#app/features/sessions/move-form.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import { joinDates } from "#app/ui/date-parts.ts";
import type { Route } from "./+types/move.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const page = await api.sessions.read({ sessionId: args.params.id });
    if (!page.may.schedule) throw data(null, { status: 404 });
    return page;
  });

export async function action(args: Route.ActionArgs) {
  const { id } = args.params;
  const parsed = await parseForm(args.request, moveInput, (form) => {
    joinDates(form, ["day"]);
    form.set("sessionId", id);
  });
  if (!parsed.ok) return sendBack(parsed.refusal);
  const made = await withApi(args, (api) => api.sessions.move(parsed.value));
  if (!made.ok) return sendBack({ problems: made.problems, typed: parsed.value });
  throw redirect(`/sessions/${id}?done=moved`);
}

export default function Move({ loaderData, actionData }: Route.ComponentProps) {
  return <MoveForm page={loaderData} refused={actionData} />;
}
