/** Attackers of shift matrices: over two releases, with every group’s own results, nothing hidden comes out. */
import { expect, test, vi } from "vitest";
import { type Play, readPages } from "../attack/pair-pages.ts";
import { workedOutByChange } from "../attack/pair-pencil.ts";
import { type PairTold, peopleIn, pinnedByChange } from "../attack/pair-readers.ts";
import type { Subject } from "../attack/pair-ways.ts";
import { type PairSize, pairWorldOf } from "../attack/pair-worlds.ts";
import { limitsOf } from "../cells.ts";
import { agreement, type Scale } from "../scale.ts";

const isProof = process.env.PROVE !== undefined;
vi.setConfig({ testTimeout: 3_600_000 });
const limits = limitsOf("view");
const three: Scale = { options: ["1", "2", "3"], agreeing: 1 };
const many: PairSize = {
  hubs: 3,
  projects: 2,
  groups: 2,
  most: 16,
  options: 5,
  schools: 6,
  restless: true,
};
const few: PairSize = {
  hubs: 1,
  projects: 1,
  groups: 3,
  most: 8,
  options: 3,
  schools: 4,
  restless: true,
};
const unguarded = { lines: true, extremes: true, repairing: true, shifting: false };

const matricesIn = (pages: readonly PairTold[]) =>
  pages.filter(({ subject }) => subject === "shift").length;

/** More worlds than are ever needed: a rule that tells hardly any matrix must fail here, not search for ever. */
const mostSeeds = isProof ? 1_000_000 : 100_000;

/** Worlds in which a matrix is told, with what an attacker gets out of each. */
function* toldWorlds<T>(
  size: PairSize,
  play: Play,
  attack: (groups: Groups, pages: PairTold[]) => T,
) {
  for (let seed = 0; seed < mostSeeds; seed += 1) {
    const groups = pairWorldOf(seed, size);
    if (!play.guards && seed % 12 && !isPromising(groups)) continue;
    const pages = readPages(groups, { ...play, releases: seed % 2 ? 1 : 2 });
    if (matricesIn(pages) > 0) yield { seed, found: attack(groups, pages) };
  }
}
type Groups = ReturnType<typeof pairWorldOf>;

/** Where many answered twice and nobody once, a matrix is told most: of the other worlds eleven in twelve are passed over. */
function isPromising(groups: Groups) {
  const peopleOf = (subject: Subject) => peopleIn(groups, [...groups.keys()], subject).length;
  return peopleOf("moved") >= 15 && peopleOf("onlyBefore") + peopleOf("onlyAfter") === 0;
}

const withPencil = (groups: Groups, pages: PairTold[]) =>
  workedOutByChange(groups, pages, { options: 5, agreeing: 2, limits });

const withPatience = (groups: Groups, pages: PairTold[]) =>
  pinnedByChange(groups, pages, { options: 3, agreeing: 1, limits, patience: 60_000 });

/** The first so many. */
function* first<T>(count: number, all: Iterable<T>) {
  let taken = 0;
  for (const one of all) {
    if (taken === count) return;
    taken += 1;
    yield one;
  }
}

test("a matrix gives no unsafe sum away to someone who adds and subtracts", () => {
  const wanted = isProof ? 2_000 : 200;
  const worlds = toldWorlds(many, { scale: agreement }, withPencil);
  let tried = 0;
  for (const { seed, found } of first(wanted, worlds)) {
    tried += 1;
    expect(found, `world ${seed}`).toEqual([]);
  }
  expect(tried).toBe(wanted);
});

test("a matrix pins down no hidden answer for someone who tries every way people could have answered twice", () => {
  const wanted = isProof ? 2_000 : 200;
  let complete = 0;
  for (const { seed, found } of toldWorlds(few, { scale: three }, withPatience)) {
    complete += found.isComplete ? 1 : 0;
    expect(found.pinned, `world ${seed}`).toEqual([]);
    if (complete === wanted) break;
  }
  expect(complete).toBe(wanted);
});

test("the pencil catches matrices that are told whatever they say of those who answered once", () => {
  const worlds = toldWorlds(
    { ...many, restless: false },
    { scale: agreement, guards: unguarded },
    withPencil,
  );
  expect([...first(10, worlds)].some(({ found }) => found.length > 0)).toBe(true);
});

test("the patient attacker catches them too", () => {
  const groups = pairWorldOf(2_683, { ...few, most: 6 });
  const pages = readPages(groups, { scale: three, guards: unguarded });
  expect(matricesIn(pages)).toBeGreaterThan(0);
  expect(withPatience(groups, pages).pinned).not.toEqual([]);
});
