/** `collate --check`: every tally against a fresh count of its answers. */
import { count } from "@tessellate/domain/findings/count";
import type { House } from "../context.ts";
import { allWaves, answersIn, tallyOf } from "./gather.ts";
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
  house: Pick<House, "database">,
): Promise<{ waves: number; differences: Mismatch[] }> {
  const { reader } = house.database;
  const all = await allWaves(reader);
  const differences: Mismatch[] = [];
  for (const wave of all) {
    const recount = count(await answersIn(reader, wave));
    const difference = differenceOf(recount, await tallyOf(reader, wave));
    if (difference) differences.push({ ...wave, difference });
  }
  return { waves: all.length, differences };
}
