/** Who is expected at a group's sessions, and how they are reached. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import { insertAll } from "@tessellate/data/insert-all";
import { attendances, participants, people, sessions } from "@tessellate/data/schema";
import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Session, SessionKey } from "../store.ts";

/**
 * Writes one register row, not yet marked, for each lead participant the group has now. Colleagues who once covered
 * are not expected: they come only when someone is away.
 */
export async function openRegister(tx: Queries, session: Session): Promise<void> {
  const { hubId, id: sessionId, workGroupId } = session;
  const expected = await leads(tx, { hubId, workGroupId });
  await insertAll(
    tx,
    attendances,
    expected.map((one) => ({ ...one, hubId, sessionId, mark: null })),
  );
}

const leads = hot("expected_leads", (q) =>
  q
    .select({ personId: participants.personId, urn: participants.urn, seat: participants.seat })
    .from(participants)
    .where(
      and(
        eq(participants.hubId, sql.placeholder("hubId")),
        eq(participants.workGroupId, sql.placeholder("workGroupId")),
        eq(participants.seat, "lead"),
        isNull(participants.leftOn),
      ),
    ),
);

/** Someone a mail about a session goes to. */
export interface Recipient {
  name: string;
  email: string;
}

/** Everyone on a session's register whom a mail can still reach; of one school when `urn` is given. */
export const recipientsOf = (
  tx: Queries,
  { hubId, id }: SessionKey,
  urn?: number,
): Promise<Recipient[]> =>
  tx
    .select({ name: people.name, email: people.email })
    .from(attendances)
    .innerJoin(people, eq(people.id, attendances.personId))
    .where(
      and(
        eq(attendances.hubId, hubId),
        eq(attendances.sessionId, id),
        urn === undefined ? undefined : eq(attendances.urn, urn),
        isNull(people.erasedAt),
      ),
    )
    .orderBy(asc(people.id));

/** One person, if a mail can still reach them. */
export async function recipientOf(tx: Queries, personId: string): Promise<Recipient | undefined> {
  const [person] = await tx
    .select({ name: people.name, email: people.email })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.erasedAt)));
  return person;
}

/** A group's sessions that are still to be held, soonest first. */
export const sessionsToCome = (
  tx: Queries,
  group: { hubId: string; workGroupId: string },
  now: Date,
): Promise<Session[]> =>
  tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.hubId, group.hubId),
        eq(sessions.workGroupId, group.workGroupId),
        eq(sessions.state, "planned"),
        gt(sessions.startsAt, now),
      ),
    )
    .orderBy(asc(sessions.startsAt));

/** Puts a participant on the registers of sessions still to come. Whoever is there already stays as they are. */
export async function expectAt(
  tx: Queries,
  toCome: readonly Session[],
  participant: { personId: string; urn: number },
): Promise<void> {
  if (toCome.length === 0) return;
  await tx
    .insert(attendances)
    .values(
      toCome.map(({ hubId, id }) => ({
        ...participant,
        hubId,
        sessionId: id,
        seat: "lead" as const,
        mark: null,
      })),
    )
    .onConflictDoNothing();
}

/** Takes a school off the registers of sessions still to come. What has been marked stays: it happened. */
export async function expectNoMore(
  tx: Queries,
  toCome: readonly Session[],
  urn: number,
): Promise<void> {
  const [first] = toCome;
  if (!first) return;
  const ids = toCome.map(({ id }) => id);
  await tx
    .delete(attendances)
    .where(
      and(
        eq(attendances.hubId, first.hubId),
        inArray(attendances.sessionId, ids),
        eq(attendances.urn, urn),
        isNull(attendances.mark),
      ),
    );
  // Whoever returns is invited under a later SEQUENCE than the one that took the session out of their calendar.
  await tx
    .update(sessions)
    .set({ sequence: sql`${sessions.sequence} + 1` })
    .where(and(eq(sessions.hubId, first.hubId), inArray(sessions.id, ids)));
}
