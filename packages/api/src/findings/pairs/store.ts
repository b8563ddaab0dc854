/** Change as rows: kept with its release, and read back so that every later release knows what was told. */
import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import type { Queries } from "@tessellate/data/database";
import { insertAll } from "@tessellate/data/insert-all";
import { releaseCells, releasePairs } from "@tessellate/data/schema";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { patterns } from "@tessellate/domain/findings/levels";
import type {
  EarlierPairs,
  PairCell,
  ShownPair,
} from "@tessellate/domain/findings/pairs/shown-pair";
import { and, asc, eq } from "drizzle-orm";

export type ReleasePairRow = typeof releasePairs.$inferSelect;

/** Adds cells of change. */
export const putPairs = (tx: Queries, rows: readonly (typeof releasePairs.$inferInsert)[]) =>
  insertAll(tx, releasePairs, rows);

/**
 * One cell as its two rows; a group's own never leaves and is one. A withheld one keeps its numbers of people, which everybody
 * may know, and nothing else.
 */
export function pairRows(
  at: { releaseId: string; academicYear: number },
  { view, leave, project, ...key }: PairCell,
) {
  const told = key.level === "group" ? (["view"] as const) : patterns;
  return told.map((pattern) => {
    const shown = pattern === "view" ? view : leave;
    const { state, paired, schools, change, improvedShare, nearly, shifts } = shown;
    return {
      ...at,
      ...key,
      pattern,
      project: project ?? "all",
      state,
      paired,
      onlyBaseline: shown.onlyBefore,
      onlyEndline: shown.onlyAfter,
      schools,
      improved: change?.improved ?? null,
      same: change?.same ?? null,
      declined: change?.declined ?? null,
      improvedShare,
      nearly,
      shifts,
    };
  });
}

/** A row as the cell it was. */
export const asShown = (row: ReleasePairRow): ShownPair => ({
  state: row.state,
  paired: row.paired,
  onlyBefore: row.onlyBaseline,
  onlyAfter: row.onlyEndline,
  schools: row.schools,
  change:
    row.improved === null || row.same === null || row.declined === null
      ? null
      : { improved: row.improved, same: row.same, declined: row.declined },
  improvedShare: row.improvedShare,
  nearly: row.nearly,
  shifts: row.shifts,
});

/** What earlier releases told of one question’s change, withheld cells too: their numbers show who has been erased since. */
export async function pairsBefore(
  reader: Queries,
  earlier: readonly (Omit<EarlierPairs, "cells"> & { id: string })[],
  key: { academicYear: number; measure: string },
): Promise<EarlierPairs[]> {
  const before: EarlierPairs[] = [];
  for (const { id, policyVersion, waves } of earlier) {
    const rows = await reader
      .select()
      .from(releasePairs)
      .where(
        and(
          eq(releasePairs.releaseId, id),
          eq(releasePairs.academicYear, key.academicYear),
          eq(releasePairs.measure, key.measure),
        ),
      );
    before.push({ policyVersion, waves, cells: bothPatterns(rows) });
    await breathe();
  }
  return before;
}

const silent = {
  state: "withheld",
  improved: null,
  same: null,
  declined: null,
  improvedShare: null,
  nearly: null,
  shifts: null,
} as const;

function bothPatterns(rows: readonly ReleasePairRow[]): PairCell[] {
  const named = (row: ReleasePairRow) => JSON.stringify([row.level, row.place, row.project]);
  const files = new Map(
    rows.filter(({ pattern }) => pattern === "leave").map((row) => [named(row), row]),
  );
  return rows
    .filter(({ pattern }) => pattern === "view")
    .map((row) => ({
      level: row.level,
      place: row.place,
      project: row.project === "all" ? null : row.project,
      measure: row.measure,
      view: asShown(row),
      leave: asShown(files.get(named(row)) ?? { ...row, ...silent }),
    }));
}

/** Where a release shows a figure of one kind of wave, and what tells how much of it. */
export const shownWhere = (
  reader: Queries,
  key: { releaseId: string; academicYear: number; waveKind: WaveKind },
) =>
  reader
    .select({
      pattern: releaseCells.pattern,
      level: releaseCells.level,
      place: releaseCells.place,
      project: releaseCells.project,
      measure: releaseCells.measure,
      respondents: releaseCells.respondents,
      mean: releaseCells.mean,
    })
    .from(releaseCells)
    .where(
      and(
        eq(releaseCells.releaseId, key.releaseId),
        eq(releaseCells.academicYear, key.academicYear),
        eq(releaseCells.waveKind, key.waveKind),
        eq(releaseCells.isArea, false),
        eq(releaseCells.state, "value"),
      ),
    );

/** A release’s hash with its cells of change taken in; a release without any keeps the hash of its other cells. */
export async function hashWithPairs(reader: Queries, releaseId: string, hash: string) {
  const rows = await reader
    .select()
    .from(releasePairs)
    .where(eq(releasePairs.releaseId, releaseId))
    .orderBy(asc(releasePairs.measure));
  if (rows.length === 0) return hash;
  const lines = rows.map(({ releaseId: _release, shifts, ...row }) =>
    JSON.stringify([
      ...Object.values(row),
      shifts && Object.entries(shifts).map(([from, to]) => [from, Object.entries(to).sort()]),
    ]),
  );
  return createHash("sha256")
    .update([hash, ...lines.sort()].join("\n"))
    .digest("hex");
}
