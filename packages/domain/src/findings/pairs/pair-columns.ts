/** The groups of every place as columns, now and as they were told before; who has been erased since stands behind them as a ghost. */
import type { CellKey, EarlierResult } from "../release-cells.ts";
import type { PairLeaf } from "./pair-leaf.ts";
import { keyOfPlace, placesOf } from "./pair-places.ts";
import type { EarlierPairs } from "./shown-pair.ts";

type Place = Omit<CellKey, "measure">;

/** Someone erased since they were counted: part of what was told before and of nothing told now. */
interface Ghost {
  places: ReadonlySet<string>;
  earlier: EarlierPairs | EarlierResult;
}

/** Columns by place: the leaves by their index, and behind them the ghosts. */
export interface PairTable {
  leaves: readonly PairLeaf[];
  ghosts: number;
  /** Whether anyone of this column answered a question both times. */
  isPaired(question: string): (column: number) => boolean;
  now(place: Place): number[];
  /** A cell as an earlier release had it. */
  before(place: Place, earlier: EarlierPairs): number[];
  /** A group's own result. */
  own(result: EarlierResult): number[];
}

/** Puts leaves and ghosts in their places. */
export function columnsIn(leaves: readonly PairLeaf[], ghosts: readonly Ghost[]): PairTable {
  const members = new Map<string, number[]>();
  leaves.forEach((leaf, index) => {
    for (const place of placesOf(leaf)) {
      const here = members.get(keyOfPlace(place)) ?? [];
      here.push(index);
      members.set(keyOfPlace(place), here);
    }
  });
  const now = (place: Place) => members.get(keyOfPlace(place)) ?? [];
  const haunting = (isHere: (ghost: Ghost) => boolean) =>
    ghosts.flatMap((ghost, i) => (isHere(ghost) ? [leaves.length + i] : []));
  return {
    leaves,
    ghosts: ghosts.length,
    isPaired: (question) => (column) =>
      (leaves[column]?.pieces[question]?.paired.people.length ?? 0) > 0,
    now,
    before: (place, earlier) => [
      ...now(place).filter((index) => earlier.waves.has(leaves[index]?.wave ?? "")),
      ...haunting((ghost) => ghost.earlier === earlier && ghost.places.has(keyOfPlace(place))),
    ],
    own: (result) => [
      ...leaves.flatMap(({ wave }, index) => (wave === result.wave ? [index] : [])),
      ...haunting((ghost) => ghost.earlier === result),
    ],
  };
}

/** What was told of one question before. */
interface Told {
  question: string;
  results: readonly EarlierResult[];
  earlier: readonly EarlierPairs[];
}

/** Where fewer are paired than when it was told: somebody has been erased, and what is told now must not say who they were. */
export function ghostsIn(leaves: readonly PairLeaf[], system: Told): Ghost[] {
  const pairedIn = (some: readonly PairLeaf[]) =>
    some.reduce((sum, leaf) => sum + (leaf.pieces[system.question]?.paired.people.length ?? 0), 0);
  const released = system.earlier.flatMap((earlier) => {
    const counted = leaves.filter(({ wave }) => earlier.waves.has(wave));
    return earlier.cells.flatMap((cell): Ghost[] => {
      if (cell.level !== "hub" || cell.project === null) return [];
      const mine = counted.filter(
        ({ hub, project }) => hub === cell.place && project === cell.project,
      );
      const [first] = mine;
      if (!first || cell.view.paired <= pairedIn(mine)) return [];
      return [{ earlier, places: new Set(placesOf(first).map(keyOfPlace)) }];
    });
  });
  const closed = system.results.flatMap((result): Ghost[] => {
    const mine = leaves.filter(({ wave }) => wave === result.wave);
    return result.cell.respondents > pairedIn(mine) ? [{ earlier: result, places: new Set() }] : [];
  });
  return [...released, ...closed];
}
