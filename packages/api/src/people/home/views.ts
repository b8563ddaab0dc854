/** What a person finds when they come in: what is asked of them, where they are expected, and how their hub stands. */
import type { Queries } from "@tessellate/data/database";
import { attendances, hubs, sessions, tasks, waves, workGroups } from "@tessellate/data/schema";
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { and, asc, eq, gte, inArray, isNull, lt, ne, sql } from "drizzle-orm";

const howMany = sql<number>`cast(count(*) as integer)`;

/** Evaluations this person has still to answer, those that close first at the top. */
export const openTasksOf = (reader: Queries, personId: string, today: string) =>
  reader
    .select({
      id: tasks.id,
      kind: waves.kind,
      title: waves.title,
      group: workGroups.title,
      closesOn: waves.closesOn,
    })
    .from(tasks)
    .innerJoin(waves, and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId)))
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, tasks.hubId), eq(workGroups.id, tasks.workGroupId)),
    )
    .where(
      and(
        eq(tasks.personId, personId),
        eq(tasks.answered, false),
        isNull(tasks.excused),
        isNull(waves.closedAt),
        gte(waves.closesOn, today),
      ),
    )
    .orderBy(asc(waves.closesOn), asc(tasks.id));

/** One task with whose it is: a finder's answer. */
export async function taskOf(reader: Queries, id: string) {
  const [row] = await reader
    .select({ task: tasks, closesOn: waves.closesOn })
    .from(tasks)
    .innerJoin(waves, and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId)))
    .where(and(eq(tasks.id, id), isNull(waves.closedAt)));
  return row;
}

/** The next sessions this person is on the register of, or leads. */
export const nextSessionsOf = (
  reader: Queries,
  personId: string,
  leads: readonly string[],
  now: Date,
) => {
  const expected = reader
    .select({ id: attendances.sessionId })
    .from(attendances)
    .where(eq(attendances.personId, personId));
  const mine =
    leads.length > 0
      ? sql`(${inArray(sessions.id, expected)} or ${inArray(sessions.workGroupId, [...leads])})`
      : inArray(sessions.id, expected);
  return reader
    .select({
      id: sessions.id,
      title: sessions.title,
      group: workGroups.title,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      mode: sessions.mode,
      venue: sessions.venue,
    })
    .from(sessions)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, sessions.hubId), eq(workGroups.id, sessions.workGroupId)),
    )
    .where(and(mine, gte(sessions.endsAt, now), ne(sessions.state, "cancelled")))
    .orderBy(asc(sessions.startsAt))
    .limit(4);
};

/** The groups a person leads or takes part in, newest year first. */
export const groupsOf = (reader: Queries, groupIds: readonly string[]) =>
  groupIds.length === 0
    ? Promise.resolve([])
    : reader
        .select({
          id: workGroups.id,
          title: workGroups.title,
          hub: hubs.name,
          academicYear: workGroups.academicYear,
          state: workGroups.state,
        })
        .from(workGroups)
        .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
        .where(inArray(workGroups.id, [...groupIds]))
        .orderBy(sql`${workGroups.academicYear} desc`, asc(workGroups.title));

/** How a hub stands this year: groups by state, sessions held, and evaluations answered of those expected. */
export async function hubFigures(reader: Queries, hubId: string, today: string) {
  const year = academicYearOf(today);
  const inYear = and(eq(workGroups.hubId, hubId), eq(workGroups.academicYear, year));
  const [hub] = await reader.select().from(hubs).where(eq(hubs.id, hubId));
  const states = await reader
    .select({ state: workGroups.state, groups: howMany })
    .from(workGroups)
    .where(inYear)
    .groupBy(workGroups.state);
  const [held] = await reader
    .select({ sessions: howMany })
    .from(sessions)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, sessions.hubId), eq(workGroups.id, sessions.workGroupId)),
    )
    .where(and(inYear, eq(sessions.state, "held")));
  const [asked] = await reader
    .select({
      expected: howMany,
      answered: sql<number>`cast(count(case when ${tasks.answered} then 1 end) as integer)`,
    })
    .from(tasks)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, tasks.hubId), eq(workGroups.id, tasks.workGroupId)),
    )
    .where(and(inYear, isNull(tasks.excused)));
  return {
    hub: { slug: hub?.slug ?? "", name: hub?.name ?? "" },
    year,
    states,
    sessionsHeld: held?.sessions ?? 0,
    expected: asked?.expected ?? 0,
    answered: asked?.answered ?? 0,
  };
}

/** Sessions of a hub that are over and whose register nobody has begun. */
export const registersMissing = (reader: Queries, hubId: string, now: Date) =>
  reader
    .select({
      id: sessions.id,
      title: sessions.title,
      group: workGroups.title,
      startsAt: sessions.startsAt,
    })
    .from(sessions)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, sessions.hubId), eq(workGroups.id, sessions.workGroupId)),
    )
    .where(and(eq(sessions.hubId, hubId), eq(sessions.state, "planned"), lt(sessions.endsAt, now)))
    .orderBy(asc(sessions.startsAt))
    .limit(5);
