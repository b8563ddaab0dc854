/** Personal calendar feeds: whose secret address it is, and which sessions are theirs. */
import { createHash } from "node:crypto";
import type { Queries } from "@tessellate/data/database";
import {
  appointments,
  attendances,
  calendarFeeds,
  sessions,
  workGroups,
} from "@tessellate/data/schema";
import { and, asc, eq, exists, gt, gte, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Appointed } from "../calendar.ts";

/** A secret address as we keep it: who reads our tables cannot read anyone's calendar. */
export const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Gives a person a new secret address; the old one stops working. */
export const putFeed = (tx: Queries, personId: string, secretHash: string) =>
  tx
    .insert(calendarFeeds)
    .values({ personId, secretHash })
    .onConflictDoUpdate({ target: calendarFeeds.personId, set: { secretHash } });

/** True when the person has a secret address. */
export const hasFeed = async (reader: Queries, personId: string): Promise<boolean> =>
  (await reader.$count(calendarFeeds, eq(calendarFeeds.personId, personId))) > 0;

/** Whose address this is. */
export async function ownerOf(reader: Queries, secret: string): Promise<string | undefined> {
  const [feed] = await reader
    .select({ personId: calendarFeeds.personId })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.secretHash, hashOf(secret)));
  return feed?.personId;
}

/** The sessions a person is expected at, and those of the groups they lead today, from `since` on. */
export async function sessionsFor(
  reader: Queries,
  personId: string,
  { since, today }: { since: Date; today: string },
): Promise<Appointed[]> {
  const expected = exists(
    reader
      .select({ one: sql`1` })
      .from(attendances)
      .where(
        and(
          eq(attendances.hubId, sessions.hubId),
          eq(attendances.sessionId, sessions.id),
          eq(attendances.personId, personId),
        ),
      ),
  );
  return reader
    .select({ session: sessions, groupTitle: workGroups.title })
    .from(sessions)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, sessions.hubId), eq(workGroups.id, sessions.workGroupId)),
    )
    .where(and(gte(sessions.startsAt, since), or(expected, ledBy(reader, personId, today))))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
}

/** A scope is kept as text and an id as a uuid, so the id is compared as text. */
const ledBy = (reader: Queries, personId: string, today: string): SQL =>
  exists(
    reader
      .select({ one: sql`1` })
      .from(appointments)
      .where(
        and(
          eq(appointments.personId, personId),
          eq(appointments.role, "workGroupLead"),
          eq(appointments.scope, "workGroup"),
          sql`${appointments.scopeId} = cast(${sessions.workGroupId} as text)`,
          lte(appointments.fromDay, today),
          or(isNull(appointments.toDay), gt(appointments.toDay, today)),
        ),
      ),
  );
