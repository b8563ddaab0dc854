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
import { causeKeys, type PlaceState, placeStates } from "@tessellate/domain/work-groups/funnel";
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

const within = ({ year, hubIds, familyId }: FunnelSlice) =>
  and(
    eq(workGroups.academicYear, year),
    hubIds ? inArray(workGroups.hubId, [...hubIds]) : undefined,
    familyId ? eq(editions.familyId, familyId) : undefined,
  );

const ofGroup = and(eq(workGroups.hubId, places.hubId), eq(workGroups.id, places.workGroupId));

/** Every place of a slice with its steps, its group's hub and its project: what all the counts below are made from. */
const placesOf = (reader: Queries, slice: FunnelSlice) =>
  reader
    .select({
      urn: places.urn,
      state: places.state,
      cause: places.cause,
      interested: places.interestedOn,
      applied: places.appliedOn,
      accepted: places.acceptedOn,
      started: places.startedOn,
      completed: places.completedOn,
      workGroupId: places.workGroupId,
      hubId: places.hubId,
      familyId: editions.familyId,
    })
    .from(places)
    .innerJoin(workGroups, ofGroup)
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .where(within(slice))
    .as("taken");
type Taken = ReturnType<typeof placesOf>;

const order = placeStates.filter((state) => state !== "withdrawn");

/** A place has reached a step when it stands there or beyond, or once did: the day says so, also after it withdrew. */
function reached(taken: Taken, step: (typeof order)[number]): SQL {
  const from = order.slice(order.indexOf(step));
  return or(inArray(taken.state, from), ...from.map((one) => isNotNull(taken[one]))) as SQL;
}

const schoolsThat = ({ urn }: Taken, has: SQL) =>
  sql<number>`cast(count(distinct case when ${has} then ${urn} end) as integer)`;
const withdrawn = (taken: Taken) => schoolsThat(taken, eq(taken.state, "withdrawn"));

/** Distinct schools at each step, and the groups they are in. */
const countsOf = (taken: Taken) => ({
  interested: schoolsThat(taken, reached(taken, "interested")),
  applied: schoolsThat(taken, reached(taken, "applied")),
  accepted: schoolsThat(taken, reached(taken, "accepted")),
  started: schoolsThat(taken, reached(taken, "started")),
  completed: schoolsThat(taken, reached(taken, "completed")),
  withdrawn: withdrawn(taken),
  groups: sql<number>`cast(count(distinct ${taken.workGroupId}) as integer)`,
});

/** All of the slice together: a school in several groups is one school. */
export async function funnelTotal(reader: Queries, slice: FunnelSlice) {
  const taken = placesOf(reader, slice);
  const [row] = await reader.select(countsOf(taken)).from(taken);
  return row ?? { ...noSchools, groups: 0 };
}
const noSchools = Object.fromEntries(placeStates.map((state) => [state, 0])) as Steps;

/** By project, by name; local groups, which are on none, have no name and stand last. */
export function funnelByProject(reader: Queries, slice: FunnelSlice) {
  const taken = placesOf(reader, slice);
  return reader
    .select({ slug: projectFamilies.slug, name: projectFamilies.name, ...countsOf(taken) })
    .from(taken)
    .leftJoin(projectFamilies, eq(projectFamilies.id, taken.familyId))
    .groupBy(projectFamilies.slug, projectFamilies.name)
    .orderBy(sql`${projectFamilies.name} is null`, asc(projectFamilies.name));
}

/** By the region the hub reports in, in the order of the register. */
export function funnelByRegion(reader: Queries, slice: FunnelSlice) {
  const taken = placesOf(reader, slice);
  return reader
    .select({ slug: regions.code, name: regions.name, ...countsOf(taken) })
    .from(taken)
    .innerJoin(hubs, eq(hubs.id, taken.hubId))
    .innerJoin(regions, eq(regions.code, hubs.regionCode))
    .groupBy(regions.code, regions.name)
    .orderBy(asc(regions.code));
}

/** By hub, by region and name. */
export function funnelByHub(reader: Queries, slice: FunnelSlice) {
  const taken = placesOf(reader, slice);
  return reader
    .select({ slug: hubs.slug, name: hubs.name, ...countsOf(taken) })
    .from(taken)
    .innerJoin(hubs, eq(hubs.id, taken.hubId))
    .groupBy(hubs.id, hubs.slug, hubs.name, hubs.regionCode)
    .orderBy(asc(hubs.regionCode), asc(hubs.name));
}

/** By the region a school itself lies in, which is not always its hub's. Schools the register gives none stand last. */
export function funnelBySchoolRegion(reader: Queries, slice: FunnelSlice) {
  const taken = placesOf(reader, slice);
  return reader
    .select({ slug: schools.regionCode, name: regions.name, ...countsOf(taken) })
    .from(taken)
    .innerJoin(schools, eq(schools.urn, taken.urn))
    .leftJoin(regions, eq(regions.code, schools.regionCode))
    .groupBy(schools.regionCode, regions.name)
    .orderBy(sql`${schools.regionCode} is null`, asc(schools.regionCode));
}

/**
 * How many schools gave a place back for each cause, in the order of the list; those where none was asked for yet stand
 * last, under null. A school that left two groups for two causes is one school in each.
 */
export async function withdrawalsByCause(reader: Queries, slice: FunnelSlice) {
  const taken = placesOf(reader, slice);
  const rows = await reader
    .select({ cause: taken.cause, schools: withdrawn(taken) })
    .from(taken)
    .where(eq(taken.state, "withdrawn"))
    .groupBy(taken.cause);
  return [...causeKeys, null].flatMap((cause) => rows.filter((row) => row.cause === cause));
}

/** The years groups have been set up in, newest first. */
export async function yearsOfGroups(reader: Queries): Promise<number[]> {
  const rows = await reader
    .selectDistinct({ year: workGroups.academicYear })
    .from(workGroups)
    .orderBy(desc(workGroups.academicYear));
  return rows.map(({ year }) => year);
}
