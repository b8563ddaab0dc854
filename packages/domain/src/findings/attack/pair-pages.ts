/** Everything shown of a world in which people answered twice, as the attackers of change read it. */
import { type Contribution, type Detail, disclosurePolicy, type ShownCell } from "../cells.ts";
import { detailOf } from "../form.ts";
import { type Leaf, type Standing, startNumbering } from "../leaf.ts";
import { changeScale, matchBetween } from "../pairs/matching.ts";
import { type PairSystem, pairCellsOf } from "../pairs/pair-cells.ts";
import { type PairLeaf, pieceOf } from "../pairs/pair-leaf.ts";
import { type EarlierPairs, type ShownPair, toldOf } from "../pairs/shown-pair.ts";
import { groupPlace, keyOfPlace, type Place, placesOf } from "../places.ts";
import { cellsOfSystem, type EarlierRelease } from "../release-cells.ts";
import { partsOf, type Scale, sumOf } from "../scale.ts";
import { finish } from "../turns.ts";
import { waveResult } from "../wave-result.ts";
import { fieldsOf, type PairTold } from "./pair-readers.ts";
import type { PairGroup } from "./pair-worlds.ts";

const question = "PL1";

/** How a world is read. `guards` are there to plant a flaw. */
export interface Play {
  scale: Scale;
  /** Two releases: groups of the second batch had closed their start at the first, and not yet their end. */
  releases?: 1 | 2;
  guards?: PairSystem["guards"];
}

type When = "before" | "after";

/** Something told of a start or an end; `isWhole`: of every option. */
interface ToldAtMoment extends PairTold {
  isWhole: boolean;
}

const standingOf = ({ hub, region, project }: PairGroup, i: number, wave: string): Standing => ({
  wave,
  groupId: `g${i}`,
  hub: `h${hub}`,
  region: `r${region}`,
  project: `p${project}`,
});

const contributionsOf = (group: PairGroup, when: When): Contribution[] =>
  group.members.flatMap((one) => {
    const answer = one[when];
    if (answer === null) return [];
    const answers = { [question]: String(answer + 1) };
    return [{ person: `p${one.person}`, school: `${one.school}`, answers }];
  });

function leavesOf(groups: readonly PairGroup[], when: When): Leaf[] {
  const numbering = startNumbering();
  return groups.map((group, i) => {
    const given = contributionsOf(group, when);
    const answered = {
      options: sumOf(given.map(({ answers }) => ({ [answers[question] ?? ""]: 1 }))),
      people: given.map(({ person }) => numbering.person(person ?? "")),
      schools: given.map(({ school }) => numbering.school(school)),
    };
    return {
      ...standingOf(group, i, `${when} ${i}`),
      expected: given.length,
      rows: given.length,
      asked: [question],
      answered: { [question]: answered },
    };
  });
}

/** Groups with their start, and with their end where it has closed. */
function pairLeavesOf(
  groups: readonly PairGroup[],
  hasEnded: (i: number) => boolean,
  scale: Scale,
): PairLeaf[] {
  const numbering = startNumbering();
  return groups.map((group, i) => {
    const matched = matchBetween(
      { contributions: contributionsOf(group, "before"), question },
      { contributions: hasEnded(i) ? contributionsOf(group, "after") : [], question },
      scale,
    );
    const pieces = { [question]: pieceOf(matched, scale, numbering) };
    const wave = `${hasEnded(i) ? "after" : "before"} ${i}`;
    return { ...standingOf(group, i, wave), asked: hasEnded(i) ? [question] : [], pieces };
  });
}

/** Everything ever shown of a world: groups’ own results, and of each release baseline, endline, change and its matrices. */
export function readPages(groups: readonly PairGroup[], play: Play): PairTold[] {
  const { scale, releases = 1, guards } = play;
  const all = [...groups.keys()];
  const membersIn = (counted: readonly number[], key: Place) =>
    counted.filter((i) => {
      const at = standingOf(groups[i] as PairGroup, i, "");
      return [...placesOf(at), groupPlace(at)].some((one) => keyOfPlace(one) === keyOfPlace(key));
    });
  const moments = {
    before: momentOf(groups, "before", scale),
    after: momentOf(groups, "after", scale),
  };
  const told = { before: moments.before.results, after: moments.after.results };
  const earlier = { before: [] as EarlierRelease[], after: [] as EarlierRelease[] };
  const pairs: EarlierPairs[] = [];
  const ofChange: PairTold[] = [];
  for (let release = 1; release <= releases; release += 1) {
    const ended = all.filter((i) => release === releases || groups[i]?.batch === 1);
    for (const [when, counted] of [
      ["before", all],
      ["after", ended],
    ] as const) {
      const cells = moments[when].release(counted, earlier[when]);
      earlier[when] = [
        ...earlier[when],
        { waves: new Set(counted.map((i) => `${when} ${i}`)), cells },
      ];
      told[when] = [
        ...told[when],
        ...cells.flatMap(({ view, ...key }) =>
          atMoment(membersIn(counted, key), when, view, scale),
        ),
      ];
    }
    const ids = (some: readonly ToldAtMoment[]) =>
      some.map(({ groups: set, isWhole }) => ({ groups: set.map((i) => `g${i}`), isWhole }));
    const beside = { start: ids(told.before), end: ids(told.after) };
    const cells = finish(
      pairCellsOf({
        question,
        scale,
        leaves: pairLeavesOf(groups, (i) => ended.includes(i), scale),
        earlier: [...pairs],
        beside: { view: beside, leave: beside },
        ...(guards && { guards }),
      }),
    );
    pairs.push({
      policyVersion: disclosurePolicy.version,
      waves: new Set(ended.map((i) => `after ${i}`)),
      cells,
    });
    ofChange.push(
      ...cells.flatMap(({ view, ...key }) => changeIn(membersIn(ended, key), view, scale)),
    );
  }
  return [...told.before, ...told.after, ...ofChange];
}

/** The start or the end: what groups were told when it closed, and what a release shows of it. */
function momentOf(groups: readonly PairGroup[], when: When, scale: Scale) {
  const leaves = leavesOf(groups, when);
  const measured = { area: null, questions: [question], scale };
  const waveResults = leaves.flatMap((leaf) =>
    waveResult(leaf, [measured]).map((result) => ({ wave: leaf.wave, ...result })),
  );
  return {
    results: waveResults.flatMap(({ cell }, i) => atMoment([i], when, cell, scale)),
    release: (counted: readonly number[], earlier: readonly EarlierRelease[]) =>
      finish(
        cellsOfSystem({
          ...measured,
          leaves: counted.flatMap((i) => leaves[i] ?? []),
          waveResults: waveResults.filter((_, i) => counted.includes(i)),
          earlier,
        }),
      ),
  };
}

const atMoment = (groups: number[], when: When, cell: ShownCell, scale: Scale): ToldAtMoment[] =>
  toldIn(groups, when, detailOf(cell, scale), scale).map((told) => ({
    ...told,
    isWhole: detailOf(cell, scale) === "full" && cell.options !== null,
  }));

function changeIn(groups: readonly number[], pair: ShownPair, scale: Scale): PairTold[] {
  const moved = toldIn(groups, "moved", toldOf(pair), changeScale);
  const counted = fieldsOf(scale.options.length, scale.agreeing);
  return pair.shifts ? [...moved, { groups, subject: "shift", counted, isInWords: false }] : moved;
}

function toldIn(
  groups: readonly number[],
  subject: PairTold["subject"],
  detail: Detail,
  scale: Scale,
): PairTold[] {
  const upper = scale.options.slice(-scale.agreeing);
  const parts = {
    withheld: [],
    word: [upper],
    agree: [upper],
    parts: partsOf(scale),
    full: scale.options.map((option) => [option]),
  }[detail];
  if (parts.length === 0) return [];
  const counted = parts.map((part) => part.map((option) => scale.options.indexOf(option)));
  return [{ groups, subject, counted, isInWords: detail === "word" }];
}
