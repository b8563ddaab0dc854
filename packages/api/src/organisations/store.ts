/** Finds regions, hubs and schools: reference data of the nation, readable by everyone. */
import type { Queries } from "@tessellate/data/database";
import { hubLeadSchools, hubs, regions, schools, trusts } from "@tessellate/data/schema";
import { england } from "@tessellate/domain/access/roles";
import { isId } from "@tessellate/domain/organisations/hub-ref";
import { eq, getTableColumns, inArray } from "drizzle-orm";
import type { Context } from "../context.ts";

/** The hub with this slug or id, and the name of the region it reports in. Undefined when there is none. */
export async function findHub(reader: Queries, slugOrId: string) {
  const [hub] = await reader
    .select({ ...getTableColumns(hubs), regionName: regions.name })
    .from(hubs)
    .innerJoin(regions, eq(regions.code, hubs.regionCode))
    .where(isId(slugOrId) ? eq(hubs.id, slugOrId) : eq(hubs.slug, slugOrId));
  return hub;
}

/** Schools by URN, in no order; those unknown are left out. */
export const findSchools = (reader: Queries, urns: readonly number[]) =>
  reader
    .select(schoolInBrief)
    .from(schools)
    .where(inArray(schools.urn, [...urns]));

/** What tells one school from another in a list. */
export const schoolInBrief = {
  urn: schools.urn,
  name: schools.name,
  town: schools.town,
  postcode: schools.postcode,
  laName: schools.laName,
  phaseName: schools.phaseName,
  regionCode: schools.regionCode,
  state: schools.state,
  successorUrn: schools.successorUrn,
} as const;

/** Hubs are read by anyone. A finder for `allowed()`. */
export async function hubToRead(ctx: Context, { hub: slugOrId }: { hub: string }) {
  const { reader } = ctx.database;
  const hub = await findHub(reader, slugOrId);
  if (!hub) return undefined;
  const leads = await reader
    .select(schoolInBrief)
    .from(hubLeadSchools)
    .innerJoin(schools, eq(schools.urn, hubLeadSchools.urn))
    .where(eq(hubLeadSchools.hubId, hub.id));
  return { place: { nation: england, hub: hub.id }, hub, leads };
}

/** One school with its trust. A finder for `allowed()`. */
export async function schoolToRead(ctx: Context, { urn }: { urn: number }) {
  const [school] = await ctx.database.reader
    .select({ ...getTableColumns(schools), trustName: trusts.name })
    .from(schools)
    .leftJoin(trusts, eq(trusts.uid, schools.trustUid))
    .where(eq(schools.urn, urn));
  if (!school) return undefined;
  const { search, sourceHash, ...said } = school;
  return { place: { nation: england, school: String(urn) }, school: said };
}

/** The place of England's own records. */
export const everywhere = () => ({ place: { nation: england } });
