/** Which groups are told of their own change: only those for which nothing above them is told any less. */
import { type Detail, details, limitsOf } from "../cells.ts";
import type { PairLevel } from "../levels.ts";
import type { CellKey } from "../release-cells.ts";
import { isSafeCrowd } from "./pair-atoms.ts";
import type { PairLeaf } from "./pair-leaf.ts";
import { type EarlierPairs, toldOf } from "./shown-pair.ts";

interface Told {
  question: string;
  earlier: readonly EarlierPairs[];
}

/**
 * The groups that have been told already, and those that may be told now: groups of enough people that no release has
 * paired before. What was told above a group may rest on its people being re-paired with its neighbours', and then cannot
 * do so again without them. So a group is told of when it is first paired, or never.
 */
export function groupsToOffer(leaves: readonly PairLeaf[], { question, earlier }: Told) {
  const before = new Set(
    earlier.flatMap(({ cells }) =>
      cells.flatMap(({ level, place, view }) =>
        level === "group" && toldOf(view) !== "withheld" ? [place] : [],
      ),
    ),
  );
  const fresh = leaves.flatMap((leaf) => {
    const crowd = leaf.pieces[question]?.paired;
    const isNew = !earlier.some(({ waves }) => waves.has(leaf.wave));
    return isNew && crowd && isSafeCrowd(crowd, limitsOf("view")) ? [leaf.groupId] : [];
  });
  return { before, fresh };
}

/** A way of deciding: the cells, always the same and in the same order, and how much is told of each. */
export interface Decided<Cell extends CellKey<PairLevel>> {
  cells: readonly Cell[];
  view: readonly Detail[];
}

/** How often fewer groups are tried before none is told. */
const attempts = 6;

/** Tries all groups, then fewer and fewer, until as much is told above them as without any. */
export function* withGroups<Cell extends CellKey<PairLevel>>(
  without: Decided<Cell>,
  fresh: readonly string[],
  decideWith: (groups: readonly string[]) => Generator<undefined, Decided<Cell>>,
): Generator<undefined, Decided<Cell>> {
  let offered = fresh;
  for (let attempt = 0; attempt < attempts && offered.length > 0; attempt += 1) {
    const tried = yield* decideWith(offered);
    const isLess = (detail: Detail, i: number) =>
      details.indexOf(tried.view[i] ?? "withheld") < details.indexOf(detail);
    if (!without.view.some(isLess)) return tried;
    const told = new Set(
      tried.cells.flatMap(({ level, place }, i) =>
        level === "group" && tried.view[i] !== "withheld" ? [place] : [],
      ),
    );
    const fewer = offered.filter((group) => told.has(group));
    offered = fewer.length < offered.length ? fewer : fewer.slice(0, Math.floor(fewer.length / 2));
  }
  return without;
}
