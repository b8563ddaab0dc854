/** Finds and keeps sessions and the people expected at them. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import { insertAll } from "@tessellate/data/insert-all";
import { auditEntries, editions, hubs, sessions, workGroups } from "@tessellate/data/schema";
import { england } from "@tessellate/domain/access/roles";
import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Context } from "../context.ts";

export type Session = typeof sessions.$inferSelect;
/** One session's key: hub first, as in everything a hub owns. */
export type SessionKey = Pick<Session, "hubId" | "id">;

const keyIs = ({ hubId, id }: SessionKey) => and(eq(sessions.hubId, hubId), eq(sessions.id, id));

/** The session with this id, its group and hub, and where it stands. A finder for `allowed()`. */
export async function findSession(ctx: Pick<Context, "database">, id: string) {
  const [row] = await ctx.database.reader
    .select({ session: sessions, group: workGroups, hub: hubs, familyId: editions.familyId })
    .from(sessions)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, sessions.hubId), eq(workGroups.id, sessions.workGroupId)),
    )
    .innerJoin(hubs, eq(hubs.id, sessions.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .where(eq(sessions.id, id));
  if (!row) return undefined;
  const { familyId, ...found } = row;
  const place = {
    nation: england,
    hub: found.session.hubId,
    workGroup: found.session.workGroupId,
    ...(familyId ? { project: familyId } : {}),
  };
  return { place, ...found };
}

/** What a new session must say; the rest begins as every session does. */
export type NewSession = Pick<
  typeof sessions.$inferInsert,
  "hubId" | "id" | "workGroupId" | "title" | "startsAt" | "endsAt" | "mode"
> &
  Partial<typeof sessions.$inferInsert>;

/** Keeps a new session and returns it whole. Its register is opened by `openRegister`. */
export async function insertSession(tx: Queries, session: NewSession): Promise<Session> {
  const whole = {
    venue: null,
    link: null,
    note: null,
    state: "planned" as const,
    cancelledBecause: null,
    sequence: 0,
    version: 1,
    ...session,
  };
  await insertAll(tx, sessions, [whole]);
  return whole;
}

/** What a group is called. */
export async function groupTitleOf(tx: Queries, group: { hubId: string; workGroupId: string }) {
  const [found] = await tx
    .select({ title: workGroups.title })
    .from(workGroups)
    .where(and(eq(workGroups.hubId, group.hubId), eq(workGroups.id, group.workGroupId)));
  return found?.title ?? "";
}

/** Changes a session that is still at `version`; undefined when somebody else was first. Calendars must be told, so SEQUENCE rises too. */
export async function changeSession(
  tx: Queries,
  key: SessionKey & { version: number },
  changes: Partial<Session>,
): Promise<Session | undefined> {
  const [changed] = await tx
    .update(sessions)
    .set({
      ...changes,
      version: sql`${sessions.version} + 1`,
      sequence: sql`${sessions.sequence} + 1`,
    })
    .where(and(keyIs(key), eq(sessions.version, key.version), eq(sessions.state, "planned")))
    .returning();
  return changed;
}

const sessionBy = hot("sessions_by_key", (q) =>
  q
    .select()
    .from(sessions)
    .where(
      and(eq(sessions.hubId, sql.placeholder("hubId")), eq(sessions.id, sql.placeholder("id"))),
    ),
);

/** The session as it is now. */
export async function sessionNow(
  tx: Queries,
  { hubId, id }: SessionKey,
): Promise<Session | undefined> {
  const [session] = await sessionBy(tx, { hubId, id });
  return session;
}

/** When somebody last changed a session; the audit knows. */
export async function lastChange(tx: Queries, id: string): Promise<Date | undefined> {
  const [entry] = await tx
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(and(eq(auditEntries.subject, "session"), eq(auditEntries.subjectId, id)))
    .orderBy(desc(auditEntries.at))
    .limit(1);
  return entry?.at;
}

/** A group's sessions that begin at one of these moments and are not cancelled: nobody can be in two places. */
export const sessionsAt = (
  tx: Queries,
  group: { hubId: string; id: string },
  moments: readonly Date[],
): Promise<Session[]> =>
  tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.hubId, group.hubId),
        eq(sessions.workGroupId, group.id),
        ne(sessions.state, "cancelled"),
        inArray(sessions.startsAt, [...moments]),
      ),
    );
