/** How carefully a form was answered: two marks that are only ever counted over safe cells, and never shown for a person. */
import type { Answers } from "./waves.ts";

/** The measures, as cells and files name them, with what their share counts. */
export const qualityMeasures = {
  straightLining: "The same answer to every statement",
  hurried: "Answered faster than it can be read",
} as const;
export type QualityMeasure = keyof typeof qualityMeasures;
export const qualityMeasureKeys = Object.keys(qualityMeasures) as [
  QualityMeasure,
  ...QualityMeasure[],
];

/** True for a measure of quality, which is no finding about teaching. */
export const isQualityMeasure = (measure: string): measure is QualityMeasure =>
  Object.hasOwn(qualityMeasures, measure);

/** Fewer statements than this can honestly all have the same answer. */
const fewestStatements = 5;

/** The marks a form with this many statements can have. */
export const qualityOf = (statements: number): QualityMeasure[] =>
  statements < fewestStatements ? ["hurried"] : qualityMeasureKeys;

/**
 * Whether the same answer was given to every statement: the mark of a form ticked down one column. Undefined where too
 * few statements were asked or answered to say so.
 */
export function isStraightLined(
  answers: Answers,
  statements: readonly string[],
): boolean | undefined {
  const given = statements.flatMap((key) => answers[key] ?? []);
  return given.length < fewestStatements ? undefined : new Set(given).size === 1;
}
