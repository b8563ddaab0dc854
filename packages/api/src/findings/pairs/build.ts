/** Building change into a release: baseline and endline of every group opened, matched and let go of, then decided question by question. */
import { setImmediate as breathe } from "node:timers/promises";
import type { Contribution } from "@tessellate/domain/findings/cells";
import { type Numbering, startNumbering } from "@tessellate/domain/findings/leaf";
import { matchBetween } from "@tessellate/domain/findings/pairs/matching";
import { pairCellsOf } from "@tessellate/domain/findings/pairs/pair-cells";
import {
  type PairLeaf,
  type PairPiece,
  pieceOf,
} from "@tessellate/domain/findings/pairs/pair-leaf";
import { type Comparison, comparisonsOf } from "@tessellate/domain/findings/pairs/pair-questions";
import type { House } from "../../context.ts";
import { type ClosedWave, contributionsOf } from "../gather.ts";
import { inPortions, patiently } from "../turns.ts";
import { type Beside, type FoundForPairs, type GroupYear, openBeside } from "./beside.ts";
import { pairRows, pairsBefore, putPairs } from "./store.ts";

/** Adds change to a release whose other cells are all there; says how many cells that made, and how many are withheld. */
export async function addPairs(
  house: House,
  releaseId: string,
  closed: readonly ClosedWave[],
  found: FoundForPairs,
): Promise<{ cells: number; withheld: number }> {
  const count = { cells: 0, withheld: 0 };
  for (const academicYear of new Set(closed.map((wave) => wave.academicYear))) {
    const waves = closed.filter((wave) => wave.academicYear === academicYear);
    const years = groupYears(waves);
    if (!years.some(({ endline }) => endline)) continue;
    const comparisons = comparisonsOf(waves.flatMap((wave) => askedIn(wave, found)));
    const leaves = await pairLeaves(house, years, comparisons, found);
    const beside = await openBeside(house.database.reader, {
      releaseId,
      academicYear,
      waves,
      years,
      found,
    });
    for (const comparison of comparisons) {
      const cells = await comparedCells(house, { academicYear, comparison, beside, found }, leaves);
      const rows = cells.flatMap((cell) => pairRows({ releaseId, academicYear }, cell));
      await inPortions(rows, (some) => house.database.transaction((tx) => putPairs(tx, some)));
      count.cells += cells.length;
      count.withheld += cells.filter(({ view }) => view.state === "withheld").length;
    }
  }
  return count;
}

interface CompareBrief {
  academicYear: number;
  comparison: Comparison;
  beside: Beside;
  found: FoundForPairs;
}

/** Every cell of one comparison in one year; none where no group was asked both times. */
async function comparedCells(house: House, brief: CompareBrief, leaves: readonly PairLeaf[]) {
  const { reader } = house.database;
  const { measure, scale } = brief.comparison;
  if (!leaves.some(({ asked }) => asked.includes(measure))) return [];
  const { academicYear, found } = brief;
  return patiently(
    pairCellsOf({
      question: measure,
      scale,
      leaves: leaves.filter(({ pieces }) => pieces[measure]),
      earlier: await pairsBefore(reader, found.earlier, { academicYear, measure }),
      beside: brief.beside(brief.comparison),
    }),
  );
}

/** The first baseline and endline of each group, by their opening day: a second one starts no second pairing. */
function groupYears(waves: readonly ClosedWave[]): GroupYear[] {
  const years = new Map<string, GroupYear>();
  const inOrder = [...waves].sort((a, b) =>
    a.opensOn === b.opensOn ? (a.waveId < b.waveId ? -1 : 1) : a.opensOn < b.opensOn ? -1 : 1,
  );
  for (const wave of inOrder) {
    if (wave.kind !== "baseline" && wave.kind !== "endline") continue;
    const year = years.get(wave.workGroupId) ?? { baseline: undefined, endline: undefined };
    years.set(wave.workGroupId, { ...year, [wave.kind]: year[wave.kind] ?? wave });
  }
  return [...years.values()];
}

const askedIn = (wave: ClosedWave | undefined, { byVersion }: FoundForPairs) =>
  wave && (wave.kind === "baseline" || wave.kind === "endline")
    ? (byVersion.get(wave.instrumentVersionId) ?? [])
    : [];

async function pairLeaves(
  house: House,
  years: readonly GroupYear[],
  comparisons: readonly Comparison[],
  found: FoundForPairs,
): Promise<PairLeaf[]> {
  const numbering = startNumbering();
  const leaves: PairLeaf[] = [];
  for (const year of years) {
    const wave = year.endline ?? year.baseline;
    if (!wave || wave.familyId === null) continue;
    leaves.push(await pairLeaf(house, { year, wave, comparisons, found, numbering }));
    await breathe();
  }
  return leaves;
}

interface GroupBrief {
  year: GroupYear;
  wave: ClosedWave;
  comparisons: readonly Comparison[];
  found: FoundForPairs;
  numbering: Numbering;
}

async function pairLeaf(house: House, brief: GroupBrief): Promise<PairLeaf> {
  const { year, wave, comparisons, found, numbering } = brief;
  const open = async (one: ClosedWave | undefined): Promise<Contribution[]> =>
    one ? contributionsOf(house, one) : [];
  const given = { baseline: await open(year.baseline), endline: await open(year.endline) };
  const keys = (one: ClosedWave | undefined) => new Set(askedIn(one, found).map(({ key }) => key));
  const asked = { baseline: keys(year.baseline), endline: keys(year.endline) };
  const pieces: Record<string, PairPiece> = {};
  const both: string[] = [];
  for (const { measure, before, after, isLookingBack, scale } of comparisons) {
    const first = isLookingBack ? "endline" : "baseline";
    const [isAskedFirst, isAskedLast] = [asked[first].has(before), asked.endline.has(after)];
    if (!isAskedFirst && !isAskedLast) continue;
    if (isAskedFirst && isAskedLast) both.push(measure);
    const matched = matchBetween(
      { contributions: given[first], question: before },
      { contributions: given.endline, question: after },
      scale,
    );
    pieces[measure] = pieceOf(matched, scale, numbering);
  }
  return {
    wave: wave.waveId,
    groupId: wave.workGroupId,
    hub: wave.hubId,
    region: wave.region,
    project: wave.familyId,
    phase: wave.phase,
    asked: both,
    pieces,
  };
}
