/** How finely hidden answers are imagined to move: between single options, or between the parts of a scale that are told together. */
import type { OptionCounts } from "./cells.ts";
import type { Mixture } from "./mixture.ts";
import { type Scale, sumOf } from "./scale.ts";

/** Options that move together: one alone, or a whole part. */
type Unit = readonly string[];

/** Two units between which answers may move, and the detail of telling that such a move would change. */
interface Pair {
  unit: Unit;
  base: Unit;
  detail: "parts" | "full";
}

/** How a mixture over two units is opened: how much room each column has, and which are stuck. */
export type Mix = (
  roomIn: (count: OptionCounts) => number,
  isStuck: (count: OptionCounts) => boolean,
) => Mixture;

/**
 * The moves of one grain. `across` moves between agreeing and not, and keeps what is told of shares; `within` moves inside
 * each side, and keeps what is told in parts, or in full. `keepsUp` says whether `across` could follow every share told;
 * once it could not, nothing hidden may be told at this grain.
 */
export interface Grain {
  across: Mixture | null;
  within: readonly { mixture: Mixture; detail: "parts" | "full" }[];
  keepsUp: boolean;
}

/** How many answers of a column are in a unit. */
const within = (count: OptionCounts, unit: Unit) =>
  unit.reduce((sum, option) => sum + (count[option] ?? 0), 0);

/** Opens a grain: `fine` moves single options, otherwise whole parts move. */
export function openGrain(
  counts: readonly OptionCounts[],
  scale: Scale,
  mix: Mix,
  fine: boolean,
): Grain {
  const { cross, inside } = pairsOf(sumOf(counts), scale, fine);
  const pair = ({ unit, base }: Pick<Pair, "unit" | "base">, share: number) =>
    mix(
      (count) => Math.min(within(count, unit), Math.floor(within(count, base) / share)),
      (count) => within(count, unit) + within(count, base) === 0,
    );
  return {
    across: pair(cross, 1),
    within: inside.map((one) => ({ mixture: pair(one, 2), detail: one.detail })),
    keepsUp: true,
  };
}

/** A grain in which nothing is watched, for the tests that show what would leak. */
export const blindGrain = (): Grain => ({ across: null, within: [], keepsUp: true });

/** The mixtures that telling a cell in this detail must pass. */
export const watching = ({ within: all }: Grain, detail: "parts" | "full") =>
  all.flatMap((one) => (detail === "full" || one.detail === "parts" ? [one.mixture] : []));

/** Lets `across` follow a share that has been told. */
export function follow(grain: Grain, cell: readonly number[]): void {
  if (grain.across && !grain.across.accept(cell)) grain.keepsUp = false;
}

/**
 * The pairs of units between which answers are imagined to move: the commonest disagreeing and agreeing ones, each other
 * part with the commonest of its side and, if moves are fine, each option with the commonest of its part. Any option
 * can be reached from any other along them.
 */
function pairsOf(total: OptionCounts, scale: Scale, fine: boolean) {
  const parts: readonly Unit[] = scale.parts ?? scale.options.map((option) => [option]);
  const split = scale.options.length - scale.agreeing;
  const isHigh = ([first = ""]: Unit) => scale.options.indexOf(first) >= split;
  const commonest = (units: readonly Unit[]) =>
    units.reduce((a, b) => (within(total, b) > within(total, a) ? b : a));
  const standFor = (part: Unit) => (fine ? commonest(part.map((option) => [option])) : part);
  const sides = [false, true].map((high) => {
    const units = parts.filter((part) => isHigh(part) === high).map(standFor);
    const base = commonest(units);
    return { base, pairs: units.filter((unit) => unit !== base).map((unit) => ({ unit, base })) };
  });
  const finest = (fine ? parts : []).flatMap((part) => {
    const [base = ""] = standFor(part);
    return part
      .filter((option) => option !== base)
      .map((option) => ({ unit: [option], base: [base] }));
  });
  const of = (detail: Pair["detail"]) => (pair: Omit<Pair, "detail">) => ({ ...pair, detail });
  return {
    cross: { unit: sides[0]?.base ?? [], base: sides[1]?.base ?? [] },
    inside: [...sides.flatMap(({ pairs }) => pairs.map(of("parts"))), ...finest.map(of("full"))],
  };
}
