/** /cycles/:id: a lesson cycle as its group's task list. */
import { moveOnForm } from "@tessellate/domain/lesson-study/moving";
import { redirect } from "react-router";
import { CyclePage } from "#app/features/lesson-study/cycle-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/cycle.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, (api) => api.lessonStudy.cycle({ cycleId: args.params.id }));

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const parsed = await parseForm(args.request, moveOnForm);
    if (!parsed.ok) return sendBack(parsed.refusal);
    const moved = await api.lessonStudy.moveOn({ cycleId: args.params.id, ...parsed.value });
    if (moved.ok) return redirect(`/cycles/${args.params.id}`);
    return sendBack({ problems: moved.problems, typed: parsed.value });
  });

export default function CycleRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CyclePage cycle={loaderData} {...actionData} />;
}
