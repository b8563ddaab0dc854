/** One group's home: what it runs, who leads it, and which schools and people take part. */
import type { Queries } from "@tessellate/data/database";
import {
  editions,
  groupOutcomes,
  lessonCycles,
  participants,
  people,
  places,
  schools,
  sessions,
} from "@tessellate/data/schema";
import type { OutcomeArea } from "@tessellate/domain/projects/outcomes";
import { dayOf, daysBetween } from "@tessellate/domain/time/london";
import { funnelCounts, holdsPlace } from "@tessellate/domain/work-groups/funnel";
import { and, asc, eq, max, min, ne, sql } from "drizzle-orm";
import { outcomesOf } from "../../projects/views.ts";
import type { GroupKey } from "../store.ts";
import { leadsOf } from "../views.ts";

/** What the home needs to know of a group already found. */
export interface HomeOf extends GroupKey {
  editionId: string | null;
  areaReasons: Partial<Record<OutcomeArea, string>> | null;
}

const inGroup = (
  table:
    | typeof places
    | typeof participants
    | typeof sessions
    | typeof lessonCycles
    | typeof groupOutcomes,
  { hubId, id }: GroupKey,
) => and(eq(table.hubId, hubId), eq(table.workGroupId, id));

/** Everything about people, places and outcomes that stands on a group's home, addresses included; the router takes those out for whoever must not have them. */
export async function groupHome(q: Queries, group: HomeOf, now: Date) {
  const [project, leads, schoolRows, peopleRows, meetings, cycles] = await Promise.all([
    projectOf(q, group),
    leadsOf(q, [group.id], dayOf(now)),
    schoolsOf(q, group),
    peopleOf(q, group),
    meetingsOf(q, group),
    q.$count(lessonCycles, inGroup(lessonCycles, group)),
  ]);
  return {
    ...project,
    leads: leads.map(({ id, name, email }) => ({ id, name, email })),
    schools: schoolRows.map((school) => ({
      ...school,
      people: peopleRows.filter(({ urn }) => urn === school.urn),
    })),
    funnel: funnelCounts(schoolRows),
    /** Schools with a place now, each URN once. */
    placesHeld: schoolRows.filter(({ state }) => holdsPlace(state)).length,
    meetings,
    cycles,
  };
}

/** The edition with its outcomes, or a local group's own. */
async function projectOf(q: Queries, group: HomeOf) {
  if (group.editionId === null) {
    const outcomes = await q
      .select({ area: groupOutcomes.area, statement: groupOutcomes.statement })
      .from(groupOutcomes)
      .where(inGroup(groupOutcomes, group))
      .orderBy(asc(groupOutcomes.position));
    return { edition: null, outcomes, areaReasons: group.areaReasons ?? {} };
  }
  const [edition] = await q
    .select({
      code: editions.code,
      title: editions.title,
      sessionTemplate: editions.sessionTemplate,
      areaReasons: editions.areaReasons,
    })
    .from(editions)
    .where(eq(editions.id, group.editionId));
  const outcomes = await outcomesOf(q, group.editionId);
  return { edition: edition ?? null, outcomes, areaReasons: edition?.areaReasons ?? {} };
}

const schoolsOf = (q: Queries, group: GroupKey) =>
  q
    .select({
      urn: places.urn,
      name: schools.name,
      town: schools.town,
      standing: schools.state,
      state: places.state,
      interestedOn: places.interestedOn,
      appliedOn: places.appliedOn,
      acceptedOn: places.acceptedOn,
      startedOn: places.startedOn,
      completedOn: places.completedOn,
      withdrawnOn: places.withdrawnOn,
      reason: places.reason,
    })
    .from(places)
    .innerJoin(schools, eq(schools.urn, places.urn))
    .where(inGroup(places, group))
    .orderBy(asc(sql`lower(${schools.name})`), asc(places.urn));

const peopleOf = (q: Queries, group: GroupKey) =>
  q
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      urn: participants.urn,
      seat: participants.seat,
      joinedOn: participants.joinedOn,
      leftOn: participants.leftOn,
    })
    .from(participants)
    .innerJoin(people, eq(people.id, participants.personId))
    .where(inGroup(participants, group))
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id));

/** How many sessions there are that were not cancelled, and over how many days they span. */
async function meetingsOf(q: Queries, group: GroupKey) {
  const [row] = await q
    .select({
      count: sql<number>`cast(count(*) as integer)`,
      first: min(sessions.startsAt),
      last: max(sessions.startsAt),
    })
    .from(sessions)
    .where(and(inGroup(sessions, group), ne(sessions.state, "cancelled")));
  const { count = 0, first = null, last = null } = row ?? {};
  return { count, span: first && last ? daysBetween(dayOf(first), dayOf(last)) : null };
}
