/** Attackers against protection: given every number of respondents, nothing withheld can be worked out. */
import { expect, test, vi } from "vitest";
import { exposedCounts, exposedSums, isShown, isUnsafe } from "./attack/exposed.ts";
import { readAll, subsetsOf } from "./attack/linear.ts";
import { cellsOf, type Size, type WorldLeaf, worldOf } from "./attack/worlds.ts";
import { type Limits, limitsOf } from "./cells.ts";
import { decide, protect } from "./protect.ts";
import { agreement, type Scale } from "./scale.ts";
import type { Column, Guards, Told } from "./setting.ts";
import { finish } from "./turns.ts";

const worlds = process.env.PROVE === undefined ? 200 : 2_000;
vi.setConfig({ testTimeout: 900_000 });
const seeds = [...Array(100).keys()];
const few: Limits = { fewestRespondents: 3, fewestSchools: 2, largestSchoolShare: 0.75 };
const three: Scale = { options: ["1", "2", "3"], agreeing: 1 };
const whole: Scale = { ...three, told: "counts" };
const four: Scale = {
  options: ["1", "2", "3", "4"],
  agreeing: 1,
  parts: [["1", "2"], ["3"], ["4"]],
};
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
const five: Scale = agreement;

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

const strict = limitsOf("view");

test("S2-08 no unsafe sum can be worked out from closings and two releases together", () => {
  for (let seed = 0; seed < worlds; seed += 1) {
    const size = seed % 2 ? middling : { ...middling, regions: 1, projects: 2 };
    const leaves = worldOf(seed, size);
    const shown = publish(leaves, { limits: strict, scale: five });
    expect(exposedSums(leaves, shown, strict), `world ${seed}`).toEqual([]);
  }
});

test("S2-08 files that leave stay safe at ten people although pages show five", () => {
  const leaving = limitsOf("leave");
  for (let seed = 0; seed < worlds; seed += 1) {
    const leaves = worldOf(seed, middling);
    const shown = publish(leaves, { limits: leaving, scale: five });
    expect(exposedSums(leaves, shown, leaving), `world ${seed}`).toEqual([]);
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
    const scale = [four, three, whole][seed % 3] ?? four;
    const leaves = worldOf(seed, scale === four ? { ...small, options: 4, most: 4 } : small);
    const play = { limits: few, scale };
    const { told, isComplete } = exposedCounts(leaves, publish(leaves, play), play);
    if (!isComplete) continue;
    complete += 1;
    expect(told, `world ${seed}`).toEqual([]);
  }
  expect(complete).toBeGreaterThan(worlds * 0.9);
});

/** Whether in one of the first hundred worlds the pencil gets an unsafe sum when protection is played like this. */
const isBroken = (play: Partial<Play>) =>
  seeds.some((seed) => {
    const leaves = worldOf(seed, middling);
    const shown = publish(leaves, { limits: strict, scale: five, ...play });
    return exposedSums(leaves, shown, strict).length > 0;
  });

test("the pencil catches a rule book without the fewest respondents", () => {
  expect(isBroken({ limits: { ...strict, fewestRespondents: 1 } })).toBe(true);
});

test("the pencil catches a rule book without the fewest schools", () => {
  expect(isBroken({ limits: { ...strict, fewestSchools: 1 } })).toBe(true);
});

test("the pencil catches a rule book that lets one school dominate", () => {
  expect(isBroken({ limits: { ...strict, largestSchoolShare: 1 } })).toBe(true);
});

test("the pencil catches plain elimination, which forgets sums of hidden cells on a line", () => {
  expect(isBroken({ guards: { ...on, lines: false } })).toBe(true);
});

test("the pencil catches a release that forgets the one before it", () => {
  expect(isBroken({ forgetful: true })).toBe(true);
});

/** Whether in one of the first hundred worlds the patient attacker fixes a hidden count of what is told. */
const isFixed = (size: Size, play: Play, told: (shown: Told[]) => Told[] = (shown) => shown) =>
  seeds.some((seed) => {
    const leaves = worldOf(seed, size);
    const outcome = exposedCounts(leaves, told(publish(leaves, play)), play);
    return outcome.isComplete && outcome.told.length > 0;
  });

test("the patient attacker catches a rule book that shows zero totals and everyone alike", () => {
  const play = { limits: few, scale: three, guards: { ...on, extremes: false } };
  expect(isFixed(small, play)).toBe(true);
});

test("the patient attacker catches a page that tells parts wherever it tells a share", () => {
  const boast = (shown: Told[]) =>
    shown.map((told): Told => (told.detail === "agree" ? { ...told, detail: "parts" } : told));
  const size = { ...small, options: 4, most: 4 };
  expect(isFixed(size, { limits: few, scale: four }, boast)).toBe(true);
});

test("S2-08 a total of 24 over groups of 2, 2 and 20 does not show both 24 and 20", () => {
  const crowd = (first: number, size: number): Column => ({
    people: Array.from({ length: size }, (_, i) => first + i),
    schools: Array.from({ length: size }, (_, i) => first + (i % 4)),
    options: { "2": 1, "3": size - 2, "4": 1 },
  });
  const columns = [crowd(0, 2), crowd(10, 2), crowd(20, 20)].map((column, i) =>
    i === 2 ? { ...column, options: { "1": 4, "2": 4, "3": 4, "4": 4, "5": 4 } } : column,
  );
  const cells = [[0, 1, 2], [2], [0], [1]].map((set) => ({
    columns: set,
    detail: "full" as const,
  }));
  const asked = { columns, cells, given: [], limits: strict, scale: five };
  expect(protect(asked)).toEqual([true, false, false, false]);
});
