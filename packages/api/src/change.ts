/** The one door to writing: the rows, the audit line and the mail of a change are kept together or not at all. */
import type { Queries } from "@tessellate/data/database";
import { insertAll } from "@tessellate/data/insert-all";
import { auditEntries } from "@tessellate/data/schema";
import type { Permission } from "@tessellate/domain/access/policy";
import type { Actor } from "@tessellate/domain/access/roles";
import type { Context } from "./context.ts";
import { type Mail, putInOutbox } from "./notifications/outbox.ts";

/** What the audit will say: under which permission, in which hub (none for national things), and what was changed. */
export interface Entry {
  action: Permission;
  hubId: string | null;
  subject: string;
  subjectId: string;
}

/** What a change has in hand while it is being made. */
export interface Change {
  tx: Queries;
  /** Puts a mail in the outbox; it is sent only if the change is kept. */
  post(mail: Mail): void;
  /** Says that nothing had to change after all (a repeated request): no audit line is written. */
  unchanged(): void;
}

/** Makes one change whole. `work` may run more than once on PostgreSQL, so it does nothing but database calls and `post`. */
export async function change<T>(
  ctx: Context,
  entry: Entry,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  let waiting = false;
  const result = await ctx.database.transaction(async (tx) => {
    const mails: Mail[] = [];
    let changed = true;
    const made = await work({
      tx,
      post: (mail) => void mails.push(mail),
      unchanged: () => {
        changed = false;
      },
    });
    if (changed) await insertAll(tx, auditEntries, [line(ctx, entry)]);
    await putInOutbox(ctx, tx, mails);
    waiting = mails.length > 0;
    return made;
  });
  if (waiting) ctx.wakeOutbox();
  return result;
}

const line = (ctx: Context, entry: Entry) => ({
  ...entry,
  id: ctx.newId(),
  at: ctx.now(),
  actorKind: ctx.actor.kind,
  actorId: idOf(ctx.actor),
  requestId: ctx.requestId,
});

const idOf = (actor: Actor) =>
  actor.kind === "person" ? actor.personId : actor.kind === "bearer" ? actor.taskId : null;
