/** Schools on their way through the groups, live: distinct URNs at every level, whoever's groups they are in. */
import type { Queries } from "@tessellate/data/database";
import {
  editions,
  hubs,
  places,
  projectFamilies,
  regions,
  schools,
  workGroups,
} from "@tessellate/data/schema";
import { type PlaceState, placeStates } from "@tessellate/domain/work-groups/funnel";
import { and, asc, desc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";

/** Which groups' places are counted. */
export interface FunnelSlice {
  year: number;
  /** Null for every hub. */
  hubIds: readonly string[] | null;
  /** One project's groups only; null for all, local groups among them. */
  familyId: string | null;
}

/** How many schools have come at least as far as each step, and how many withdrew. */
export type Steps = Record<PlaceState, number>;

const order = placeStates.filter((state) => state !== "withdrawn");
const dayOf = {
  interested: places.interestedOn,
  applied: places.appliedOn,
  accepted: places.acceptedOn,
  started: places.startedOn,
  completed: places.completedOn,
} as const;

/** A place has reached a step when it stands there or beyond, or once did: the day says so, also after it withdrew. */
function reached(step: (typeof order)[number]): SQL {
  const from = order.slice(order.indexOf(step));
  return or(inArray(places.state, from), ...from.map((one) => isNotNull(dayOf[one]))) as SQL;
}

const schoolsThat = (has: SQL) =>
  sql<number>`cast(count(distinct case when ${has} then ${places.urn} end) as integer)`;

const steps = {
  interested: schoolsThat(reached("interested")),
  applied: schoolsThat(reached("applied")),
  accepted: schoolsThat(reached("accepted")),
  started: schoolsThat(reached("started")),
  completed: schoolsThat(reached("completed")),
  withdrawn: schoolsThat(eq(places.state, "withdrawn")),
};
const groups = sql<number>`cast(count(distinct ${workGroups.id}) as integer)`;

const within = ({ year, hubIds, familyId }: FunnelSlice) =>
  and(
    eq(workGroups.academicYear, year),
    hubIds ? inArray(workGroups.hubId, [...hubIds]) : undefined,
    familyId ? eq(editions.familyId, familyId) : undefined,
  );

const ofGroup = and(eq(workGroups.hubId, places.hubId), eq(workGroups.id, places.workGroupId));

/** All of the slice together: a school in several groups is one school. */
export async function funnelTotal(reader: Queries, slice: FunnelSlice) {
  const [row] = await reader
    .select({ ...steps, groups })
    .from(places)
    .innerJoin(workGroups, ofGroup)
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .where(within(slice));
  return row ?? { ...noSchools, groups: 0 };
}
const noSchools = Object.fromEntries(placeStates.map((state) => [state, 0])) as Steps;

/** By project, by name; local groups, which are on none, have no name and stand last. */
export const funnelByProject = (reader: Queries, slice: FunnelSlice) =>
  reader
    .select({ slug: projectFamilies.slug, name: projectFamilies.name, ...steps, groups })
    .from(places)
    .innerJoin(workGroups, ofGroup)
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .leftJoin(projectFamilies, eq(projectFamilies.id, editions.familyId))
    .where(within(slice))
    .groupBy(projectFamilies.slug, projectFamilies.name)
    .orderBy(sql`${projectFamilies.name} is null`, asc(projectFamilies.name));

/** By the region the hub reports in, in the order of the register. */
export const funnelByRegion = (reader: Queries, slice: FunnelSlice) =>
  reader
    .select({ slug: regions.code, name: regions.name, ...steps, groups })
    .from(places)
    .innerJoin(workGroups, ofGroup)
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
    .innerJoin(regions, eq(regions.code, hubs.regionCode))
    .where(within(slice))
    .groupBy(regions.code, regions.name)
    .orderBy(asc(regions.code));

/** By hub, by region and name. */
export const funnelByHub = (reader: Queries, slice: FunnelSlice) =>
  reader
    .select({ slug: hubs.slug, name: hubs.name, ...steps, groups })
    .from(places)
    .innerJoin(workGroups, ofGroup)
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
    .where(within(slice))
    .groupBy(hubs.id, hubs.slug, hubs.name, hubs.regionCode)
    .orderBy(asc(hubs.regionCode), asc(hubs.name));

/** By the region a school itself lies in, which is not always its hub's. Schools the register gives none stand last. */
export const funnelBySchoolRegion = (reader: Queries, slice: FunnelSlice) =>
  reader
    .select({ slug: schools.regionCode, name: regions.name, ...steps, groups })
    .from(places)
    .innerJoin(workGroups, ofGroup)
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .innerJoin(schools, eq(schools.urn, places.urn))
    .leftJoin(regions, eq(regions.code, schools.regionCode))
    .where(within(slice))
    .groupBy(schools.regionCode, regions.name)
    .orderBy(sql`${schools.regionCode} is null`, asc(schools.regionCode));

/** The years groups have been set up in, newest first. */
export async function yearsOfGroups(reader: Queries): Promise<number[]> {
  const rows = await reader
    .selectDistinct({ year: workGroups.academicYear })
    .from(workGroups)
    .orderBy(desc(workGroups.academicYear));
  return rows.map(({ year }) => year);
}
