/** /lessons/:id: the research lesson, and the two moments that are pressed: started, taught. */
import { redirect } from "react-router";
import { LessonCard } from "#app/features/lesson-study/lesson-card.tsx";
import { withApi } from "#app/server/api.server.ts";
import { sendBack } from "#app/server/form.server.ts";
import type { Route } from "./+types/lesson.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, (api) => api.lessonStudy.lesson({ lessonId: args.params.id }));

export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const lessonId = args.params.id;
    const intent = (await args.request.formData()).get("intent");
    const { start, teach } = api.lessonStudy;
    const pressed = intent === "taught" ? await teach({ lessonId }) : await start({ lessonId });
    if (!pressed.ok) return sendBack({ problems: pressed.problems, typed: {} });
    return redirect(`/lessons/${lessonId}`);
  });

export default function LessonRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <LessonCard lesson={loaderData} {...actionData} />;
}
