/** Releases: begun, filled a system at a time, then frozen. */
import type { Database, Queries } from "@tessellate/data/database";
import { insertAll } from "@tessellate/data/insert-all";
import { releases, releaseWaves } from "@tessellate/data/schema";
import { and, desc, eq, sql } from "drizzle-orm";

export type Release = typeof releases.$inferSelect;
export type ReleaseWaveRow = typeof releaseWaves.$inferInsert;

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

/** Adds the facts of the waves a release counts. */
export const putWaves = (tx: Queries, rows: readonly ReleaseWaveRow[]) =>
  insertAll(tx, releaseWaves, rows);

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
