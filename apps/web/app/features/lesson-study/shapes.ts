/** The shapes of what the API says about lesson study, as pages take them. */
import type { callerFor } from "@tessellate/api/app";
import type { Problem } from "@tessellate/domain/forms/problem";

type LessonStudy = ReturnType<typeof callerFor>["lessonStudy"];
type Answer<Procedure extends (...input: never[]) => unknown> = Awaited<ReturnType<Procedure>>;

export type CycleLine = Answer<LessonStudy["ofGroup"]>["cycles"][number];
export type Cycle = Answer<LessonStudy["cycle"]>;
export type Lesson = Answer<LessonStudy["lesson"]>;

/** What a form is shown again with. */
export interface SentBack {
  problems?: readonly Problem[] | undefined;
  typed?: Readonly<Record<string, unknown>> | undefined;
}

/** A text as it was typed, or as it was saved. */
export const textOf = (typed: unknown, saved?: string | null): string | undefined =>
  typeof typed === "string" ? typed : (saved ?? undefined);
