/** Attackers of change: with start, end and change told together, and every number of people known, nothing hidden comes out. */
import { expect, test, vi } from "vitest";
import { workedOutByChange } from "../attack/pair-pencil.ts";
import { type PairTold, pinnedByChange } from "../attack/pair-readers.ts";
import { type PairGroup, type PairSize, pairWorldOf } from "../attack/pair-worlds.ts";
import { type Contribution, limitsOf, type ShownCell } from "../cells.ts";
import { detailOf } from "../form.ts";
import { type Leaf, type Standing, startNumbering } from "../leaf.ts";
import { groupPlace, keyOfPlace, type Place, placesOf } from "../places.ts";
import { cellsOfSystem } from "../release-cells.ts";
import { agreement, type Scale } from "../scale.ts";
import type { Guards } from "../setting.ts";
import { finish } from "../turns.ts";
import { matchBetween } from "./matching.ts";
import { pairCellsOf } from "./pair-cells.ts";
import { type PairLeaf, pieceOf } from "./pair-leaf.ts";
import { toldOf } from "./shown-pair.ts";

const worlds = process.env.PROVE === undefined ? 200 : 2_000;
vi.setConfig({ testTimeout: 7_200_000 });
const three: Scale = { options: ["1", "2", "3"], agreeing: 1 };
const small: PairSize = { hubs: 2, projects: 2, groups: 1, most: 7, options: 3, schools: 4 };
const tiny: PairSize = { ...small, projects: 1, groups: 2, most: 8 };
const large: PairSize = { hubs: 3, projects: 2, groups: 2, most: 16, options: 5, schools: 6 };
const limits = limitsOf("view");
const question = "PL1";

interface Play {
  scale: Scale;
  guards?: Guards & { repairing: boolean };
}

const standingOf = (group: PairGroup, i: number): Standing => ({
  wave: `w${i}`,
  groupId: `g${i}`,
  hub: `h${group.hub}`,
  region: `r${group.region}`,
  project: `p${group.project}`,
});

const contributionsOf = (group: PairGroup, when: "before" | "after"): Contribution[] =>
  group.members.flatMap((one) => {
    const answer = one[when];
    if (answer === null) return [];
    const answers = { [question]: String(answer + 1) };
    return [{ person: `p${one.person}`, school: `${one.school}`, answers }];
  });

function leavesOf(groups: readonly PairGroup[], when: "before" | "after"): Leaf[] {
  const numbering = startNumbering();
  return groups.map((group, i) => {
    const given = contributionsOf(group, when);
    const options: Record<string, number> = {};
    for (const { answers } of given)
      options[answers[question] ?? ""] = (options[answers[question] ?? ""] ?? 0) + 1;
    const answered = {
      options,
      people: given.map(({ person }) => numbering.person(person ?? "")),
      schools: given.map(({ school }) => numbering.school(school)),
    };
    return {
      ...standingOf(group, i),
      expected: given.length,
      rows: given.length,
      asked: [question],
      answered: { [question]: answered },
    };
  });
}

function pairLeavesOf(groups: readonly PairGroup[], scale: Scale): PairLeaf[] {
  const numbering = startNumbering();
  return groups.map((group, i) => {
    const matched = matchBetween(
      { contributions: contributionsOf(group, "before"), question },
      { contributions: contributionsOf(group, "after"), question },
      scale,
    );
    const pieces = { [question]: pieceOf(matched, scale, numbering) };
    return { ...standingOf(group, i), asked: [question], pieces };
  });
}

/** Everything shown of a world in one release: baseline, endline and change. */
function readPages(groups: readonly PairGroup[], { scale, guards }: Play): PairTold[] {
  const membersOf = (key: Place) =>
    groups.flatMap((group, i) => {
      const at = standingOf(group, i);
      const places = [...placesOf(at), groupPlace(at)].map(keyOfPlace);
      return places.includes(keyOfPlace(key)) ? [i] : [];
    });
  const pages = (when: "before" | "after") => {
    const system = { area: null, questions: [question], leaves: leavesOf(groups, when) };
    const cells = finish(cellsOfSystem({ ...system, waveResults: [], earlier: [], scale }));
    return cells.flatMap(({ view, ...key }) => {
      const [told] = toldIn(membersOf(key), when, view, scale);
      return told ? [{ ...told, isWhole: told.detail === "full" && view.options !== null }] : [];
    });
  };
  const leaves = pairLeavesOf(groups, scale);
  const [before, after] = [pages("before"), pages("after")];
  const ids = (some: readonly (PairTold & { isWhole: boolean })[]) =>
    some.map(({ groups: members, isWhole }) => ({ groups: members.map((i) => `g${i}`), isWhole }));
  const told = { start: ids(before), end: ids(after) };
  const beside = { view: told, leave: told };
  const system = { question, scale, leaves, earlier: [], beside };
  const change = finish(pairCellsOf({ ...system, ...(guards && { guards }) }));
  return [
    ...before,
    ...after,
    ...change.flatMap(({ view, ...key }): PairTold[] => {
      const detail = toldOf(view);
      return detail === "withheld"
        ? []
        : [{ groups: membersOf(key), subject: "moved", detail: detail as "full", agreeing: 1 }];
    }),
  ];
}

function toldIn(
  members: number[],
  subject: PairTold["subject"],
  cell: ShownCell,
  scale: Scale,
): PairTold[] {
  const detail = detailOf(cell, scale);
  return detail === "withheld"
    ? []
    : [
        {
          groups: members,
          subject,
          detail: detail === "parts" ? "agree" : detail,
          agreeing: scale.agreeing,
        },
      ];
}

const shownIn = (pages: readonly PairTold[]) => pages.filter(({ subject }) => subject === "moved");

test("start, end and change together give no unsafe sum away to someone who adds and subtracts", () => {
  let shown = 0;
  for (let seed = 0; seed < worlds; seed += 1) {
    const groups = pairWorldOf(seed, large);
    const pages = readPages(groups, { scale: agreement });
    shown += shownIn(pages).length;
    expect(workedOutByChange(groups, pages, { options: 5, limits }), `world ${seed}`).toEqual([]);
  }
  expect(shown).toBeGreaterThan(worlds);
});

/** What the patient attacker pins down in a world; nothing of worlds too big to be searched to their end. */
function pinnedIn(seed: number, guards?: Play["guards"]) {
  const groups = pairWorldOf(seed, seed % 2 ? small : tiny);
  if (groups.reduce((people, { members }) => people + members.length, 0) > 12) return undefined;
  const pages = readPages(groups, { scale: three, ...(guards && { guards }) });
  if (shownIn(pages).length === 0) return undefined;
  const { pinned, isComplete } = pinnedByChange(groups, pages, {
    options: 3,
    limits,
    patience: 60_000,
  });
  return isComplete ? pinned : undefined;
}

test("change pins down no hidden answer for someone who tries every way people could have answered twice", () => {
  let complete = 0;
  for (let seed = 0; complete < worlds; seed += 1) {
    expect(seed, "worlds searched to their end are too rare").toBeLessThan(40 * worlds);
    const pinned = pinnedIn(seed);
    if (!pinned) continue;
    complete += 1;
    expect(pinned, `world ${seed}`).toEqual([]);
  }
});

test("the patient attacker catches change that is told although nobody could be paired otherwise", () => {
  const guards = { lines: true, extremes: true, repairing: false };
  const seeds = [...Array(100).keys()];
  expect(seeds.some((seed) => (pinnedIn(seed, guards) ?? []).length > 0)).toBe(true);
});
