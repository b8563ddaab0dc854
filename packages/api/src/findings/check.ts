/** `collate --check`: every tally against a fresh count of its answers. */

import { responses, waves } from "@tessellate/data/schema";
import { count } from "@tessellate/domain/findings/count";
import { and, asc, eq } from "drizzle-orm";
import type { House } from "../context.ts";
import { tallyOf } from "./gather.ts";
import { differenceOf } from "./leaves.ts";

/** One wave whose tally is not what its answers count to. */
export interface Mismatch {
  hubId: string;
  workGroupId: string;
  waveId: string;
  difference: string;
}

/** Compares every wave, open and closed. An empty list of differences means that every figure can be trusted. */
export async function checkTallies(
  house: House,
): Promise<{ waves: number; differences: Mismatch[] }> {
  const { reader } = house.database;
  const all = await reader
    .select({ hubId: waves.hubId, workGroupId: waves.workGroupId, waveId: waves.id })
    .from(waves)
    .orderBy(asc(waves.hubId), asc(waves.id));
  const differences: Mismatch[] = [];
  for (const wave of all) {
    const answers = await reader
      .select({ answers: responses.answers })
      .from(responses)
      .where(and(eq(responses.hubId, wave.hubId), eq(responses.waveId, wave.waveId)));
    const difference = differenceOf(count(answers), await tallyOf(reader, wave));
    if (difference) differences.push({ ...wave, difference });
  }
  return { waves: all.length, differences };
}
