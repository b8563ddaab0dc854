/** Lists of regions and hubs, and schools by what people type. */
import type { Queries } from "@tessellate/data/database";
import { hubs, regions, schools } from "@tessellate/data/schema";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { fold, searchPatterns, typeMore } from "@tessellate/domain/organisations/search";
import { and, asc, eq, getTableColumns, ne, type SQL, sql } from "drizzle-orm";
import { findSchools, schoolInBrief } from "./store.ts";

/** The nine regions, by their letters. */
export const listRegions = (reader: Queries) =>
  reader.select().from(regions).orderBy(asc(regions.code));

/** All hubs with the names of their regions, region by region. */
export const listHubs = (reader: Queries) =>
  reader
    .select({ ...getTableColumns(hubs), regionName: regions.name })
    .from(hubs)
    .innerJoin(regions, eq(regions.code, hubs.regionCode))
    .orderBy(asc(hubs.regionCode), asc(hubs.slug));

/** A school as a search shows it, with the one that followed it where the register says so and we know it. */
export type FoundSchool = Match & { successor: { urn: number; name: string } | null };
type Match = Awaited<ReturnType<typeof find>>[number];

/** How many schools a search shows; `more` says that it is not all of them. */
export const mostFound = 25;

/**
 * Schools in whose name, town, postcode or URN every typed word occurs, those that are open first. Fewer than three
 * characters are refused with a sentence. At most 26 rows are ever read: what matches is never sorted as a whole.
 */
export async function searchSchools(
  reader: Queries,
  text: string,
): Promise<Outcome<{ schools: FoundSchool[]; more: boolean }>> {
  const patterns = searchPatterns(text);
  if (!patterns) return refused({ field: "text", message: typeMore });
  const matches = patterns.map((pattern) => sql`school_search.search like ${pattern}`);
  const found = await find(reader, [ne(schools.state, "closed"), ...matches], mostFound + 1);
  const room = mostFound + 1 - found.length;
  const closed =
    room > 0 ? await find(reader, [eq(schools.state, "closed"), ...matches], room) : [];
  const all = [...byName(found, text), ...byName(closed, text)];
  const shown = await withSuccessors(reader, all.slice(0, mostFound));
  return { ok: true, schools: shown, more: all.length > mostFound };
}

async function withSuccessors(reader: Queries, found: Match[]): Promise<FoundSchool[]> {
  const urns = found.flatMap(({ successorUrn }) => successorUrn ?? []);
  const known = urns.length > 0 ? await findSchools(reader, urns) : [];
  const names = new Map(known.map(({ urn, name }) => [urn, { urn, name }]));
  return found.map((school) => ({
    ...school,
    successor: names.get(school.successorUrn ?? 0) ?? null,
  }));
}

/** `school_search` is a trigram index over `schools.search` on SQLite and a view of it on PostgreSQL, see the migration. */
const find = (reader: Queries, conditions: SQL[], limit: number) =>
  reader
    .select(schoolInBrief)
    .from(sql`school_search`)
    .innerJoin(schools, sql`${schools.urn} = school_search.rowid`)
    .where(and(...conditions))
    .limit(limit);

/** Names that begin with what was typed stand first, then by name; both engines agree because code compares. */
function byName<School extends { name: string; urn: number }>(found: School[], text: string) {
  const typed = fold(text);
  const keyed = found.map((school) => {
    const name = fold(school.name);
    return { school, key: `${name.startsWith(typed) ? 0 : 1}${name} ${school.urn}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ school }) => school);
}
