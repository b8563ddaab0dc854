/** Matching: who answered the same question at the start and at the end, known to be the same person only under the seal. */
import type { Contribution, OptionCounts } from "../cells.ts";
import type { Scale } from "../scale.ts";
import { sumOf } from "../scale.ts";

/** What became of one person's answer between two moments. */
export const directions = ["declined", "same", "improved"] as const;
export type Direction = (typeof directions)[number];

/** The scale change is read on: improving counts as agreeing does elsewhere. */
export const changeScale: Scale = { options: directions, agreeing: 1 };

/** One person's two answers to one question. */
export interface Pair {
  person: string;
  /** The school they answered for at the end. */
  school: string;
  before: string;
  after: string;
}

/** One answer that has no partner. `person` is null once they have been erased. */
export interface Single {
  person: string | null;
  school: string;
  option: string;
}

/** What matching finds: people who answered both times, and answers that stand alone. */
export interface Matched {
  paired: readonly Pair[];
  onlyBefore: readonly Single[];
  onlyAfter: readonly Single[];
}

/** Some responses, and the key of the question that is read in them. */
export interface Moment {
  contributions: readonly Contribution[];
  question: string;
}

/**
 * Matches the answers of two moments by pseudonym, which is the same all through an edition, whatever e-mail address or
 * school somebody has by then. An answer off the scale (“does not apply”) is none. Somebody erased has no pseudonym any
 * more: their answers stand alone and belong to nobody.
 */
export function matchBetween(before: Moment, after: Moment, scale: Scale): Matched {
  const first = answersOf(before, scale);
  const second = answersOf(after, scale);
  const known = new Map(first.flatMap((one) => (one.person === null ? [] : [[one.person, one]])));
  const paired = second.flatMap((one): Pair[] => {
    const start = one.person === null ? undefined : known.get(one.person);
    if (!start || one.person === null) return [];
    return [{ person: one.person, school: one.school, before: start.option, after: one.option }];
  });
  const both = new Set(paired.map(({ person }) => person));
  const alone = ({ person }: Single) => person === null || !both.has(person);
  return { paired, onlyBefore: first.filter(alone), onlyAfter: second.filter(alone) };
}

function answersOf({ contributions, question }: Moment, scale: Scale): Single[] {
  return contributions.flatMap(({ person, school, answers }) => {
    const option = answers[question];
    return option !== undefined && scale.options.includes(option)
      ? [{ person, school, option }]
      : [];
  });
}

/** Which way an answer moved along the scale. */
export function directionOf(
  { before, after }: Pick<Pair, "before" | "after">,
  scale: Scale,
): Direction {
  const moved = scale.options.indexOf(after) - scale.options.indexOf(before);
  return moved === 0 ? "same" : moved > 0 ? "improved" : "declined";
}

/** How many declined, stayed and improved. */
export const changeIn = (paired: readonly Pair[], scale: Scale): OptionCounts =>
  sumOf(paired.map((pair) => ({ [directionOf(pair, scale)]: 1 })));
