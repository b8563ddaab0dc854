/** Erasing a person from outcome evaluations: what is open goes and is recounted, what is closed no longer belongs to anyone. */
import type { Queries } from "@tessellate/data/database";
import { taskLinks, tasks, waves, workGroups } from "@tessellate/data/schema";
import { and, eq } from "drizzle-orm";
import type { House } from "../../context.ts";
import { answersOf, rewrite } from "../answers/store.ts";
import { dropDrafts } from "../drafts/store.ts";
import { ownerOf, scopeOf } from "../seal.ts";

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
    const scope = scopeOf({ editionId, id: wave.workGroupId });
    await forgetIn(tx, house, wave, ownerOf(house, personId, scope));
    await dropDrafts(tx, task);
    await tx
      .delete(taskLinks)
      .where(and(eq(taskLinks.hubId, task.hubId), eq(taskLinks.taskId, task.id)));
    if (wave.closedAt === null)
      await tx
        .update(tasks)
        .set({ answered: false, doubted: false, excused: "Erased" })
        .where(and(eq(tasks.hubId, task.hubId), eq(tasks.id, task.id)));
  }
}

async function forgetIn(
  tx: Queries,
  house: House,
  wave: typeof waves.$inferSelect,
  isTheirs: ReturnType<typeof ownerOf>,
) {
  const { responses, comments } = await answersOf(tx, wave);
  await rewrite(tx, house, wave, {
    responses:
      wave.closedAt === null
        ? responses.filter((one) => !isTheirs(one))
        : responses.map((one) => (isTheirs(one) ? { ...one, sealedPerson: null } : one)),
    comments: comments.filter((one) => !isTheirs(one)),
  });
}
