/** Building a release: begun, filled with figures and with change, letting requests through between steps, and frozen at the end. */
import { disclosurePolicy } from "@tessellate/domain/findings/cells";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { change } from "../change.ts";
import type { Context, House } from "../context.ts";
import { areKeysChanging } from "../evaluations/rotation/store.ts";
import { addCells } from "./cells/build.ts";
import { earlierReleases } from "./cells/store.ts";
import { askedBy, closedWaves, expectedByWave, resultsByWave } from "./gather.ts";
import { hashOf } from "./hash/store.ts";
import { addPairs } from "./pairs/build.ts";
import { hashWithPairs } from "./pairs/store.ts";
import {
  findRelease,
  latestRelease,
  nextNumber,
  openRelease,
  releaseBeingBuilt,
  saveRelease,
} from "./store.ts";

/**
 * Begins the next release. Only one is built at a time. The row is there at once, so that everybody can see that it is
 * on its way; `assemble` fills it.
 */
export async function beginRelease(ctx: Context): Promise<Outcome<{ id: string; number: number }>> {
  if (areKeysChanging(ctx))
    return refused({
      field: "release",
      message: "The keys are being changed. Wait until that is done, then release.",
    });
  const id = ctx.newId();
  return change(
    ctx,
    { action: "release.build", hubId: null, subject: "release", subjectId: id },
    async ({ tx, unchanged }) => {
      if (await releaseBeingBuilt(tx)) {
        unchanged();
        return refused({
          field: "release",
          message: "A release is being built already. Wait until it is ready.",
        });
      }
      const number = await nextNumber(tx);
      const earlier = await latestRelease(tx);
      await openRelease(tx, {
        id,
        number,
        state: "building",
        policyVersion: disclosurePolicy.version,
        asAt: ctx.now(),
        supersedesId: earlier?.id ?? null,
        progress: 0,
        cells: 0,
        withheld: 0,
      });
      return { ok: true as const, id, number };
    },
  );
}

/**
 * Fills and freezes a release that was begun. If it cannot be finished (a tally that does not agree with its answers, or
 * anything unforeseen) it is marked failed with the reason and shows nothing; the error is thrown on.
 */
export async function assemble(house: House, releaseId: string): Promise<void> {
  try {
    await fill(house, releaseId);
  } catch (error) {
    const failedBecause = error instanceof Error ? error.message : String(error);
    await update(house, releaseId, { state: "failed", failedBecause });
    throw error;
  }
}

async function fill(house: House, releaseId: string) {
  const { reader } = house.database;
  const release = await findRelease(reader, releaseId);
  if (!release) throw new Error(`There is no release ${releaseId}.`);
  const closed = await closedWaves(reader, release.asAt);
  const found = {
    byVersion: await askedBy(reader),
    expected: await expectedByWave(reader),
    results: await resultsByWave(reader),
    earlier: await earlierReleases(reader),
  };
  const figures = await addCells(house, releaseId, closed, found);
  const pairs = await addPairs(house, releaseId, closed, found);
  const hash = await hashWithPairs(reader, releaseId, await hashOf(reader, releaseId));
  await update(house, releaseId, {
    state: "ready",
    progress: 1,
    cells: figures.cells + pairs.cells,
    withheld: figures.withheld + pairs.withheld,
    hash,
  });
}

const update = (house: House, id: string, set: Parameters<typeof saveRelease>[2]) =>
  house.database.transaction((tx) => saveRelease(tx, id, set));
