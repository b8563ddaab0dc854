/** Erasing a person from outcome evaluations: what is open goes and is recounted, what is closed no longer belongs to anyone. */
import type { Queries } from "@tessellate/data/database";
import { taskLinks, tasks, waves, workGroups } from "@tessellate/data/schema";
import { and, eq } from "drizzle-orm";
import type { House } from "../../context.ts";
import { answersOf, rewrite } from "../answers/store.ts";
import { openPerson, pseudonymOf, scopeOf } from "../seal.ts";
import { dropDrafts } from "../store.ts";

/**
 * Forgets one person. In open waves their response and comment go, the tally is recounted and nobody expects them any
 * more; in closed waves the ratings stay and belong to nobody, the comment goes with the name, and the frozen result
 * stands. Their links open nothing from now on. For use inside `change()`, before the person's own record is erased.
 */
export async function forget(tx: Queries, house: House, personId: string): Promise<void> {
  const rows = await tx
    .select({ task: tasks, wave: waves, editionId: workGroups.editionId })
    .from(tasks)
    .innerJoin(waves, and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId)))
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, tasks.hubId), eq(workGroups.id, tasks.workGroupId)),
    )
    .where(eq(tasks.personId, personId));
  for (const { task, wave, editionId } of rows) {
    const me = pseudonymOf(house, personId, scopeOf({ editionId, id: wave.workGroupId }));
    await forgetIn(tx, house, wave, me);
    await dropDrafts(tx, task);
    await tx
      .delete(taskLinks)
      .where(and(eq(taskLinks.hubId, task.hubId), eq(taskLinks.taskId, task.id)));
    if (wave.closedAt === null)
      await tx
        .update(tasks)
        .set({ answered: false, excused: "Erased" })
        .where(and(eq(tasks.hubId, task.hubId), eq(tasks.id, task.id)));
  }
}

async function forgetIn(tx: Queries, house: House, wave: typeof waves.$inferSelect, me: string) {
  const { responses, comments } = await answersOf(tx, wave);
  const mine = ({ sealedPerson }: { sealedPerson: string | null }) =>
    openPerson(house, sealedPerson) === me;
  await rewrite(tx, house, wave, {
    responses:
      wave.closedAt === null
        ? responses.filter((one) => !mine(one))
        : responses.map((one) => (mine(one) ? { ...one, sealedPerson: null } : one)),
    comments: comments.filter((one) => !mine(one)),
  });
}
