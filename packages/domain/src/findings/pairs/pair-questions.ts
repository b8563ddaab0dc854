/** Which questions tell of change, and what their answers are compared with. */
import { type Scale, scaleOf } from "../scale.ts";
import type { CountedQuestion } from "../systems.ts";

/**
 * One comparison. `measure` is what its figures are called: the question itself, asked at the start and at the end, or the
 * question about the time before, asked at the end beside the one it looks back from.
 */
export interface Comparison {
  measure: string;
  /** The question read first and the question read last. */
  before: string;
  after: string;
  /** Whether both were asked at the end. */
  isLookingBack: boolean;
  scale: Scale;
}

/** The comparisons some questions allow: those on an ordered scale, asked of people about themselves. */
export function comparisonsOf(questions: readonly CountedQuestion[]): Comparison[] {
  const once = [...new Map(questions.map((question) => [question.key, question])).values()];
  return once.flatMap((question): Comparison[] => {
    const scale = orderedScale(question);
    if (!scale) return [];
    const { key, thenOf } = question;
    return thenOf
      ? [{ measure: key, before: key, after: thenOf, isLookingBack: true, scale }]
      : [{ measure: key, before: key, after: key, isLookingBack: false, scale }];
  });
}

function orderedScale(question: CountedQuestion): Scale | undefined {
  const isOwn = question.kind === "agreement" || question.kind === "confidence";
  return isOwn && !question.hubId ? scaleOf(question) : undefined;
}
