/** Reading releases: the cells of a place, of a project, and everything behind one figure. Nothing is computed here. */
import type { Queries } from "@tessellate/data/database";
import {
  editions,
  hubs,
  projectFamilies,
  regions,
  releaseCells,
  releases,
  releaseWaves,
  workGroups,
} from "@tessellate/data/schema";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import type { Level } from "@tessellate/domain/findings/levels";
import { and, asc, desc, eq, inArray, or, type SQL } from "drizzle-orm";

/** A cell as it is shown to people who are signed in. */
export type ViewCell = Pick<
  typeof releaseCells.$inferSelect,
  | "level"
  | "place"
  | "project"
  | "measure"
  | "academicYear"
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

/** Which cells of a release are read. */
export interface Slice {
  releaseId: string;
  waveKind: WaveKind;
  years: readonly number[];
  /** Areas only, or every question as well. */
  areasOnly: boolean;
}

/** The cells of some places, for all projects and for each. */
export const cellsOfPlaces = (
  reader: Queries,
  slice: Slice,
  places: readonly { level: Level; place: string }[],
): Promise<ViewCell[]> =>
  read(
    reader,
    slice,
    or(
      ...places.map(({ level, place }) =>
        and(eq(releaseCells.level, level), eq(releaseCells.place, place)),
      ),
    ),
  );

/** The cells of one project at every place. */
export const cellsOfProject = (
  reader: Queries,
  slice: Slice,
  familyId: string,
): Promise<ViewCell[]> => read(reader, slice, eq(releaseCells.project, familyId));

function read(reader: Queries, slice: Slice, which: SQL | undefined) {
  return reader
    .select(viewCell)
    .from(releaseCells)
    .where(
      and(
        eq(releaseCells.releaseId, slice.releaseId),
        eq(releaseCells.pattern, "view"),
        eq(releaseCells.waveKind, slice.waveKind),
        inArray(releaseCells.academicYear, [...slice.years]),
        slice.areasOnly ? eq(releaseCells.isArea, true) : undefined,
        which,
      ),
    )
    .orderBy(
      asc(releaseCells.level),
      asc(releaseCells.place),
      asc(releaseCells.project),
      asc(releaseCells.measure),
    );
}

/** The years and wave kinds a release has figures for, newest first. */
export async function roundsIn(reader: Queries, releaseId: string) {
  return reader
    .selectDistinct({ year: releaseWaves.academicYear, wave: releaseWaves.waveKind })
    .from(releaseWaves)
    .where(eq(releaseWaves.releaseId, releaseId))
    .orderBy(desc(releaseWaves.academicYear), asc(releaseWaves.waveKind));
}

/** All releases, newest first. */
export const allReleases = (reader: Queries) =>
  reader.select().from(releases).orderBy(desc(releases.number));

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

/** The groups whose waves a figure counts: who was asked and how many answered, which everyone may know. */
export const wavesBehind = (
  reader: Queries,
  at: {
    releaseId: string;
    year: number;
    waveKind: WaveKind;
    familyId: string | null;
    hubIds: readonly string[] | null;
  },
) =>
  reader
    .select({
      hubId: releaseWaves.hubId,
      waveId: releaseWaves.waveId,
      workGroupId: releaseWaves.workGroupId,
      group: workGroups.title,
      hub: hubs.name,
      instrumentVersionId: releaseWaves.instrumentVersionId,
      respondents: releaseWaves.respondents,
      schools: releaseWaves.schools,
      expected: releaseWaves.expected,
      familyId: releaseWaves.familyId,
    })
    .from(releaseWaves)
    .innerJoin(hubs, eq(hubs.id, releaseWaves.hubId))
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, releaseWaves.hubId), eq(workGroups.id, releaseWaves.workGroupId)),
    )
    .where(
      and(
        eq(releaseWaves.releaseId, at.releaseId),
        eq(releaseWaves.academicYear, at.year),
        eq(releaseWaves.waveKind, at.waveKind),
        at.familyId ? eq(releaseWaves.familyId, at.familyId) : undefined,
        at.hubIds ? inArray(releaseWaves.hubId, [...at.hubIds]) : undefined,
      ),
    )
    .orderBy(asc(hubs.name), asc(workGroups.title));
