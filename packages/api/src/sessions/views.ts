/** Sessions as pages show them: instants as ISO strings, links only for those who may read the session. */
import type { Queries } from "@tessellate/data/database";
import { attendances, editions, people, schools, sessions } from "@tessellate/data/schema";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Session } from "./store.ts";

type Group = { hubId: string; id: string };

/** One session without what only members may see. */
export const publicSession = ({ hubId: _hub, link: _link, note: _note, ...session }: Session) => ({
  ...session,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
});

/** One session with its joining link and note, for those who may read it. */
export const memberSession = (session: Session) => ({
  ...publicSession(session),
  link: session.link,
  note: session.note,
});

/** A group's sessions in the order of their dates, each with how many are expected and how many are marked. */
export async function sessionsOf(reader: Queries, group: Group) {
  const rows = await reader
    .select({
      session: sessions,
      expected: sql<number>`cast(count(${attendances.personId}) as integer)`,
      marked: sql<number>`cast(count(${attendances.mark}) as integer)`,
    })
    .from(sessions)
    .leftJoin(
      attendances,
      and(eq(attendances.hubId, sessions.hubId), eq(attendances.sessionId, sessions.id)),
    )
    .where(and(eq(sessions.hubId, group.hubId), eq(sessions.workGroupId, group.id)))
    .groupBy(sessions.hubId, sessions.id)
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  return rows;
}

/** Everyone on a session's register, by school and name, with their mark. For those who keep the register. */
export const registerOf = (reader: Queries, { hubId, id }: Pick<Session, "hubId" | "id">) =>
  reader
    .select({
      personId: attendances.personId,
      name: people.name,
      urn: attendances.urn,
      school: schools.name,
      seat: attendances.seat,
      mark: attendances.mark,
    })
    .from(attendances)
    .innerJoin(people, eq(people.id, attendances.personId))
    .innerJoin(schools, eq(schools.urn, attendances.urn))
    .where(and(eq(attendances.hubId, hubId), eq(attendances.sessionId, id)))
    .orderBy(asc(sql`lower(${schools.name})`), asc(sql`lower(${people.name})`), asc(people.id));

/** The session template of a group's edition; undefined for a local group. */
export async function templateOf(reader: Queries, editionId: string | null) {
  if (editionId === null) return undefined;
  const [edition] = await reader
    .select({ template: editions.sessionTemplate })
    .from(editions)
    .where(eq(editions.id, editionId));
  return edition?.template;
}

/** How many sessions a group has, cancelled ones aside. */
export const countSessions = (reader: Queries, group: Group): Promise<number> =>
  reader.$count(
    sessions,
    and(
      eq(sessions.hubId, group.hubId),
      eq(sessions.workGroupId, group.id),
      ne(sessions.state, "cancelled"),
    ),
  );
