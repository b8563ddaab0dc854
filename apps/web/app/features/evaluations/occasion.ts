/** What an evaluation is about, in words: its question, the session and its day, and how long it takes. */
import { aboutHowLong } from "@tessellate/domain/evaluations/pace";
import { answersAskedBy } from "@tessellate/domain/evaluations/submission";
import { dayOf, longDay } from "@tessellate/domain/time/london";
import type { LinkForm } from "#app/features/evaluations/shapes.ts";

/** "Session 2, Tuesday 24 November 2026"; a wave that belongs to no session has its title alone. */
export const occasionWords = ({ occasion, title }: Pick<LinkForm, "occasion" | "title">) =>
  occasion ? `${occasion.session}, ${longDay(dayOf(occasion.startsAt))}` : title;

/** "7 questions, about two minutes." */
export function lengthWords({
  questions,
  openQuestion,
}: Pick<LinkForm, "questions" | "openQuestion">) {
  const inWords = questions.filter(({ kind }) => kind === "text").length + (openQuestion ? 1 : 0);
  const count = questions.length === 1 ? "1 question" : `${questions.length} questions`;
  return `${count}, ${aboutHowLong(answersAskedBy(questions).length, inWords)}.`;
}
