/** How carefully forms were answered, read from cells that were decided when a wave closed or a release was built. */
import type { Queries } from "@tessellate/data/database";
import { releaseCells, waveResults } from "@tessellate/data/schema";
import { type QualityMeasure, qualityMeasureKeys } from "@tessellate/domain/evaluations/quality";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import type { CellState } from "@tessellate/domain/findings/levels";
import { and, eq, inArray } from "drizzle-orm";
import { latestRelease } from "../../findings/store.ts";

/** One share as everyone gets it: a figure, a word where a figure would tell too much, or withheld. */
export interface QualityFigure {
  state: CellState;
  agree: number | null;
  nearly: "all" | "none" | null;
}
export type Quality = Partial<Record<QualityMeasure, QualityFigure>>;

/** The figures of some closed waves, by wave. Who may read a wave's result may read these. */
export async function qualityOfWaves(
  q: Queries,
  keys: readonly { hubId: string; id: string }[],
): Promise<Map<string, Quality>> {
  if (keys.length === 0) return new Map();
  const rows = await q
    .select({ waveId: waveResults.waveId, cells: waveResults.cells })
    .from(waveResults)
    .where(
      and(
        inArray(waveResults.hubId, [...new Set(keys.map(({ hubId }) => hubId))]),
        inArray(
          waveResults.waveId,
          keys.map(({ id }) => id),
        ),
      ),
    );
  return new Map(
    rows.map(({ waveId, cells }) => [
      waveId,
      Object.fromEntries(
        qualityMeasureKeys.flatMap((measure) => {
          const cell = cells[measure];
          if (!cell) return [];
          const nearly = cell.nearlyAll ? "all" : cell.hardlyAny ? "none" : null;
          return [[measure, { state: cell.state, agree: cell.agree, nearly }]];
        }),
      ),
    ]),
  );
}

/** Which cells of the newest release are asked for. */
interface Slice {
  academicYear: number;
  waveKind: WaveKind;
  /** Hubs of one project (or `all`), or projects in all of England. */
  at: { level: "hub"; project: string } | { level: "nation" };
}

/** The figures of the newest release, by hub or by project; empty before the first release. */
export async function qualityInRelease(q: Queries, slice: Slice): Promise<Map<string, Quality>> {
  const release = await latestRelease(q);
  if (!release) return new Map();
  const { at } = slice;
  const rows = await q
    .select({
      place: releaseCells.place,
      project: releaseCells.project,
      measure: releaseCells.measure,
      state: releaseCells.state,
      agree: releaseCells.agree,
      nearly: releaseCells.nearly,
    })
    .from(releaseCells)
    .where(
      and(
        eq(releaseCells.releaseId, release.id),
        eq(releaseCells.pattern, "view"),
        eq(releaseCells.academicYear, slice.academicYear),
        eq(releaseCells.waveKind, slice.waveKind),
        eq(releaseCells.level, at.level),
        at.level === "hub" ? eq(releaseCells.project, at.project) : undefined,
        inArray(releaseCells.measure, qualityMeasureKeys),
      ),
    );
  const found = new Map<string, Quality>();
  for (const { place, project, measure, ...figure } of rows) {
    const of = at.level === "hub" ? place : project;
    found.set(of, { ...found.get(of), [measure]: figure });
  }
  return found;
}
