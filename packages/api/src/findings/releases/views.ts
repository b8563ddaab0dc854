/** Releases as people list and read them: what each holds, withholds, and takes the place of. */
import type { Queries } from "@tessellate/data/database";
import { releaseCells, releases, releaseWaves } from "@tessellate/data/schema";
import { asc, desc, eq, sql } from "drizzle-orm";
import type { Release } from "../store.ts";

/** All releases, newest first. */
export const allReleases = (reader: Queries) =>
  reader.select().from(releases).orderBy(desc(releases.number));

/** A release as a line of a list. */
export const releaseLine = (release: Release) => ({
  number: release.number,
  state: release.state,
  asAt: release.asAt.toISOString(),
  progress: release.progress,
  cells: release.cells,
  withheld: release.withheld,
  hash: release.hash,
  failedBecause: release.failedBecause,
  publishedAt: release.publishedAt?.toISOString() ?? null,
});

const howMany = sql<number>`cast(count(*) as integer)`;

/** One release by itself; nothing when there is none of that number. */
export async function releasePage(reader: Queries, number: number) {
  const all = await allReleases(reader);
  const release = all.find((one) => one.number === number);
  if (!release) return undefined;
  const before = all.find(({ id }) => id === release.supersedesId);
  const after = all.find(({ supersedesId }) => supersedesId === release.id);
  return {
    ...releaseLine(release),
    policyVersion: release.policyVersion,
    supersedes: before?.number ?? null,
    supersededBy: after?.number ?? null,
    counts: await countsOf(reader, release.id),
    rounds: await roundsOf(reader, release.id),
  };
}

/** Cells by level, pattern and state. */
const countsOf = (reader: Queries, releaseId: string) =>
  reader
    .select({
      level: releaseCells.level,
      pattern: releaseCells.pattern,
      state: releaseCells.state,
      cells: howMany,
    })
    .from(releaseCells)
    .where(eq(releaseCells.releaseId, releaseId))
    .groupBy(releaseCells.level, releaseCells.pattern, releaseCells.state)
    .orderBy(asc(releaseCells.level), asc(releaseCells.pattern), asc(releaseCells.state));

/** The rounds it counted, by year and kind. */
const roundsOf = (reader: Queries, releaseId: string) =>
  reader
    .select({
      year: releaseWaves.academicYear,
      wave: releaseWaves.waveKind,
      rounds: howMany,
      answered: sql<number>`cast(coalesce(sum(${releaseWaves.respondents}), 0) as integer)`,
      expected: sql<number>`cast(coalesce(sum(${releaseWaves.expected}), 0) as integer)`,
    })
    .from(releaseWaves)
    .where(eq(releaseWaves.releaseId, releaseId))
    .groupBy(releaseWaves.academicYear, releaseWaves.waveKind)
    .orderBy(desc(releaseWaves.academicYear), asc(releaseWaves.waveKind));
