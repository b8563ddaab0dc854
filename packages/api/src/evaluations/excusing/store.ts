/** Excuses people from a wave with a reason, and expects them again. Whoever has answered stays counted. */
import type { Queries } from "@tessellate/data/database";
import { people, tasks, waves } from "@tessellate/data/schema";
import {
  type Excuse,
  excuses,
  outstanding,
  ownExcuses,
} from "@tessellate/domain/evaluations/expected";
import { isOpen } from "@tessellate/domain/evaluations/wave-state";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { change } from "../../change.ts";
import { type Context, today } from "../../context.ts";
import { notFound } from "../../trpc.ts";
import { currentWave, type WaveKey, waveEntry } from "../waves/store.ts";

/** Writes the reason beside these rows, or takes it away. */
export async function setExcused(
  tx: Queries,
  { hubId }: Pick<WaveKey, "hubId">,
  rows: readonly { id: string }[],
  excused: string | null,
) {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await tx
    .update(tasks)
    .set({ excused })
    .where(and(eq(tasks.hubId, hubId), inArray(tasks.id, ids), eq(tasks.answered, false)));
}

/** One person's row in a wave, and whether they have been erased; foreign and missing people are not there. */
async function rowOf(tx: Queries, wave: WaveKey, personId: string) {
  const [row] = await tx
    .select({ task: tasks, name: people.name, erasedAt: people.erasedAt })
    .from(tasks)
    .innerJoin(people, eq(people.id, tasks.personId))
    .where(
      and(eq(tasks.hubId, wave.hubId), eq(tasks.waveId, wave.id), eq(tasks.personId, personId)),
    );
  if (!row) throw notFound();
  return row;
}

interface Wanted {
  personId: string;
  /** Null expects the person again. */
  reason: Excuse | null;
}

/** Excuses one person from an open wave, or undoes it. The same again changes nothing. */
export const excuse = (
  ctx: Context,
  key: WaveKey,
  { personId, reason }: Wanted,
): Promise<Outcome> =>
  change(ctx, waveEntry("wave.excuse", key), async ({ tx, unchanged }) => {
    const wave = await currentWave(tx, key);
    const { task, name, erasedAt } = await rowOf(tx, wave, personId);
    const excused = reason && excuses[reason];
    const message = problemWith({ open: isOpen(wave, today(ctx)), task, name, erasedAt });
    if (message || task.excused === excused) unchanged();
    if (message) return refused({ field: "reason", message });
    await setExcused(tx, wave, [task], excused);
    return { ok: true };
  });

interface Standing {
  open: boolean;
  task: { answered: boolean };
  name: string;
  erasedAt: Date | null;
}

/** Why nothing can be changed for this person any more. */
function problemWith({ open, task, name, erasedAt }: Standing): string | undefined {
  if (!open) return "The evaluation has closed: who was expected stays as it is";
  if (task.answered) return `${name} has answered, and an answer stays counted`;
  return erasedAt ? "This person has been erased and cannot be asked" : undefined;
}

/**
 * A school gives its place back: its people who have not answered are no longer expected in the group's open waves. What
 * they have answered stays. For use inside the change in which they leave.
 */
export async function excuseLeavers(
  tx: Queries,
  { hubId, workGroupId, urn }: { hubId: string; workGroupId: string; urn: number },
  day: string,
) {
  const rows = await tx
    .select({ task: tasks, wave: waves })
    .from(tasks)
    .innerJoin(waves, and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId)))
    .where(
      and(
        eq(tasks.hubId, hubId),
        eq(tasks.workGroupId, workGroupId),
        eq(tasks.urn, urn),
        isNull(waves.closedAt),
      ),
    );
  const open = rows.filter(({ wave }) => isOpen(wave, day)).map(({ task }) => task);
  await setExcused(tx, { hubId }, outstanding(open), ownExcuses.left);
}
