/** Columns: what protection weighs, one for each question of each wave that somebody has answered. */
import type { Leaf } from "./leaf.ts";
import { answersIn, type Scale } from "./scale.ts";
import type { Column } from "./setting.ts";

/** The columns of some waves, and which of them a set of waves and questions has. */
export interface Table {
  columns: readonly Column[];
  of(leaves: readonly number[], questions: readonly string[]): number[];
}

/** One column for each question of each wave that somebody has answered. */
export function columnsOf(
  leaves: readonly Leaf[],
  questions: readonly string[],
  scale: Scale,
): Table {
  const columns: Column[] = [];
  const numbers = leaves.map((leaf) => {
    const found = new Map<string, number>();
    for (const question of questions) {
      const answered = leaf.answered[question];
      if (answered && answersIn(answered.options, scale) > 0)
        found.set(question, columns.push(answered) - 1);
    }
    return found;
  });
  return {
    columns,
    of: (chosen, asked) => {
      const found: number[] = [];
      for (const leaf of chosen)
        for (const question of asked) {
          const number = numbers[leaf]?.get(question);
          if (number !== undefined) found.push(number);
        }
      return found;
    },
  };
}
