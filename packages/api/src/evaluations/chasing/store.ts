/** Reminds those who are outstanding, once a day at most: in one wave, or in every wave a lead or hub looks after. */
import type { Queries } from "@tessellate/data/database";
import { waves } from "@tessellate/data/schema";
import { outstanding } from "@tessellate/domain/evaluations/expected";
import { isOpen } from "@tessellate/domain/evaluations/wave-state";
import { refused } from "@tessellate/domain/forms/problem";
import { and, eq } from "drizzle-orm";
import { type Change, change } from "../../change.ts";
import { type Context, today } from "../../context.ts";
import { invite } from "../inviting/store.ts";
import { currentWave, expectedRows, type WaveKey, waveEntry } from "../waves/store.ts";

/** Why nobody can be reminded in this wave now; nothing when somebody can. */
const problemWith = (
  wave: { closesOn: string; closedAt: Date | null; remindedOn: string | null },
  missing: number,
  day: string,
): string | undefined => {
  if (!isOpen(wave, day)) return "The evaluation has closed: nobody can answer any more.";
  if (missing === 0) return "Everyone who is expected has answered.";
  if (wave.remindedOn === day)
    return "A reminder went out today already. The next one can go tomorrow.";
  return undefined;
};

/** Reminds those outstanding in one wave as it stands now. Answers with how many, or why nobody. */
async function remind(ctx: Context, { tx, post }: Pick<Change, "tx" | "post">, key: WaveKey) {
  const wave = await currentWave(tx, key);
  const missing = outstanding(await expectedRows(tx, key));
  const problem = problemWith(wave, missing.length, today(ctx));
  if (problem) return { reminded: 0, workGroupId: wave.workGroupId, problem };
  await markReminded(tx, wave, today(ctx));
  await invite(ctx, { tx, post }, wave, missing, true);
  return { reminded: missing.length, workGroupId: wave.workGroupId, problem };
}

const markReminded = (tx: Queries, { hubId, id }: WaveKey, day: string) =>
  tx
    .update(waves)
    .set({ remindedOn: day })
    .where(and(eq(waves.hubId, hubId), eq(waves.id, id)));

/** Reminds those who have not answered, once a day at most: a second press, or a colleague's, sends nothing twice. */
export const chase = (ctx: Context, key: WaveKey) =>
  change(ctx, waveEntry("wave.chase", key), async ({ tx, post, unchanged }) => {
    const { reminded, problem } = await remind(ctx, { tx, post }, key);
    if (!problem) return { ok: true as const, reminded };
    unchanged();
    return refused({ field: "chase", message: problem });
  });

/**
 * Reminds everyone outstanding in these waves: one change for each hub, so that a hub's reminders go out together or not
 * at all. Waves that closed, were answered or were chased today meanwhile are passed over.
 */
export async function chaseAll(ctx: Context, keys: readonly WaveKey[]) {
  const groups = new Set<string>();
  let reminded = 0;
  for (const hubId of new Set(keys.map((key) => key.hubId))) {
    const inHub = keys.filter((key) => key.hubId === hubId);
    const entry = { action: "wave.chase", hubId, subject: "hub", subjectId: hubId } as const;
    const sent = await change(ctx, entry, async ({ tx, post, unchanged }) => {
      const made = [];
      for (const key of inHub) made.push(await remind(ctx, { tx, post }, key));
      const some = made.filter((one) => one.reminded > 0);
      if (some.length === 0) unchanged();
      return some;
    });
    for (const one of sent) {
      reminded += one.reminded;
      groups.add(one.workGroupId);
    }
  }
  return { reminded, groups: groups.size };
}
