/** How finely hidden answers are imagined to move: between single options, or between the parts of a scale that are told together. */
import type { OptionCounts } from "./cells.ts";
import type { Mixture } from "./mixture.ts";
import { partsOf, type Scale, sumOf } from "./scale.ts";

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

/** Opens the grain in which these units move: single options, or the parts of the scale. */
export function openGrain(
  counts: readonly OptionCounts[],
  scale: Scale,
  mix: Mix,
  units: readonly Unit[],
): Grain {
  const { cross, inside } = pairsOf(sumOf(counts), scale, units);
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

/** Every mixture of a grain. */
export const movesOf = ({ across, within: all }: Grain) =>
  [across, ...all.map(({ mixture }) => mixture)].filter((one) => one !== null);

/**
 * The pairs of units between which answers are imagined to move: the commonest disagreeing and agreeing ones, the
 * commonest of each other part with the commonest of its side and, where a part holds several units, each of them with
 * the commonest of the part. Any unit can be reached from any other along them.
 */
function pairsOf(total: OptionCounts, scale: Scale, units: readonly Unit[]) {
  const split = scale.options.length - scale.agreeing;
  const isHigh = ([first = ""]: Unit) => scale.options.indexOf(first) >= split;
  const commonest = (some: readonly Unit[]) =>
    some.reduce((a, b) => (within(total, b) > within(total, a) ? b : a));
  const parts = partsOf(scale).map((part) => units.filter(([first = ""]) => part.includes(first)));
  const pairs = (some: readonly Unit[], detail: Pair["detail"]) => {
    const base = commonest(some);
    return some.filter((unit) => unit !== base).map((unit) => ({ unit, base, detail }));
  };
  const [low = [], high = []] = [false, true].map((side) =>
    parts.map(commonest).filter((unit) => isHigh(unit) === side),
  );
  return {
    cross: { unit: commonest(low), base: commonest(high) },
    inside: [
      ...pairs(low, "parts"),
      ...pairs(high, "parts"),
      ...parts.flatMap((part) => pairs(part, "full")),
    ],
  };
}
