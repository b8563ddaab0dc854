/** Finds waves, keeps them open longer, and closes them for good. */
import type { Queries } from "@tessellate/data/database";
import { taskLinks, tasks, waves } from "@tessellate/data/schema";
import {
  everyoneAnswered,
  linkDaysAfterClosing,
  problemWithClosing,
} from "@tessellate/domain/evaluations/wave-state";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { addDays } from "@tessellate/domain/time/london";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { change } from "../../change.ts";
import { type Context, type House, today } from "../../context.ts";
import { findGroup } from "../../work-groups/store.ts";
import { freeze } from "../results/store.ts";

export type Wave = typeof waves.$inferSelect;
/** A wave's key: hub first, as in everything a hub owns. */
export interface WaveKey {
  hubId: string;
  id: string;
}

/** A wave, its group and where they stand. */
export async function findWave(ctx: Pick<Context, "database">, id: string) {
  const [wave] = await ctx.database.reader.select().from(waves).where(eq(waves.id, id));
  const found = wave && (await findGroup(ctx, wave.workGroupId));
  return found && { ...found, wave };
}

const sameWave = ({ hubId, id }: WaveKey) => and(eq(waves.hubId, hubId), eq(waves.id, id));

/** The wave as it stands inside a transaction. */
export async function currentWave(tx: Queries, key: WaveKey): Promise<Wave> {
  const [wave] = await tx.select().from(waves).where(sameWave(key));
  if (!wave) throw new Error(`Wave ${key.id} has gone.`);
  return wave;
}

/** The expected rows of a wave. */
export const expectedRows = (q: Queries, { hubId, id }: WaveKey) =>
  q
    .select()
    .from(tasks)
    .where(and(eq(tasks.hubId, hubId), eq(tasks.waveId, id)));

/** The wave in which a lesson is evaluated, once there is one. */
export async function waveOfLesson(tx: Queries, lesson: WaveKey) {
  const [wave] = await tx
    .select()
    .from(waves)
    .where(and(eq(waves.hubId, lesson.hubId), eq(waves.lessonId, lesson.id)));
  return wave;
}

/** The audit line of a change to one wave. */
export const waveEntry = <Action extends string>(action: Action, { hubId, id }: WaveKey) =>
  ({ action, hubId, subject: "wave", subjectId: id }) as const;

/** Keeps an open wave open until a later day; its links last as much longer. The same day again changes nothing. */
export const keepOpen = (
  ctx: Context,
  key: WaveKey,
  { closesOn, academicYear }: { closesOn: string; academicYear: number },
): Promise<Outcome> =>
  change(ctx, waveEntry("wave.keepOpen", key), async ({ tx, unchanged }) => {
    const wave = await currentWave(tx, key);
    if (wave.closesOn === closesOn && wave.closedAt === null) {
      unchanged();
      return { ok: true };
    }
    const problem = problemWithClosing(wave, closesOn, { today: today(ctx), academicYear });
    if (problem) {
      unchanged();
      return refused(problem);
    }
    await tx.update(waves).set({ closesOn }).where(sameWave(wave));
    await keepLinks(tx, wave, addDays(closesOn, linkDaysAfterClosing));
    return { ok: true };
  });

/** Lets every link into a wave last until a day. */
async function keepLinks(tx: Queries, wave: WaveKey, expiresOn: string) {
  const ids = (await expectedRows(tx, wave)).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .update(taskLinks)
    .set({ expiresOn })
    .where(and(eq(taskLinks.hubId, wave.hubId), inArray(taskLinks.taskId, ids)));
}

/** Closes a wave for good and freezes the group's result. Closing it again changes nothing. */
export const closeWave = (ctx: Context, key: WaveKey, onlyIf: "always" | "complete" = "always") =>
  change(ctx, waveEntry("wave.close", key), async ({ tx, unchanged }) => {
    const wave = await currentWave(tx, key);
    const rows = await expectedRows(tx, key);
    if (wave.closedAt || (onlyIf === "complete" && !everyoneAnswered(rows))) {
      unchanged();
      return { ok: true as const };
    }
    const closedAt = ctx.now();
    await tx.update(waves).set({ closedAt }).where(sameWave(wave));
    await freeze(tx, ctx, wave, rows, closedAt);
    return { ok: true as const };
  });

/** Open waves with how many of those who are expected have answered. */
const openWaves = (q: Queries) =>
  q
    .select({
      hubId: waves.hubId,
      id: waves.id,
      closesOn: waves.closesOn,
      expected: sql<number>`cast(count(case when ${tasks.excused} is null then ${tasks.id} end) as integer)`,
      answered: sql<number>`cast(count(case when ${tasks.excused} is null and ${tasks.answered} then 1 end) as integer)`,
    })
    .from(waves)
    .leftJoin(tasks, and(eq(tasks.hubId, waves.hubId), eq(tasks.waveId, waves.id)))
    .where(isNull(waves.closedAt))
    .groupBy(waves.hubId, waves.id, waves.closesOn);

/**
 * Closes every wave whose closing day is past or in which everyone has answered. The server runs it at start and every
 * hour, and it may run as often as one likes. Returns how many it closed.
 */
export async function closeDueWaves(house: House): Promise<number> {
  const ctx: Context = { ...house, actor: { kind: "operator" }, requestId: null };
  let closed = 0;
  for (const { expected, answered, ...wave } of await openWaves(house.database.reader)) {
    const past = wave.closesOn < today(house);
    const complete = expected > 0 && answered === expected;
    if (!past && !complete) continue;
    await closeWave(ctx, wave, past ? "always" : "complete");
    closed += 1;
  }
  return closed;
}
