/** What delivery writes down: which mail is being sent, which has gone, and which must wait. */
import type { Queries } from "@tessellate/data/database";
import { skipLocked } from "@tessellate/data/kit";
import { outbox } from "@tessellate/data/schema";
import { and, asc, eq, gt, isNull, lt, lte } from "drizzle-orm";

/** A mail that has not gone and may still be tried. */
const waiting = (most: number) => and(isNull(outbox.sentAt), lt(outbox.attempts, most));

/**
 * Takes the mail that has been due longest, if there is one. It counts the attempt at once and puts the mail off until
 * `until`: if the process dies while sending, the mail is tried again then, and meanwhile nobody else takes it.
 */
export async function claimDue(
  tx: Queries,
  { now, until, most }: { now: Date; until: Date; most: number },
) {
  const [due] = await skipLocked(
    tx
      .select()
      .from(outbox)
      .where(and(waiting(most), lte(outbox.dueAt, now)))
      .orderBy(asc(outbox.dueAt), asc(outbox.id))
      .limit(1),
  );
  if (!due) return undefined;
  const attempts = due.attempts + 1;
  await tx.update(outbox).set({ attempts, dueAt: until }).where(eq(outbox.id, due.id));
  return { ...due, attempts };
}

/** Notes that a mail has gone. `keep` leaves its text for the demo's page; otherwise it is forgotten here and now. */
export const markSent = (tx: Queries, id: string, at: Date, keep: boolean) =>
  tx
    .update(outbox)
    .set({ sentAt: at, lastError: null, ...(keep ? {} : { sealed: null }) })
    .where(eq(outbox.id, id));

/** Notes why a mail could not go and when it is tried again; one that is given up loses its text. */
export const markRefused = (
  tx: Queries,
  id: string,
  refusal: { dueAt: Date; lastError: string; forget: boolean },
) =>
  tx
    .update(outbox)
    .set({
      dueAt: refusal.dueAt,
      lastError: refusal.lastError,
      ...(refusal.forget ? { sealed: null } : {}),
    })
    .where(eq(outbox.id, id));

/** When the next mail falls due after `now`; undefined when none waits. */
export async function nextDue(reader: Queries, now: Date, most: number) {
  const [next] = await reader
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(and(waiting(most), gt(outbox.dueAt, now)))
    .orderBy(asc(outbox.dueAt))
    .limit(1);
  return next?.dueAt;
}
