/** What the attackers get out of a world: unsafe sums by the pencil, hidden counts by patience. */
import type { Detail, Limits } from "../cells.ts";
import type { Scale } from "../scale.ts";
import { searchWorlds } from "./integer.ts";
import { readAll, subsetsOf } from "./linear.ts";
import { cellsOf, type WorldLeaf } from "./worlds.ts";

/** A set of leaves and how much of it was told. */
export interface Told {
  columns: readonly number[];
  detail: Detail;
}

/** Whether anything was told. */
export const isShown = (told: Told) => told.detail !== "withheld";

/** Whether a figure about these leaves' people alone must not be known. */
export function isUnsafe(
  leaves: readonly WorldLeaf[],
  set: readonly number[],
  limits: Limits,
): boolean {
  const people = new Set(set.flatMap((i) => leaves[i]?.people ?? []));
  const pairs = new Set(
    set.flatMap((i) => (leaves[i]?.people ?? []).map((p, n) => `${leaves[i]?.schools[n]} ${p}`)),
  );
  const bySchool = new Map<string, number>();
  for (const pair of pairs) {
    const school = pair.split(" ")[0] ?? "";
    bySchool.set(school, (bySchool.get(school) ?? 0) + 1);
  }
  return (
    people.size < limits.fewestRespondents ||
    bySchool.size < limits.fewestSchools ||
    Math.max(...bySchool.values()) > limits.largestSchoolShare * people.size + 1e-9
  );
}

/** The unsafe sums the linear attacker works out in a world; with few leaves every set of leaves is tried. */
export function exposedSums(
  leaves: readonly WorldLeaf[],
  shown: readonly Told[],
  limits: Limits,
): number[][] {
  const notes = readAll(
    leaves.length,
    shown.filter(isShown).map((told) => told.columns),
  );
  const all = [...leaves.keys()];
  const sets =
    leaves.length <= 10
      ? [...subsetsOf(all)]
      : [
          ...all.map((i) => [i]),
          ...all.flatMap((i) => all.filter((j) => j > i).map((j) => [i, j])),
          ...cellsOf(leaves, 1),
          ...cellsOf(leaves, 2),
          ...hiddenOnLines(leaves, shown),
        ];
  return sets.filter(
    (set) =>
      isUnsafe(leaves, set, limits) &&
      notes.knows(set) &&
      !isSumOfSafe(leaves, set, limits, notes.knows),
  );
}

/** For every shown cell, what is left of it when the shown cells inside it are taken away. */
function hiddenOnLines(leaves: readonly WorldLeaf[], shown: readonly Told[]): number[][] {
  const sets = shown.filter(isShown).map((told) => new Set(told.columns));
  return sets
    .map((line) => {
      const inner = sets.filter(
        (set) => set.size < line.size && [...set].every((i) => line.has(i)),
      );
      return [...line].filter((i) => !inner.some((set) => set.has(i)));
    })
    .filter((set) => set.length > 0 && set.length <= leaves.length);
}

/** A set dominated by one school only because safe sums, each known already, share people. */
function isSumOfSafe(
  leaves: readonly WorldLeaf[],
  set: readonly number[],
  limits: Limits,
  knows: (set: readonly number[]) => boolean,
): boolean {
  if (set.length === 0) return true;
  if (set.length > 12) return false;
  const [first = -1, ...rest] = set;
  return [[], ...subsetsOf(rest)].some((others) => {
    const part = [first, ...others];
    if (part.length === set.length) return false;
    const left = set.filter((i) => !part.includes(i));
    const isGone = (some: readonly number[]) =>
      (!isUnsafe(leaves, some, limits) && knows(some)) || isSumOfSafe(leaves, some, limits, knows);
    return knows(part) && !isUnsafe(leaves, part, limits) && isGone(left);
  });
}

/** The hidden counts the patient attacker pins down in a world. */
export function exposedCounts(
  leaves: readonly WorldLeaf[],
  shown: readonly Told[],
  play: { limits: Limits; scale: Scale },
) {
  const { scale, limits } = play;
  const every = [...scale.options.keys()];
  const agreeing = every.slice(scale.options.length - scale.agreeing);
  const total = (set: readonly number[], options: readonly number[]) =>
    set.reduce(
      (sum, i) => sum + (leaves[i]?.chosen.filter((o) => options.includes(o)).length ?? 0),
      0,
    );
  const groups: Partial<Record<Detail, number[][]>> = {
    full: every.map((option) => [option]),
    parts: (scale.parts ?? []).map((part) => part.map((one) => scale.options.indexOf(one))),
    agree: [agreeing],
  };
  const clues = shown.flatMap(
    ({ columns, detail }: { columns: readonly number[]; detail: Detail }) => {
      const size = total(columns, every);
      const agree = total(columns, agreeing);
      if (detail !== "word")
        return (groups[detail] ?? []).map((options) => {
          const value = total(columns, options);
          return { leaves: columns, options, least: value, most: value };
        });
      return [
        agree * 2 > size
          ? { leaves: columns, options: agreeing, least: size - 1, most: size }
          : { leaves: columns, options: agreeing, least: 0, most: 1 },
      ];
    },
  );
  const cells = [...leaves.keys()].map((i) => [i]).concat(cellsOf(leaves, 1), cellsOf(leaves, 2));
  const secrets = cells
    .filter((set) => isUnsafe(leaves, set, limits))
    .flatMap((set) => every.map((option) => ({ leaves: set, options: [option] })));
  const sizes = leaves.map((leaf) => leaf.people.length);
  return searchWorlds({ sizes, options: every.length, clues, secrets, patience: 100_000 });
}
