/** Response rates: answered over expected in the same rows, so that no rate can pass 100 %. */

/** How far a figure may be leaned on: 70 % and more is good, 50 to 69 % wants caution, less is only indicative. */
export const rateBands = {
  good: "Good response",
  caution: "Read with caution",
  indicative: "Indicative only",
} as const;
export type RateBand = keyof typeof rateBands;

/** A response rate, 0 to 1, and its band; nobody expected is no rate at all (null). */
export interface Rate {
  rate: number | null;
  band: RateBand | null;
}

/**
 * The response rate of some expected rows. Both numbers count the same rows, each of which is either answered or
 * not; more answered than expected can only be a mistake in the caller and throws.
 */
export function rate({ answered, expected }: { answered: number; expected: number }): Rate {
  if (answered < 0 || answered > expected)
    throw new RangeError(`${answered} answered of ${expected} expected`);
  if (expected === 0) return { rate: null, band: null };
  return { rate: answered / expected, band: bandOf(answered / expected) };
}

/** The band of a rate between 0 and 1. */
export function bandOf(share: number): RateBand {
  if (share >= 0.7) return "good";
  return share >= 0.5 ? "caution" : "indicative";
}
