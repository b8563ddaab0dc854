/** The ordered scale a figure is read on, and what may be worked out from counts on it. */

import { optionsOf } from "../instruments/options.ts";

import type { Answerable } from "../instruments/questions.ts";
import type { OptionCounts } from "./cells.ts";

/**
 * A scale: option keys from least to most, and how many of the last ones count as agreeing. On a scale told as `counts`
 * (one of several answers, a number in bands) the share of the last ones means nothing: its whole distribution is
 * shown, or nothing.
 */
export interface Scale {
  options: readonly string[];
  agreeing: number;
  told?: "counts";
  /** Options told together where single ones cannot be: from least to most, none of them on both sides of agreeing. */
  parts?: readonly (readonly string[])[];
}

/** Strongly disagree to strongly agree; the top two agree. */
export const agreement: Scale = {
  options: ["1", "2", "3", "4", "5"],
  agreeing: 2,
  parts: [["1", "2"], ["3"], ["4", "5"]],
};

/** Not at all confident to very confident, without a middle; the top two count as agreeing. */
export const confidence: Scale = { options: ["1", "2", "3", "4"], agreeing: 2 };

/** Case pupils against what was expected of them; as expected and more count as agreeing, and “not seen” is in no figure. */
const expectation: Scale = { options: ["short", "asExpected", "beyond"], agreeing: 2 };

/** The scale a question's answers are read on. A `text` has none: it is never counted. */
export function scaleOf(question: Answerable): Scale | undefined {
  if (question.kind === "agreement") return agreement;
  if (question.kind === "confidence") return confidence;
  if (question.kind === "pupil") return expectation;
  const options = optionsOf(question).map(({ value }) => value);
  if (options.length < 2) return undefined;
  return { options, agreeing: Math.floor(options.length / 2), told: "counts" };
}

/** The parts a scale can be told in at the least: its own, or else those who agree and those who do not. */
export function partsOf({ parts, options, agreeing }: Scale): readonly (readonly string[])[] {
  const split = options.length - agreeing;
  return parts ?? [options.slice(0, split), options.slice(split)];
}

/** How many answers were given on the scale. An answer outside it (“does not apply”) is in no figure. */
export function answersIn(counts: OptionCounts, scale: Scale): number {
  return scale.options.reduce((sum, option) => sum + (counts[option] ?? 0), 0);
}

/** How many answers are agreeing ones. */
export function agreeingIn(counts: OptionCounts, scale: Scale): number {
  const from = scale.options.length - scale.agreeing;
  return scale.options.slice(from).reduce((sum, option) => sum + (counts[option] ?? 0), 0);
}

/** The share agreeing, 0 to 1, or null when nobody has answered. */
export function agreeOf(counts: OptionCounts, scale: Scale): number | null {
  const answers = answersIn(counts, scale);
  return answers === 0 ? null : agreeingIn(counts, scale) / answers;
}

/** The sum of positions (first option = 1) over all answers: the mean before it is divided. */
export function pointsIn(counts: OptionCounts, scale: Scale): number {
  return scale.options.reduce((sum, option, i) => sum + (i + 1) * (counts[option] ?? 0), 0);
}

/** The mean position on the scale (first option = 1), or null when nobody has answered. Only ordered scales have one. */
export function meanOf(counts: OptionCounts, scale: Scale): number | null {
  const answers = answersIn(counts, scale);
  return answers === 0 ? null : pointsIn(counts, scale) / answers;
}

/** The counts of several sets of answers together. */
export function sumOf(parts: Iterable<OptionCounts>): OptionCounts {
  const sum: Record<string, number> = {};
  for (const part of parts)
    for (const option of Object.keys(part)) sum[option] = (sum[option] ?? 0) + (part[option] ?? 0);
  return sum;
}
