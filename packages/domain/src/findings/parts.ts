/** The parts a distribution is told in, with their words: a question's options, or several options together where no more may be told. */
import { optionsOf } from "../instruments/options.ts";
import type { Answerable, Option } from "../instruments/questions.ts";
import type { OptionCounts } from "./cells.ts";
import { meanOf, type Scale, scaleOf } from "./scale.ts";

/** One part of a distribution, as a bar, a table and a screen reader tell it. */
export interface Part {
  /** An option's key, or the first and the last of several told together: `4-5`. */
  key: string;
  label: string;
  count: number;
  /** Of all the answers in the distribution, 0 to 1. */
  share: number;
}

/** What an outcome area's figure is read on: it pools its five-point agreement questions and no others. */
export const areaQuestion: Answerable = { kind: "agreement" };

/**
 * The words of a part: an option's own (`5` is “Strongly agree”), or those of all the options a merged key spans (`4-5`
 * is “Agree or strongly agree”). A key the question does not have is its own word, so that nothing is ever left nameless.
 */
export const partWords = (question: Answerable, key: string): string =>
  wordsOf(spanOf(optionsOf(question), key), key);

/** A distribution in the order of the question's scale, from least to most. */
export function partsOf(question: Answerable, counts: OptionCounts): Part[] {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const options = optionsOf(question);
  const placeOf = ([first]: readonly Option[]) => (first ? options.indexOf(first) : options.length);
  return Object.entries(counts)
    .map(([key, count]) => ({ key, count, span: spanOf(options, key) }))
    .sort((a, b) => placeOf(a.span) - placeOf(b.span))
    .map(({ key, count, span }) => ({
      key,
      label: wordsOf(span, key),
      count,
      share: total === 0 ? 0 : count / total,
    }));
}

/** Whether every option is told by itself, so that anything may be worked out from the counts. */
export function isWhole(question: Answerable, counts: OptionCounts): boolean {
  const scale = scaleOf(question);
  return scale?.options.every((option) => Object.hasOwn(counts, option)) ?? false;
}

/**
 * The standard deviation of the answers, in steps of the scale: how far apart people are. It is worked out from a whole
 * distribution that is shown anyway, and exists only on ordered scales; everywhere else it is null.
 */
export function deviationOf(question: Answerable, counts: OptionCounts | null): number | null {
  const scale = scaleOf(question);
  if (!counts || !scale || scale.told === "counts" || !isWhole(question, counts)) return null;
  const mean = meanOf(counts, scale);
  return mean === null ? null : Math.sqrt(squaresIn(counts, scale, mean));
}

function squaresIn(counts: OptionCounts, { options }: Scale, mean: number): number {
  const total = options.reduce((sum, option) => sum + (counts[option] ?? 0), 0);
  return options.reduce(
    (sum, option, i) => sum + ((counts[option] ?? 0) / total) * (i + 1 - mean) ** 2,
    0,
  );
}

/** How many steps a question's ordered scale has, for "3.9 of 5"; null where steps mean nothing. */
export function stepsOf(question: Answerable): number | null {
  const scale = scaleOf(question);
  return scale && scale.told !== "counts" ? scale.options.length : null;
}

/** The options a key spans: one, or all from its first to its last. */
function spanOf(options: readonly Option[], key: string): readonly Option[] {
  const one = options.find(({ value }) => value === key);
  if (one) return [one];
  const at = (value: string | undefined) => options.findIndex((option) => option.value === value);
  const [first, last, ...more] = key.split("-");
  const [from, to] = [at(first), at(last)];
  return from < 0 || to < from || more.length > 0 ? [] : options.slice(from, to + 1);
}

const wordsOf = (span: readonly Option[], key: string) =>
  span.map(({ label }, i) => (i === 0 ? label : lowered(label))).join(" or ") || key;

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
