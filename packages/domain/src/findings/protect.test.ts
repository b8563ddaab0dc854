/** Attackers against protection: given every number of respondents, nothing withheld can be worked out. */
import { expect, test } from "vitest";
import { searchWorlds } from "./attack/integer.ts";
import { readAll, subsetsOf } from "./attack/linear.ts";
import { cellsOf, type Size, type WorldLeaf, worldOf } from "./attack/worlds.ts";
import { type Detail, type Limits, limitsOf } from "./cells.ts";
import { type Column, decide, finish, type Guards, type Told } from "./protect.ts";
import type { Scale } from "./scale.ts";

const worlds = process.env.PROVE === undefined ? 200 : 2_000;
const few: Limits = { fewestRespondents: 3, fewestSchools: 2, largestSchoolShare: 0.75 };
const three: Scale = { options: ["1", "2", "3"], agreeing: 1 };
const on: Guards = { lines: true, extremes: true };
const small: Size = {
  regions: 1,
  hubsPerRegion: 2,
  projects: 2,
  groups: 2,
  most: 6,
  options: 3,
  schools: 4,
};
const middling: Size = {
  regions: 2,
  hubsPerRegion: 2,
  projects: 3,
  groups: 2,
  most: 14,
  options: 5,
  schools: 6,
};
const five: Scale = { options: ["1", "2", "3", "4", "5"], agreeing: 2 };

interface Play {
  limits: Limits;
  scale: Scale;
  guards?: Guards;
  forgetful?: boolean;
}

/** Everything ever shown in a world: each group's own result at closing, then two releases. */
function publish(
  leaves: readonly WorldLeaf[],
  { limits, scale, guards = on, forgetful }: Play,
): Told[] {
  const columns = leaves.map(({ people, schools, chosen }): Column => {
    const options: Record<string, number> = {};
    for (const option of chosen) options[option + 1] = (options[option + 1] ?? 0) + 1;
    return { people, schools, options };
  });
  const ask = (cells: readonly (readonly number[])[], given: readonly Told[]): Told[] => {
    const told = cells.map((set) => ({ columns: set, detail: "full" as const }));
    const details = finish(decide({ columns, cells: told, given, limits, scale, guards }));
    return cells.map((set, i) => ({ columns: set, detail: details[i] ?? "withheld" }));
  };
  const results = leaves.flatMap((_, index) => ask([[index]], []));
  const first = ask(cellsOf(leaves, 1), results);
  const second = ask(cellsOf(leaves, 2), forgetful ? results : [...results, ...first]);
  return [...results, ...first, ...second];
}

const isShown = (told: Told) => told.detail !== "withheld";

function isUnsafe(leaves: readonly WorldLeaf[], set: readonly number[], limits: Limits): boolean {
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
function exposedSums(
  leaves: readonly WorldLeaf[],
  shown: readonly Told[],
  limits: Limits,
): number[][] {
  const notes = readAll(
    leaves.length,
    shown.filter(isShown).map((told) => told.columns as number[]),
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
  if (set.length > 10) return false;
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
function exposedCounts(leaves: readonly WorldLeaf[], shown: readonly Told[], play: Play) {
  const { scale, limits } = play;
  const every = [...scale.options.keys()];
  const agreeing = every.slice(scale.options.length - scale.agreeing);
  const total = (set: readonly number[], options: readonly number[]) =>
    set.reduce(
      (sum, i) => sum + (leaves[i]?.chosen.filter((o) => options.includes(o)).length ?? 0),
      0,
    );
  const clues = shown.flatMap(
    ({ columns, detail }: { columns: readonly number[]; detail: Detail }) => {
      const exactly = (options: readonly number[]) => {
        const value = total(columns, options);
        return { leaves: columns, options, least: value, most: value };
      };
      const size = total(columns, every);
      const agree = total(columns, agreeing);
      if (detail === "full") return every.map((option) => exactly([option]));
      if (detail === "agree") return [exactly(agreeing)];
      if (detail === "withheld") return [];
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
  return searchWorlds({ sizes, options: every.length, clues, secrets, patience: 300_000 });
}

const strict = limitsOf("view");

test("no unsafe sum can be worked out from closings and two releases together", () => {
  for (let seed = 0; seed < worlds; seed += 1) {
    const size = seed % 2 ? middling : { ...middling, regions: 1, projects: 2 };
    const leaves = worldOf(seed, size);
    const shown = publish(leaves, { limits: strict, scale: five });
    expect(exposedSums(leaves, shown, strict), `world ${seed}`).toEqual([]);
  }
});

test("not even a weighted sum about fewer people or schools than the limits can be worked out", () => {
  for (let seed = 0; seed < worlds; seed += 1) {
    const leaves = worldOf(seed, small);
    const shown = publish(leaves, { limits: few, scale: three }).filter(isShown);
    const notes = readAll(
      leaves.length,
      shown.map((told) => told.columns),
    );
    const loose = { ...few, largestSchoolShare: 1 };
    const told = [...subsetsOf([...leaves.keys()])].filter(
      (set) => isUnsafe(leaves, set, loose) && notes.knowsSomethingOf(set),
    );
    expect(told, `world ${seed}`).toEqual([]);
  }
});

test("no hidden count is fixed for someone who tries every way people could have answered", () => {
  let complete = 0;
  for (let seed = 0; seed < worlds; seed += 1) {
    const leaves = worldOf(seed, small);
    const play = { limits: few, scale: three };
    const { told, isComplete } = exposedCounts(leaves, publish(leaves, play), play);
    if (isComplete) complete += 1;
    if (isComplete) expect(told, `world ${seed}`).toEqual([]);
  }
  expect(complete).toBeGreaterThan(worlds * 0.95);
});
