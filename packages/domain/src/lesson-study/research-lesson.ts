/** Planning a research lesson: goal, key point, difficulty point, and what case pupils are expected to do. */
import { z } from "zod";
import type { Problem } from "../forms/problem.ts";
import { largestNumber } from "../forms/text.ts";
import { dayOf, shortDay, timeOf } from "../time/london.ts";
import { optionalText, sentence } from "./opening.ts";
import { type CasePupil, casePupils } from "./phases.ts";
import { pupilNameProblems } from "./pupil-names.ts";
import { yearGroupKeys } from "./year-groups.ts";

const predictions = z.strictObject(
  Object.fromEntries(casePupils.map((pupil) => [pupil, optionalText(600)])) as Record<
    CasePupil,
    ReturnType<typeof optionalText>
  >,
);

/** What the form "Plan the research lesson" asks. The day is its session's, the school its teacher's: neither is typed. */
export const planFields = {
  sessionId: z.uuid({ error: "Choose the session at which the group watches the lesson." }),
  teacherId: z.uuid({ error: "Choose who teaches the lesson." }),
  yearGroup: z.enum(yearGroupKeys, { error: "Choose a year group." }),
  goal: sentence("Say what pupils should understand by the end.", 600),
  keyPoint: sentence("Name the key point: the idea the lesson turns on.", 600),
  difficultyPoint: optionalText(600),
  predictions: predictions.prefault({}),
};

/** The form as the page sends it. `version` is that of the plan it was opened with; nothing for a new plan. */
export const planForm = z.strictObject({
  ...planFields,
  version: z.coerce.number().int().positive().max(largestNumber).optional(),
});

/** The request: the form, and the cycle it is for. */
export const planLessonInput = planForm.extend({ cycleId: z.uuid() });
export type PlanLesson = z.output<typeof planLessonInput>;

/** What stands of a lesson while its plan is being changed. */
export interface PlannedLesson {
  startedAt: Date | null;
  version: number;
}

/** The predictions that were written, by letter. */
export const writtenPredictions = (plan: Pick<PlanLesson, "predictions">) =>
  casePupils.flatMap((casePupil) => {
    const predicted = plan.predictions[casePupil];
    return predicted ? [{ casePupil, predicted }] : [];
  });

/** "24 Nov 2026 at 13:05". */
export const lockedWords = (lockedAt: Date) =>
  `${shortDay(dayOf(lockedAt))} at ${timeOf(lockedAt)}`;

/**
 * Everything that stops a plan from being kept: predictions locked when the lesson started (a prediction written
 * afterwards is a memory), someone else's change in the meantime, no prediction at all, or a pupil's name.
 */
export function problemsWithPlan(plan: PlanLesson, lesson: PlannedLesson | undefined): Problem[] {
  if (lesson?.startedAt) {
    const message = `The predictions were locked on ${lockedWords(lesson.startedAt)}, when the lesson started. They stay as they were written.`;
    return [{ field: "predictions.A", message }];
  }
  if (lesson && plan.version !== lesson.version) {
    const message =
      "Someone else changed this plan while you were writing. Open it again to see their version; yours is still below.";
    return [{ field: "goal", message }];
  }
  const written = writtenPredictions(plan);
  const none: Problem[] = written.length
    ? []
    : [{ field: "predictions.A", message: "Write what at least one case pupil will do." }];
  const { goal, keyPoint, difficultyPoint } = plan;
  const texts = written.map(({ casePupil, predicted }) => [`predictions.${casePupil}`, predicted]);
  return [
    ...none,
    ...pupilNameProblems({ goal, keyPoint, difficultyPoint, ...Object.fromEntries(texts) }),
  ];
}
