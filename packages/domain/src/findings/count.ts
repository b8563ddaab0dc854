/** Counting one wave of one group: a pure function of its responses, always the whole of them. */
import type { Contribution } from "./cells.ts";

/** How many people chose one option of one question in one wave of one group. */
export interface Tally {
  questionKey: string;
  option: string;
  count: number;
}

/**
 * The tally of a wave, recounted from its responses and never incremented, so that whatever was submitted,
 * corrected, withdrawn or erased in whatever order, the figures are those of the responses that stand.
 * Rows are sorted by question, then option; options nobody chose have no row.
 */
export function count(contributions: Iterable<Pick<Contribution, "answers">>): Tally[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { answers } of contributions)
    for (const [question, option] of Object.entries(answers)) {
      const options = counts.get(question) ?? new Map<string, number>();
      options.set(option, (options.get(option) ?? 0) + 1);
      counts.set(question, options);
    }
  return [...counts]
    .flatMap(([questionKey, options]) =>
      [...options].map(([option, times]) => ({ questionKey, option, count: times })),
    )
    .sort((a, b) => inOrder(a.questionKey, b.questionKey) || inOrder(a.option, b.option));
}

/** Byte order, the same on every machine and in every language. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
