/** The shift matrix: of the people who answered both times, how many were on each side of agreeing at the start and at the end. */
import type { Scale } from "../scale.ts";
import type { Moves, One } from "./swaps.ts";

/** The two sides of a scale: the options that count as agreeing, and all below them. */
export const sides = ["below", "agreeing"] as const;
export type Side = (typeof sides)[number];

/** Side at the start → side at the end → people. */
export type Shifts = Readonly<Record<Side, Readonly<Record<Side, number>>>>;

/** Which side of a scale an option is on. */
export const sideOf = (option: string, { options, agreeing }: Scale): Side =>
  options.indexOf(option) < options.length - agreeing ? "below" : "agreeing";

/** The four fields in one order: below at both, came to agree, no longer agreeing, agreeing at both. */
export const fields = sides.flatMap((start) => sides.map((end) => ({ start, end })));

/** The number of somebody's field, 0 to 3; nothing for who answered once. */
export function fieldOf({ before, after }: One, scale: Scale): number | undefined {
  if (before === null || after === null) return undefined;
  return sides.indexOf(sideOf(before, scale)) * sides.length + sides.indexOf(sideOf(after, scale));
}

/** The matrix of some groups together. */
export function matrixOf(groups: Iterable<Moves>, scale: Scale): Shifts {
  const counts = fields.map(() => 0);
  for (const moves of groups)
    for (const [before, row] of Object.entries(moves))
      for (const [after, people] of Object.entries(row)) {
        const field = fieldOf({ before, after }, scale) ?? 0;
        counts[field] = (counts[field] ?? 0) + people;
      }
  const [stayedBelow = 0, cameToAgree = 0, noLonger = 0, stayedAgreeing = 0] = counts;
  return {
    below: { below: stayedBelow, agreeing: cameToAgree },
    agreeing: { below: noLonger, agreeing: stayedAgreeing },
  };
}
