/** The cells of releases as rows: written once, read again by every later release, and hashed. */
import { setImmediate as breathe } from "node:timers/promises";
import type { Queries } from "@tessellate/data/database";
import { insertAll } from "@tessellate/data/insert-all";
import { releaseCells, releases, releaseWaves } from "@tessellate/data/schema";
import type { ShownCell } from "@tessellate/domain/findings/cells";
import { patterns } from "@tessellate/domain/findings/levels";
import type {
  CellKey,
  EarlierRelease,
  PublishedCell,
} from "@tessellate/domain/findings/release-cells";
import { and, asc, eq, inArray } from "drizzle-orm";

export type ReleaseCellRow = typeof releaseCells.$inferInsert;

/** What every cell of a system has in common. */
export interface SystemKey {
  academicYear: number;
  waveKind: ReleaseCellRow["waveKind"];
}

/** Adds cells of a release. */
export const putCells = (tx: Queries, rows: readonly ReleaseCellRow[]) =>
  insertAll(tx, releaseCells, rows);

/** Cells in the order of their key: neighbours in the table are then written, and read again, together. */
export function inKeyOrder(cells: readonly PublishedCell[]): PublishedCell[] {
  const nameOf = ({ level, place, project, measure }: CellKey) =>
    `${level} ${place} ${project ?? "all"} ${measure}`;
  return cells
    .map((cell) => ({ cell, name: nameOf(cell) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ cell }) => cell);
}

/** What a row says besides its cell. */
type CellPlace = CellKey &
  SystemKey &
  Pick<ReleaseCellRow, "releaseId" | "pattern" | "phase" | "isArea">;

/** One shown cell as a row. A withheld cell keeps nothing but its state. */
export function cellRow(place: CellPlace, cell: ShownCell): ReleaseCellRow {
  const { state, respondents, schools, expected, answered, agree, mean, options } = cell;
  const name = { ...place, project: place.project ?? "all", state };
  if (state === "withheld") return name;
  const nearly = cell.nearlyAll ? "all" : cell.hardlyAny ? "none" : null;
  return { ...name, respondents, schools, expected, answered, agree, mean, nearly, options };
}

/** Every release that is out, oldest first, with the waves it counted. */
export async function earlierReleases(reader: Queries): Promise<Earlier[]> {
  const ready = await reader
    .select({ id: releases.id, policyVersion: releases.policyVersion })
    .from(releases)
    .where(eq(releases.state, "ready"))
    .orderBy(asc(releases.number));
  const found: Earlier[] = [];
  for (const release of ready) {
    found.push({ ...release, ...(await wavesIn(reader, release.id)) });
    await breathe();
  }
  return found;
}

/** A release that is out: the waves it counted, and how many of each round. */
export interface Earlier {
  id: string;
  policyVersion: number;
  waves: ReadonlySet<string>;
  inRound(system: SystemKey): number;
}

/**
 * The rows of a system as the release before has them, where nothing can have changed: the same policy, the same waves,
 * nobody erased from them, every measure there. What was decided then would be decided again, and what cannot be taken
 * back need not be worked out twice. Undefined where it must be decided anew.
 */
export async function carriedOver(
  reader: Queries,
  last: Earlier | undefined,
  standing: Standing,
): Promise<ReleaseCellRow[] | undefined> {
  const { waves, measures, policyVersion, hasErased, ...key } = standing;
  if (last?.policyVersion !== policyVersion || hasErased) return undefined;
  const isSame = last.inRound(key) === waves.length && waves.every((one) => last.waves.has(one));
  if (!isSame) return undefined;
  const rows: ReleaseCellRow[] = [];
  for (const pattern of patterns) {
    rows.push(...(await cellsIn(reader, { ...key, releaseId: last.id, pattern }, measures)));
    await breathe();
  }
  const there = new Set(rows.map(({ measure }) => measure));
  return measures.every((measure) => there.has(measure)) ? rows : undefined;
}

/** A system as it stands now: its waves, what they asked, the policy, and whether somebody has been erased from them. */
interface Standing extends SystemKey {
  waves: readonly string[];
  measures: readonly string[];
  policyVersion: number;
  hasErased: boolean;
}

/** What earlier releases have shown of one system: it is known for ever, and everything after must take it into account. */
export async function shownBefore(
  reader: Queries,
  earlier: readonly Earlier[],
  system: SystemKey,
  measures: readonly string[],
): Promise<EarlierRelease[]> {
  const shown: EarlierRelease[] = [];
  for (const { id, waves } of earlier) {
    const rows: (typeof releaseCells.$inferSelect)[] = [];
    for (const pattern of patterns) {
      rows.push(...(await cellsIn(reader, { ...system, releaseId: id, pattern }, measures)));
      await breathe();
    }
    shown.push({ waves, cells: pairUp(rows.filter(({ state }) => state === "value")) });
    await breathe();
  }
  return shown;
}

/** Some measures of one system in one pattern, along the table's own order. */
export const cellsIn = (
  reader: Queries,
  key: SystemKey & Pick<ReleaseCellRow, "releaseId" | "pattern">,
  measures: readonly string[],
) =>
  reader
    .select()
    .from(releaseCells)
    .where(
      and(
        eq(releaseCells.releaseId, key.releaseId),
        eq(releaseCells.pattern, key.pattern),
        eq(releaseCells.academicYear, key.academicYear),
        eq(releaseCells.waveKind, key.waveKind),
        inArray(releaseCells.measure, [...measures]),
      ),
    );

async function wavesIn(
  reader: Queries,
  releaseId: string,
): Promise<Pick<Earlier, "waves" | "inRound">> {
  const rows = await reader
    .select({
      waveId: releaseWaves.waveId,
      academicYear: releaseWaves.academicYear,
      waveKind: releaseWaves.waveKind,
    })
    .from(releaseWaves)
    .where(eq(releaseWaves.releaseId, releaseId));
  const rounds = new Map<string, number>();
  const nameOf = ({ academicYear, waveKind }: SystemKey) => `${academicYear} ${waveKind}`;
  for (const row of rows) rounds.set(nameOf(row), (rounds.get(nameOf(row)) ?? 0) + 1);
  return {
    waves: new Set(rows.map(({ waveId }) => waveId)),
    inRound: (system) => rounds.get(nameOf(system)) ?? 0,
  };
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
