/** /work-groups/:id/cycles/new: opens a lesson cycle. */
import { openingForm } from "@tessellate/domain/lesson-study/opening";
import { redirect } from "react-router";
import { OpenCycle } from "#app/features/lesson-study/open-cycle.tsx";
import { withApi } from "#app/server/api.server.ts";
import { parseForm, sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/open-cycle.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const { group } = await api.lessonStudy.ofGroup({ workGroupId: args.params.id });
    return group;
  });

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const parsed = await parseForm(args.request, openingForm);
    if (!parsed.ok) return sendBack(parsed.refusal);
    const opened = await api.lessonStudy.open({ workGroupId: args.params.id, ...parsed.value });
    if (opened.ok) return redirect(`/cycles/${opened.cycleId}`);
    return sendBack({ problems: opened.problems, typed: parsed.value });
  });

export default function Open({ loaderData, actionData }: Route.ComponentProps) {
  return <OpenCycle group={loaderData} {...actionData} />;
}
