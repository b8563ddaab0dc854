/** Attackers of change: with groups’ own results and start, end and change of one release or two told together, and every number of people known, nothing hidden comes out. */
import { expect, test, vi } from "vitest";
import { type Play, readPages } from "../attack/pair-pages.ts";
import { workedOutByChange } from "../attack/pair-pencil.ts";
import { type PairTold, peopleIn, pinnedByChange } from "../attack/pair-readers.ts";
import { type PairGroup, type PairSize, pairWorldOf } from "../attack/pair-worlds.ts";
import { limitsOf } from "../cells.ts";
import { agreement, type Scale } from "../scale.ts";

const worlds = process.env.PROVE === undefined ? 200 : 2_000;
vi.setConfig({ testTimeout: 7_200_000 });
const three: Scale = { options: ["1", "2", "3"], agreeing: 1 };
const small: PairSize = { hubs: 2, projects: 2, groups: 1, most: 7, options: 3, schools: 4 };
const tiny: PairSize = { ...small, projects: 1, groups: 2, most: 8 };
const two: PairSize = { ...small, projects: 1, groups: 1, most: 9 };
const restless = (size: PairSize): PairSize => ({ ...size, restless: true });
const large: PairSize = { hubs: 3, projects: 2, groups: 2, most: 16, options: 5, schools: 6 };
const limits = limitsOf("view");

const shownIn = (pages: readonly PairTold[]) => pages.filter(({ subject }) => subject === "moved");

test("start, end and change together give no unsafe sum away to someone who adds and subtracts", () => {
  let shown = 0;
  for (let seed = 0; seed < worlds; seed += 1) {
    const groups = pairWorldOf(seed, large);
    const pages = readPages(groups, { scale: agreement, releases: seed % 2 ? 1 : 2 });
    shown += shownIn(pages).length;
    expect(
      workedOutByChange(groups, pages, { options: 5, agreeing: 2, limits }),
      `world ${seed}`,
    ).toEqual([]);
  }
  expect(shown).toBeGreaterThan(worlds);
});

/** Calm worlds, in which much is told in words, and restless ones, in which more is told of change. */
const kinds: readonly PairSize[] = [tiny, restless(tiny), restless(two), restless(small)];

/** Small enough to be searched to its end, and with people enough answering twice for change to be told now and then. */
function isWorthwhile(groups: readonly PairGroup[]) {
  const everywhere = [...groups.keys()];
  const people = groups.reduce((sum, { members }) => sum + members.length, 0);
  return people <= 16 && peopleIn(groups, everywhere, "moved").length >= 9;
}

/** What the patient attacker pins down in a world; nothing of worlds too big to be searched to their end. */
function pinnedIn(seed: number, size: PairSize, guards?: Play["guards"]) {
  const groups = pairWorldOf(seed, size);
  if (!isWorthwhile(groups)) return undefined;
  const releases = seed % 3 ? 1 : 2;
  const pages = readPages(groups, { scale: three, releases, ...(guards && { guards }) });
  if (shownIn(pages).length === 0) return undefined;
  const { pinned, isComplete } = pinnedByChange(groups, pages, {
    options: 3,
    agreeing: 1,
    limits,
    patience: 60_000,
  });
  return isComplete ? pinned : undefined;
}

test("change pins down no hidden answer for someone who tries every way people could have answered twice", () => {
  let complete = 0;
  for (let seed = 0; complete < worlds; seed += 1) {
    expect(seed, "worlds searched to their end are too rare").toBeLessThan(100 * worlds);
    const pinned = pinnedIn(seed, kinds[seed % kinds.length] ?? small);
    if (!pinned) continue;
    complete += 1;
    expect(pinned, `world ${seed}`).toEqual([]);
  }
});

test("the patient attacker catches change that is told although nobody could be paired otherwise", () => {
  const guards = { lines: true, extremes: true, repairing: false };
  const seeds = [...Array(100).keys()];
  expect(seeds.some((seed) => (pinnedIn(seed, tiny, guards) ?? []).length > 0)).toBe(true);
});

/** Worlds that once gave something away. */
const once: [string, number, PairSize][] = [
  ["everyone in one group was at the top, and told so in words", 62_610, tiny],
  ["two groups were at the edge of what their words allow", 78_212, tiny],
  ["one swap had to make up for two people", 1600, restless(tiny)],
  ["somebody told of later could have gone no other way", 18_654, restless(tiny)],
];
test.each(once)("nobody is given away where %s", (_, seed, size) => {
  expect(pinnedIn(seed, size) ?? []).toEqual([]);
});
