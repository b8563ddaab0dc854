/** The shown form of change: what a page, a file and the API say of it, and how much that tells. */
import type { Detail, OptionCounts, ShownCell } from "../cells.ts";
import type { CellState, PairLevel } from "../levels.ts";
import type { CellKey } from "../release-cells.ts";
import type { Direction } from "./matching.ts";
import type { Shifts } from "./shift.ts";

/** How many answered both times and once, group by group. Everybody may know it, whatever is withheld. */
export interface PairNumbers {
  paired: number;
  onlyBefore: number;
  onlyAfter: number;
}

/** Change as everyone gets it. */
export interface ShownPair extends PairNumbers {
  state: CellState;
  /** The schools of those who answered both times. */
  schools: number;
  change: Readonly<Record<Direction, number>> | null;
  /** The share improved, 0 to 1. */
  improvedShare: number | null;
  /** All or all but one improved, or nobody or only one: said in words, as everywhere. */
  nearly: "all" | "none" | null;
  shifts: Shifts | null;
}

/** One cell of change in both patterns. `measure` is a question's key, or that of a question about the time before. */
export interface PairCell extends CellKey<PairLevel> {
  view: ShownPair;
  leave: ShownPair;
}

/** A release that is out already: the endlines whose groups it paired, and all its cells of change, withheld ones too. */
export interface EarlierPairs {
  /** The version of the rules it was decided by. */
  policyVersion: number;
  waves: ReadonlySet<string>;
  cells: readonly PairCell[];
}

/** Change, decided as a cell, in its own words. It has no mean: steps of a scale are not equal. */
export function shownPair(cell: ShownCell, detail: Detail, numbers: PairNumbers): ShownPair {
  const { state, schools } = cell;
  const silent = {
    ...numbers,
    schools,
    change: null,
    improvedShare: null,
    nearly: null,
    shifts: null,
  };
  if (state !== "value") return { ...silent, state };
  if (detail === "withheld") return { ...silent, state: "withheld" };
  if (detail === "word") return { ...silent, state, nearly: cell.nearlyAll ? "all" : "none" };
  const isWhole = detail === "full" && cell.options !== null;
  return {
    ...silent,
    state,
    change: isWhole ? directionsIn(cell.options ?? {}) : null,
    improvedShare: cell.agree,
  };
}

const directionsIn = (options: OptionCounts) => ({
  declined: options.declined ?? 0,
  same: options.same ?? 0,
  improved: options.improved ?? 0,
});

/** How much was told of change, for what is decided after it. */
export function toldOf(pair: Pick<ShownPair, "state" | "change" | "nearly">): Detail {
  if (pair.state !== "value") return "withheld";
  if (pair.change) return "full";
  return pair.nearly ? "word" : "agree";
}

/** Change told before, as protection reads it. */
export const asCell = (pair: ShownPair): ShownCell => ({
  state: pair.state,
  respondents: pair.paired,
  schools: pair.schools,
  expected: pair.paired,
  answered: pair.paired,
  options: pair.change,
  agree: pair.improvedShare,
  mean: null,
  nearlyAll: pair.nearly === "all",
  hardlyAny: pair.nearly === "none",
});
