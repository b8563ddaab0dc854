/** Reading the cells of releases. Nothing is computed here. */
import type { Queries } from "@tessellate/data/database";
import {
  editions,
  hubs,
  instrumentQuestions,
  instrumentVersions,
  projectFamilies,
  questions,
  regions,
  releaseCells,
} from "@tessellate/data/schema";
import { england } from "@tessellate/domain/access/roles";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import type { Level, Pattern } from "@tessellate/domain/findings/levels";
import { and, asc, desc, eq, inArray, or } from "drizzle-orm";

/** A cell as it is shown to people who are signed in. */
export type ViewCell = Pick<
  typeof releaseCells.$inferSelect,
  | "level"
  | "place"
  | "project"
  | "measure"
  | "academicYear"
  | "waveKind"
  | "state"
  | "respondents"
  | "schools"
  | "expected"
  | "answered"
  | "agree"
  | "mean"
  | "options"
  | "nearly"
>;

const viewCell = {
  level: releaseCells.level,
  place: releaseCells.place,
  project: releaseCells.project,
  measure: releaseCells.measure,
  academicYear: releaseCells.academicYear,
  waveKind: releaseCells.waveKind,
  state: releaseCells.state,
  respondents: releaseCells.respondents,
  schools: releaseCells.schools,
  expected: releaseCells.expected,
  answered: releaseCells.answered,
  agree: releaseCells.agree,
  mean: releaseCells.mean,
  options: releaseCells.options,
  nearly: releaseCells.nearly,
};

/** A place as cells know it. */
export interface CellPlace {
  level: Level;
  place: string;
}

/** Which cells of a release are read; what is left out is not narrowed. */
export interface Slice {
  releaseId: string;
  /** Signed-in views, unless files that leave the system are made. */
  pattern?: Pattern;
  waveKind?: WaveKind;
  years?: readonly number[];
  places?: readonly CellPlace[];
  projects?: readonly string[];
  measures?: readonly string[];
  /** Outcome areas, and of questions only those named. */
  areasAnd?: readonly string[];
}

/** The cells of a slice. */
export async function cellsIn(reader: Queries, slice: Slice): Promise<ViewCell[]> {
  if (slice.places?.length === 0) return [];
  return reader
    .select(viewCell)
    .from(releaseCells)
    .where(
      and(
        eq(releaseCells.releaseId, slice.releaseId),
        eq(releaseCells.pattern, slice.pattern ?? "view"),
        slice.waveKind && eq(releaseCells.waveKind, slice.waveKind),
        slice.years && inArray(releaseCells.academicYear, [...slice.years]),
        slice.projects && inArray(releaseCells.project, [...slice.projects]),
        slice.measures && inArray(releaseCells.measure, [...slice.measures]),
        slice.areasAnd && isAreaOr(slice.areasAnd),
        atPlaces(slice.places),
      ),
    )
    .orderBy(
      asc(releaseCells.level),
      asc(releaseCells.place),
      asc(releaseCells.project),
      asc(releaseCells.measure),
      asc(releaseCells.academicYear),
    );
}

const isAreaOr = (measures: readonly string[]) =>
  or(
    eq(releaseCells.isArea, true),
    measures.length > 0 ? inArray(releaseCells.measure, [...measures]) : undefined,
  );

/** Places of one level are found by their keys alone. */
function atPlaces(places: Slice["places"]) {
  if (!places) return undefined;
  const levels = [...new Set(places.map(({ level }) => level))];
  return or(
    ...levels.map((level) =>
      and(
        eq(releaseCells.level, level),
        inArray(
          releaseCells.place,
          places.filter((one) => one.level === level).map(({ place }) => place),
        ),
      ),
    ),
  );
}

/**
 * The years and wave kinds a release has figures for, newest first. They stand in England's few cells, so that reading
 * them costs the same however many groups there are.
 */
export const roundsIn = (reader: Queries, releaseId: string) =>
  reader
    .selectDistinct({ year: releaseCells.academicYear, wave: releaseCells.waveKind })
    .from(releaseCells)
    .where(
      and(
        eq(releaseCells.releaseId, releaseId),
        eq(releaseCells.place, england),
        eq(releaseCells.level, "nation"),
        eq(releaseCells.pattern, "view"),
        eq(releaseCells.project, "all"),
      ),
    )
    .orderBy(desc(releaseCells.academicYear), asc(releaseCells.waveKind));

/** Every family with the code its edition of a year has. */
export const familiesOf = (reader: Queries, year: number) =>
  reader
    .select({
      id: projectFamilies.id,
      slug: projectFamilies.slug,
      name: projectFamilies.name,
      phase: projectFamilies.phase,
      code: editions.code,
    })
    .from(projectFamilies)
    .leftJoin(
      editions,
      and(eq(editions.familyId, projectFamilies.id), eq(editions.academicYear, year)),
    )
    .orderBy(asc(projectFamilies.name));

/** Hubs with their regions' names and their tiles, in the order of regions. */
export const hubsWithRegions = (reader: Queries) =>
  reader
    .select({
      id: hubs.id,
      slug: hubs.slug,
      name: hubs.name,
      regionCode: hubs.regionCode,
      regionName: regions.name,
      tileCode: hubs.tileCode,
      tileColumn: hubs.tileColumn,
      tileRow: hubs.tileRow,
    })
    .from(hubs)
    .innerJoin(regions, eq(regions.code, hubs.regionCode))
    .orderBy(asc(hubs.regionCode), asc(hubs.name));

/** Questions by their keys, each in the words of the newest version that asks it, in the order in which it asks them. */
export async function questionsNamed(reader: Queries, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const rows = await reader
    .select({
      key: questions.key,
      kind: questions.kind,
      area: questions.area,
      choices: questions.choices,
      thenOf: questions.thenOf,
      replacesKey: questions.replacesKey,
      wording: instrumentQuestions.wording,
      position: instrumentQuestions.position,
    })
    .from(questions)
    .innerJoin(instrumentQuestions, eq(instrumentQuestions.questionId, questions.id))
    .innerJoin(instrumentVersions, eq(instrumentVersions.id, instrumentQuestions.versionId))
    .where(and(inArray(questions.key, [...keys]), eq(instrumentVersions.state, "published")))
    .orderBy(asc(instrumentVersions.publishedAt), asc(instrumentVersions.version));
  const newest = new Map(rows.map((row) => [row.key, row]));
  return [...newest.values()].sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
}
export type NamedQuestion = Awaited<ReturnType<typeof questionsNamed>>[number];
