/** Releases and their cells as rows: begun, filled a system at a time, then frozen. */
import { createHash } from "node:crypto";
import type { Database, Queries } from "@tessellate/data/database";
import { insertAll } from "@tessellate/data/insert-all";
import { releaseCells, releases, releaseWaves } from "@tessellate/data/schema";
import type { ShownCell } from "@tessellate/domain/findings/cells";
import type {
  CellKey,
  EarlierRelease,
  PublishedCell,
} from "@tessellate/domain/findings/release-cells";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";

export type Release = typeof releases.$inferSelect;
export type ReleaseCellRow = typeof releaseCells.$inferInsert;
export type ReleaseWaveRow = typeof releaseWaves.$inferInsert;

/** What every cell of a system has in common. */
export interface SystemKey {
  academicYear: number;
  waveKind: ReleaseCellRow["waveKind"];
}

/** The newest release that can be read; nothing before the first. */
export async function latestRelease(reader: Queries): Promise<Release | undefined> {
  const [row] = await reader
    .select()
    .from(releases)
    .where(eq(releases.state, "ready"))
    .orderBy(desc(releases.number))
    .limit(1);
  return row;
}

/** A release by the number people call it by. */
export async function releaseNumber(reader: Queries, number: number): Promise<Release | undefined> {
  const [row] = await reader
    .select()
    .from(releases)
    .where(and(eq(releases.number, number), eq(releases.state, "ready")));
  return row;
}

/** The number the next release will have. */
export async function nextNumber(tx: Queries): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`cast(coalesce(max(${releases.number}), 0) as integer)` })
    .from(releases);
  return (row?.last ?? 0) + 1;
}

/** A release under way, if there is one: only one is built at a time. */
export async function releaseBeingBuilt(tx: Queries): Promise<Release | undefined> {
  const [row] = await tx.select().from(releases).where(eq(releases.state, "building"));
  return row;
}

/** A release by its id. */
export async function findRelease(reader: Queries, id: string): Promise<Release | undefined> {
  const [row] = await reader.select().from(releases).where(eq(releases.id, id));
  return row;
}

/** Keeps a release that has been begun. */
export const openRelease = (tx: Queries, row: typeof releases.$inferInsert) =>
  tx.insert(releases).values(row);

/** Writes down how far a release is, that it is ready, or why it failed. */
export const saveRelease = (tx: Queries, id: string, set: Partial<typeof releases.$inferInsert>) =>
  tx.update(releases).set(set).where(eq(releases.id, id));

/** Adds the cells of a release. */
export const putCells = (tx: Queries, rows: readonly ReleaseCellRow[]) =>
  insertAll(tx, releaseCells, rows);

/** Adds the facts of the waves a release counts. */
export const putWaves = (tx: Queries, rows: readonly ReleaseWaveRow[]) =>
  insertAll(tx, releaseWaves, rows);

/** What a row says besides its cell. */
type CellPlace = CellKey &
  SystemKey &
  Pick<ReleaseCellRow, "releaseId" | "pattern" | "phase" | "isArea">;

/** One shown cell as a row. A withheld cell keeps nothing but its state. */
export function cellRow(place: CellPlace, cell: ShownCell): ReleaseCellRow {
  const { project, ...key } = place;
  const { state, respondents, schools, expected, answered, agree, mean, options } = cell;
  const name = { ...key, project: project ?? "all", state };
  if (state === "withheld") return name;
  const nearly = cell.nearlyAll ? "all" : cell.hardlyAny ? "none" : null;
  return {
    ...name,
    respondents,
    schools,
    expected,
    answered,
    agree,
    mean,
    nearly,
    options: options && { ...options },
  };
}

/** What earlier releases have shown of one system: it is known for ever, and everything after must take it into account. */
export async function shownBefore(
  reader: Queries,
  { academicYear, waveKind }: SystemKey,
  measures: readonly string[],
): Promise<EarlierRelease[]> {
  const ready = await reader
    .select({ id: releases.id })
    .from(releases)
    .where(eq(releases.state, "ready"))
    .orderBy(asc(releases.number));
  return Promise.all(
    ready.map(async ({ id }) => ({
      waves: await wavesIn(reader, id),
      cells: pairUp(
        await reader
          .select()
          .from(releaseCells)
          .where(
            and(
              eq(releaseCells.releaseId, id),
              eq(releaseCells.academicYear, academicYear),
              eq(releaseCells.waveKind, waveKind),
              inArray(releaseCells.measure, [...measures]),
              eq(releaseCells.state, "value"),
            ),
          ),
      ),
    })),
  );
}

async function wavesIn(reader: Queries, releaseId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ waveId: releaseWaves.waveId })
    .from(releaseWaves)
    .where(eq(releaseWaves.releaseId, releaseId));
  return new Set(rows.map(({ waveId }) => waveId));
}

const hidden: ShownCell = {
  state: "withheld",
  respondents: 0,
  schools: 0,
  expected: 0,
  answered: 0,
  options: null,
  agree: null,
  mean: null,
  nearlyAll: false,
  hardlyAny: false,
};

/** The two patterns of a cell, brought together again from their rows. */
function pairUp(rows: readonly (typeof releaseCells.$inferSelect)[]): PublishedCell[] {
  const cells = new Map<string, PublishedCell>();
  for (const row of rows) {
    const { level, place, measure } = row;
    const project = row.project === "all" ? null : row.project;
    const key = JSON.stringify([level, place, project, measure]);
    const cell = cells.get(key) ?? { level, place, project, measure, view: hidden, leave: hidden };
    cells.set(key, { ...cell, [row.pattern]: asShown(row) });
  }
  return [...cells.values()];
}

const asShown = (row: typeof releaseCells.$inferSelect): ShownCell => ({
  state: row.state,
  respondents: row.respondents ?? 0,
  schools: row.schools ?? 0,
  expected: row.expected ?? 0,
  answered: row.answered ?? 0,
  options: row.options,
  agree: row.agree,
  mean: row.mean,
  nearlyAll: row.nearly === "all",
  hardlyAny: row.nearly === "none",
});

/** The hash of everything a release says, in an order of its own: two releases that say the same have the same. */
export async function hashOf(reader: Queries, releaseId: string): Promise<string> {
  const rows = await reader
    .select()
    .from(releaseCells)
    .where(eq(releaseCells.releaseId, releaseId));
  const lines = rows.map(({ releaseId: _release, options, ...cell }) =>
    JSON.stringify([...Object.values(cell), options && Object.entries(options).sort()]),
  );
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}

/** Releases that were being built when the server stopped will not be finished: they say so, and another can be begun. */
export const failUnfinished = (database: Database) =>
  database.transaction((tx) =>
    tx
      .update(releases)
      .set({
        state: "failed",
        failedBecause: "The server stopped while it was being built. Freeze a new one.",
      })
      .where(eq(releases.state, "building")),
  );
