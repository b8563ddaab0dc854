/** Lists of groups, cut to what the reader's appointments reach. */
import type { Queries } from "@tessellate/data/database";
import {
  appointments,
  editions,
  hubs,
  people,
  places,
  sessions,
  tasks,
  workGroups,
} from "@tessellate/data/schema";
import type { Reach } from "@tessellate/domain/access/decide";
import { tidyEditionCode } from "@tessellate/domain/projects/catalogue";
import { meantBy } from "@tessellate/domain/projects/search";
import { dayOf } from "@tessellate/domain/time/london";
import { type BoardFilters, groupsPerPage } from "@tessellate/domain/work-groups/board";
import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  like,
  lte,
  min,
  or,
  type SQL,
  sql,
} from "drizzle-orm";

const howMany = sql<number>`cast(count(*) as integer)`;

/** The groups a reach covers. A reach over England covers them all; an empty one covers none. */
export function groupsWithin(reach: Reach): SQL | undefined {
  if (reach.nation.length > 0) return undefined;
  return (
    or(
      reach.hub.length > 0 ? inArray(workGroups.hubId, [...reach.hub]) : undefined,
      reach.project.length > 0 ? inArray(editions.familyId, [...reach.project]) : undefined,
      reach.workGroup.length > 0 ? inArray(workGroups.id, [...reach.workGroup]) : undefined,
    ) ?? sql`1 = 0`
  );
}

function passing({ q, hub, project, state, year }: BoardFilters) {
  const { activityTypes, words } = meantBy(q);
  return and(
    hub ? eq(hubs.slug, hub) : undefined,
    project ? eq(editions.code, tidyEditionCode(project)) : undefined,
    state ? eq(workGroups.state, state) : undefined,
    year ? eq(workGroups.academicYear, year) : undefined,
    activityTypes.length > 0 ? inArray(workGroups.activityType, [...activityTypes]) : undefined,
    ...words.map((word) => {
      const said = `%${word.replace(/[%_\\]/g, "")}%`;
      const anywhere = [workGroups.title, editions.code, hubs.name];
      return or(...anywhere.map((column) => like(sql`lower(${column})`, said)));
    }),
  );
}

interface Wish {
  reach: Reach;
  filters: BoardFilters;
  now: Date;
}

/** One page of the board: state, leads, schools, next session and response rate of each group. */
export async function board(q: Queries, { reach, filters, now }: Wish) {
  const where = and(groupsWithin(reach), passing(filters));
  const [counted] = await q
    .select({ total: howMany })
    .from(workGroups)
    .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .where(where);
  const rows = await q
    .select({
      hubId: workGroups.hubId,
      id: workGroups.id,
      title: workGroups.title,
      academicYear: workGroups.academicYear,
      state: workGroups.state,
      hub: hubs.name,
      code: editions.code,
    })
    .from(workGroups)
    .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .where(where)
    .orderBy(
      desc(workGroups.academicYear),
      asc(sql`lower(${workGroups.title})`),
      asc(workGroups.id),
    )
    .limit(groupsPerPage)
    .offset((filters.page - 1) * groupsPerPage);
  const ids = rows.map(({ id }) => id);
  const facts = ids.length > 0 ? await factsOf(q, rows, now) : undefined;
  return {
    total: counted?.total ?? 0,
    groups: rows.map(({ hubId: _, ...row }) => ({ ...row, ...facts?.(row.id) })),
  };
}

/** The facts of the groups on one page, a query for each kind of fact. */
async function factsOf(q: Queries, rows: readonly { hubId: string; id: string }[], now: Date) {
  const ids = rows.map(({ id }) => id);
  const hubIds = [...new Set(rows.map(({ hubId }) => hubId))];
  const [leads, taken, next, asked] = await Promise.all([
    leadsOf(q, ids, dayOf(now)),
    q
      .select({ id: places.workGroupId, n: howMany })
      .from(places)
      .where(
        and(
          inArray(places.hubId, hubIds),
          inArray(places.workGroupId, ids),
          inArray(places.state, ["accepted", "started", "completed"]),
        ),
      )
      .groupBy(places.workGroupId),
    q
      .select({ id: sessions.workGroupId, at: min(sessions.startsAt) })
      .from(sessions)
      .where(
        and(
          inArray(sessions.hubId, hubIds),
          inArray(sessions.workGroupId, ids),
          eq(sessions.state, "planned"),
          gt(sessions.startsAt, now),
        ),
      )
      .groupBy(sessions.workGroupId),
    responsesOf(q, hubIds, ids),
  ]);
  return (id: string) => ({
    leads: leads.filter((one) => one.groupId === id).map(({ name }) => name),
    schools: taken.find((one) => one.id === id)?.n ?? 0,
    nextSession: next.find((one) => one.id === id)?.at?.toISOString() ?? null,
    responses: asked.find((one) => one.id === id) ?? null,
  });
}

/** Who leads these groups today. */
export const leadsOf = (q: Queries, ids: readonly string[], day: string) =>
  q
    .select({
      groupId: appointments.scopeId,
      id: people.id,
      name: people.name,
      email: people.email,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .where(
      and(
        eq(appointments.scope, "workGroup"),
        inArray(appointments.scopeId, [...ids]),
        eq(appointments.role, "workGroupLead"),
        lte(appointments.fromDay, day),
        or(isNull(appointments.toDay), gt(appointments.toDay, day)),
      ),
    )
    .orderBy(asc(people.name));

/** Answered over expected, from the same rows, so that no rate passes 100 %. */
const responsesOf = (q: Queries, hubIds: readonly string[], ids: readonly string[]) =>
  q
    .select({
      id: tasks.workGroupId,
      expected: howMany,
      answered: sql<number>`cast(sum(case when ${tasks.answered} then 1 else 0 end) as integer)`,
    })
    .from(tasks)
    .where(
      and(
        inArray(tasks.hubId, [...hubIds]),
        inArray(tasks.workGroupId, [...ids]),
        isNull(tasks.excused),
      ),
    )
    .groupBy(tasks.workGroupId);

/** What the board can be narrowed to: hubs, years and project codes that the reach covers. */
export async function boardChoices(q: Queries, reach: Reach) {
  const rows = await q
    .selectDistinct({
      slug: hubs.slug,
      hub: hubs.name,
      year: workGroups.academicYear,
      code: editions.code,
    })
    .from(workGroups)
    .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .where(groupsWithin(reach));
  const sorted = (all: (string | null)[]) =>
    [...new Set(all.filter((one) => one !== null))].sort((a, b) => a.localeCompare(b, "en"));
  const named = new Map(rows.map(({ slug, hub }) => [slug, hub]));
  return {
    hubs: sorted([...named.keys()]).map((slug) => ({ slug, name: named.get(slug) ?? slug })),
    years: [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a),
    codes: sorted(rows.map(({ code }) => code)),
  };
}

/** The active hubs a reach names, for the form that sets up a group. */
export const hubsWithin = (q: Queries, reach: Reach) =>
  q
    .select({ id: hubs.id, name: hubs.name })
    .from(hubs)
    .where(and(inArray(hubs.id, [...reach.hub]), eq(hubs.state, "active")))
    .orderBy(asc(hubs.slug));
