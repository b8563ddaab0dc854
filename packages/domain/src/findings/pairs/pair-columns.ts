/** The groups of every place as columns, now and as they were told before; who has been erased since stands behind them as a ghost. */
import { groupPlace, keyOfPlace, type Place, placesOf } from "../places.ts";
import type { PairLeaf } from "./pair-leaf.ts";
import type { EarlierPairs } from "./shown-pair.ts";

/** Someone erased since they were counted: part of what was told before and of nothing told now. */
interface Ghost {
  places: ReadonlySet<string>;
  earlier: EarlierPairs;
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
}

/** Puts leaves and ghosts in their places. */
export function columnsIn(leaves: readonly PairLeaf[], ghosts: readonly Ghost[]): PairTable {
  const members = new Map<string, number[]>();
  leaves.forEach((leaf, index) => {
    for (const place of everyPlaceOf(leaf)) {
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
  };
}

const everyPlaceOf = (leaf: PairLeaf): Place[] => [...placesOf(leaf), groupPlace(leaf)];

/** Where fewer are paired than when it was told: somebody has been erased, and what is told now must not say who they were. */
export function ghostsIn(
  leaves: readonly PairLeaf[],
  { question, earlier: releases }: { question: string; earlier: readonly EarlierPairs[] },
): Ghost[] {
  const paired = (leaf: PairLeaf) => leaf.pieces[question]?.paired.people.length ?? 0;
  return releases.flatMap((earlier) => {
    const told = new Map(earlier.cells.map((cell) => [keyOfPlace(cell), cell.view.paired]));
    const finest = (leaf: PairLeaf) =>
      [...everyPlaceOf(leaf)].reverse().find((place) => told.has(keyOfPlace(place)));
    const missing = new Map<string, { people: number; places: Set<string> }>();
    for (const leaf of leaves.filter(({ wave }) => earlier.waves.has(wave))) {
      const place = finest(leaf);
      if (!place) continue;
      const key = keyOfPlace(place);
      const places = place.level === "group" ? everyPlaceOf(leaf) : placesOf(leaf);
      const one = missing.get(key) ?? {
        people: told.get(key) ?? 0,
        places: new Set(places.map(keyOfPlace)),
      };
      one.people -= paired(leaf);
      missing.set(key, one);
    }
    return [...missing.values()].flatMap(({ people, places }) =>
      people > 0 ? [{ earlier, places }] : [],
    );
  });
}
