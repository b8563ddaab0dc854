/** /cycles/:id/lesson: the plan of the research lesson. */
import { planForm } from "@tessellate/domain/lesson-study/research-lesson";
import { redirect } from "react-router";
import { PlanForm } from "#app/features/lesson-study/plan-form.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/plan.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const cycle = await api.lessonStudy.cycle({ cycleId: args.params.id });
    if (cycle.lesson?.startedAt) throw redirect(`/lessons/${cycle.lesson.id}`);
    return cycle;
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const parsed = await parseForm(args.request, planForm);
    if (!parsed.ok) return sendBack(parsed.refusal);
    const planned = await api.lessonStudy.plan({ cycleId: args.params.id, ...parsed.value });
    if (planned.ok) return redirect(`/lessons/${planned.lessonId}`);
    return sendBack({ problems: planned.problems, typed: parsed.value });
  });

export default function Plan({ loaderData, actionData }: Route.ComponentProps) {
  return <PlanForm cycle={loaderData} {...actionData} />;
}
