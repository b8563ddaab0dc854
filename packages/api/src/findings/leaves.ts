/** From closed waves to leaves: seals opened wave by wave, tallies checked on the way, nothing of it kept. */
import { setImmediate as breathe } from "node:timers/promises";
import { count } from "@tessellate/domain/findings/count";
import { type Leaf, leafOf, type Numbering } from "@tessellate/domain/findings/leaf";
import type { CountedQuestion } from "@tessellate/domain/findings/systems";
import type { House } from "../context.ts";
import { type ClosedWave, contributionsOf, tallyOf } from "./gather.ts";
import type { ReleaseWaveRow } from "./store.ts";

/** A wave's leaf, and the facts about it that everyone may know. */
export interface LeafOfWave {
  leaf: Leaf;
  facts: Omit<ReleaseWaveRow, "releaseId">;
  /** Somebody who answered has been erased since. */
  hasErased: boolean;
}

interface Known {
  byVersion: ReadonlyMap<string, readonly CountedQuestion[]>;
  expected: ReadonlyMap<string, number>;
  numbering: Numbering;
}

/**
 * Opens these waves' answers into leaves. Refuses, naming the wave, when a tally is not what its answers count to: then
 * something has touched the figures, and no release may be made over them.
 */
export async function leavesOf(
  house: House,
  waves: readonly ClosedWave[],
  known: Known,
): Promise<LeafOfWave[]> {
  const leaves: LeafOfWave[] = [];
  for (const wave of waves) {
    leaves.push(await leafOfWave(house, wave, known));
    await breathe();
  }
  return leaves;
}

async function leafOfWave(house: House, wave: ClosedWave, known: Known): Promise<LeafOfWave> {
  const { reader } = house.database;
  const contributions = await contributionsOf(house, wave);
  const difference = differenceOf(count(contributions), await tallyOf(reader, wave));
  if (difference)
    throw new Error(
      `The tally of wave ${wave.waveId} in Work Group ${wave.workGroupId} does not agree with its answers: ${difference}`,
    );
  const expected = known.expected.get(wave.waveId) ?? 0;
  const leaf = leafOf({
    standing: {
      wave: wave.waveId,
      groupId: wave.workGroupId,
      hub: wave.hubId,
      region: wave.region,
      project: wave.familyId,
      phase: wave.phase,
    },
    expected,
    asked: known.byVersion.get(wave.instrumentVersionId) ?? [],
    contributions,
    numbering: known.numbering,
  });
  const facts = {
    hubId: wave.hubId,
    waveId: wave.waveId,
    workGroupId: wave.workGroupId,
    familyId: wave.familyId,
    academicYear: wave.academicYear,
    waveKind: wave.kind,
    instrumentVersionId: wave.instrumentVersionId,
    respondents: contributions.length,
    schools: new Set(contributions.map(({ school }) => school)).size,
    expected,
  };
  return { leaf, facts, hasErased: contributions.some(({ person }) => person === null) };
}

interface TallyRow {
  questionKey: string;
  option: string;
  count: number;
}

/** The first thing in which two tallies differ, in words; nothing when they agree. */
export function differenceOf(
  recount: readonly TallyRow[],
  kept: readonly TallyRow[],
): string | undefined {
  const keyOf = ({ questionKey, option }: TallyRow) => `${questionKey}, option ${option}`;
  const fresh = new Map(recount.map((row) => [keyOf(row), row.count]));
  const standing = new Map(kept.map((row) => [keyOf(row), row.count]));
  for (const key of [...new Set([...fresh.keys(), ...standing.keys()])].sort()) {
    const [answers, tally] = [fresh.get(key) ?? 0, standing.get(key) ?? 0];
    if (answers !== tally) return `${key}: ${tally} kept, ${answers} counted`;
  }
  return undefined;
}
