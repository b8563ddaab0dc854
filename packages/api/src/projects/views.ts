/** The catalogue of projects and one edition of it, as everyone who signs in may read them. */
import type { Queries } from "@tessellate/data/database";
import { editions, outcomeStatements, projectFamilies } from "@tessellate/data/schema";
import { type CatalogueFilters, meantBy, saysAll } from "@tessellate/domain/projects/search";
import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import { versionWithQuestions } from "../instruments/views.ts";

const listed = {
  id: editions.id,
  code: editions.code,
  title: editions.title,
  academicYear: editions.academicYear,
  sessionTemplate: editions.sessionTemplate,
  family: projectFamilies.name,
  phase: projectFamilies.phase,
  activityType: projectFamilies.activityType,
  summary: projectFamilies.summary,
};

/** Published editions that pass the filters: newest year first, then by code. */
export async function catalogue(q: Queries, filters: CatalogueFilters) {
  const { activityTypes, words } = meantBy(filters.q);
  const rows = await q
    .select(listed)
    .from(editions)
    .innerJoin(projectFamilies, eq(projectFamilies.id, editions.familyId))
    .where(
      and(
        eq(editions.state, "published"),
        filters.phase && eq(projectFamilies.phase, filters.phase),
        filters.type && eq(projectFamilies.activityType, filters.type),
        filters.year ? eq(editions.academicYear, filters.year) : undefined,
        activityTypes.length > 0
          ? inArray(projectFamilies.activityType, [...activityTypes])
          : undefined,
      ),
    )
    .orderBy(desc(editions.academicYear), asc(editions.code));
  return rows
    .filter(({ sessionTemplate }) => !filters.mode || sessionTemplate.mode === filters.mode)
    .filter(({ code, title, family, summary }) => saysAll([code, title, family, summary], words));
}

/** The academic years the catalogue has something for, newest first. */
export async function catalogueYears(q: Queries) {
  const rows = await q
    .selectDistinct({ year: editions.academicYear })
    .from(editions)
    .where(eq(editions.state, "published"))
    .orderBy(desc(editions.academicYear));
  return rows.map(({ year }) => year);
}

/** Every project family by name, for the form that publishes an edition. */
export const families = (q: Queries) =>
  q
    .select({ id: projectFamilies.id, name: projectFamilies.name, phase: projectFamilies.phase })
    .from(projectFamilies)
    .orderBy(asc(projectFamilies.slug));

/** Outcome statements of an edition in the order of areas and of writing. */
export const outcomesOf = (q: Queries, editionId: string) =>
  q
    .select({ area: outcomeStatements.area, statement: outcomeStatements.statement })
    .from(outcomeStatements)
    .where(eq(outcomeStatements.editionId, editionId))
    .orderBy(asc(outcomeStatements.position));

/** One published edition with its outcomes, its questions and the other years of its project; undefined when there is none. */
export async function editionByCode(q: Queries, code: string) {
  const [row] = await q
    .select({ edition: editions, family: projectFamilies })
    .from(editions)
    .innerJoin(projectFamilies, eq(projectFamilies.id, editions.familyId))
    .where(and(eq(editions.code, code), eq(editions.state, "published")));
  if (!row) return undefined;
  const [outcomes, instrument, otherYears] = await Promise.all([
    outcomesOf(q, row.edition.id),
    versionWithQuestions(q, row.edition.instrumentVersionId),
    q
      .select({ code: editions.code, academicYear: editions.academicYear })
      .from(editions)
      .where(
        and(
          eq(editions.familyId, row.family.id),
          eq(editions.state, "published"),
          ne(editions.id, row.edition.id),
        ),
      )
      .orderBy(desc(editions.academicYear)),
  ]);
  const { publishedAt, ...edition } = row.edition;
  return {
    ...edition,
    publishedAt: publishedAt?.toISOString() ?? null,
    family: row.family,
    outcomes,
    instrument,
    otherYears,
  };
}
