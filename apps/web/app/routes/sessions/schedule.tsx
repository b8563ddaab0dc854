/** /work-groups/:id/sessions/new: a lead plans the group's sessions. */
import { mostAtOnce, scheduleInput } from "@tessellate/domain/sessions/schedule";
import { redirect } from "react-router";
import { ScheduleForm } from "#app/features/sessions/schedule-form.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import { joinDates } from "#app/ui/date-parts.ts";
import type { Route } from "./+types/schedule.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, (api) => api.sessions.draft({ workGroupId: args.params.id }));

const dates = Array.from({ length: mostAtOnce }, (_, row) => `sessions[${row}].day`);

export async function action(args: Route.ActionArgs) {
  const { id } = args.params;
  const parsed = await parseForm(args.request, scheduleInput, (form) => {
    joinDates(
      form,
      dates.filter((name) => form.has(`${name}.day`)),
    );
    form.set("workGroupId", id);
  });
  if (!parsed.ok) return sendBack(parsed.refusal);
  const made = await withApi(args, (api) => api.sessions.schedule(parsed.value));
  if (!made.ok) return sendBack({ problems: made.problems, typed: parsed.value });
  throw redirect(`/work-groups/${id}?done=scheduled`);
}

export default function Schedule({ loaderData, actionData }: Route.ComponentProps) {
  return <ScheduleForm draft={loaderData} refused={actionData} />;
}
