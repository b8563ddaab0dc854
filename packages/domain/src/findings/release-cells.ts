/** The cells of one system of a release: from closed waves to what each page and each file may show. */

import { phaseKeys } from "../projects/catalogue.ts";
import { limitsOf, type ShownCell } from "./cells.ts";
import { type Collation, type Pool, startCollation } from "./collate.ts";
import { columnsOf, type Table } from "./columns.ts";
import { detailOf, shownCell } from "./form.ts";
import type { Leaf } from "./leaf.ts";
import type { Level, PairLevel, Pattern } from "./levels.ts";
import { groupPlace, keyOfPlace, type Place, placesOf } from "./places.ts";
import { decide } from "./protect.ts";
import type { Guards, Told } from "./setting.ts";
import type { Measured } from "./systems.ts";
import { inTurns } from "./turns.ts";

/** Which figure a cell is: where it stands, of which project (a family, all of a phase, or null: all of them), and of which area or question. */
export interface CellKey<L extends PairLevel = Level> {
  level: L;
  /** `england`, a region's, a hub's or a group's key. */
  place: string;
  project: string | null;
  /** The area's key, or a question's. */
  measure: string;
}

/** A cell in both patterns; what leaves the system is never more than what signed-in people see. */
export interface PublishedCell<L extends PairLevel = Level> extends CellKey<L> {
  view: ShownCell;
  leave: ShownCell;
}

/** A release that is out already: the waves it counted and the cells it showed. */
export interface EarlierRelease<L extends PairLevel = Level> {
  waves: ReadonlySet<string>;
  cells: readonly PublishedCell<L>[];
}

/** A group's own result, shown when its wave closed. */
export interface EarlierResult {
  wave: string;
  measure: string;
  cell: ShownCell;
}

/**
 * One system: one academic year, one wave kind, one outcome area with its questions, or one question that stands alone.
 * Systems never add up across one another. `leaves` are all closed waves; those of local groups (no project) are left out of every total.
 */
export interface System<L extends PairLevel = Level> extends Measured {
  leaves: readonly Leaf[];
  waveResults: readonly EarlierResult[];
  earlier: readonly EarlierRelease<L>[];
  guards?: Guards;
}

/** A system whose groups have cells of their own, for signed-in people only. Those of `offered` groups may be told, after everything above them. */
export interface GroupedSystem extends System<PairLevel> {
  offered: ReadonlySet<string>;
  /** What leaves the system is not decided: for a first look at what signed-in people would be told. */
  isForView?: boolean;
}

type AnySystem = System | GroupedSystem;

interface Draft extends CellKey<PairLevel> {
  leaves: readonly number[];
  questions: readonly string[];
  pool: Pool;
}

/**
 * All cells of a system at every level: England, regions and hubs, each for all projects and for each project, each for
 * the area and for each of its questions; only places that have a closed wave. Decided in order of preference: higher
 * levels before lower, all projects before one, more respondents before fewer, the area before its questions.
 * A generator, so that the caller can let requests through while a nation is computed; `finish` runs it in one go.
 */
export function cellsOfSystem(system: System): Generator<undefined, PublishedCell[]>;
export function cellsOfSystem(
  system: GroupedSystem,
): Generator<undefined, PublishedCell<PairLevel>[]>;
export function* cellsOfSystem(
  system: AnySystem,
): Generator<undefined, PublishedCell<PairLevel>[]> {
  const { scale } = system;
  const national = system.leaves.filter((leaf) => leaf.project !== null);
  const collation = startCollation(national);
  yield;
  const drafts = yield* draftsOf(national, system, collation);
  yield;
  const table = columnsOf(national, system.questions, scale);
  yield;
  const candidates: number[][] = [];
  yield* inTurns(drafts, ({ level, place, leaves, questions }) => {
    const isOffered = level !== "group" || offersOf(system)?.has(place);
    candidates.push(isOffered ? table.of(leaves, questions) : []);
  });
  const above = candidates.filter((_, i) => drafts[i]?.level !== "group");
  const judged = { columns: table.columns, scale, ...(system.guards && { guards: system.guards }) };
  const givenIn = givenOf(system, national, table);
  yield;
  const view = yield* decide({
    ...judged,
    cells: candidates.map((columns) => ({ columns, detail: "full" as const })),
    given: givenIn("view"),
    limits: limitsOf("view"),
  });
  yield;
  const isForView = "isForView" in system && system.isForView;
  const leave = yield* decide({
    ...judged,
    cells: isForView ? [] : above.map((columns, i) => ({ columns, detail: view[i] ?? "withheld" })),
    given: isForView ? [] : givenIn("leave"),
    limits: limitsOf("leave"),
  });
  const cells: PublishedCell<PairLevel>[] = [];
  yield* inTurns(
    drafts,
    ({ level, place, project, measure, pool }, i) => {
      cells.push({
        level,
        place,
        project,
        measure,
        view: shownCell(pool, view[i] ?? "withheld", scale),
        leave: shownCell(pool, leave[i] ?? "withheld", scale),
      });
    },
    8,
  );
  return cells;
}

/**
 * England first, as a whole, by phase and project by project (its headline figures), then regions, hubs, phases and
 * projects inside them, and groups last.
 */
const ranks: Readonly<Record<PairLevel, Readonly<Record<"all" | "phase" | "project", number>>>> = {
  nation: { all: 0, phase: 1, project: 2 },
  region: { all: 3, phase: 5, project: 6 },
  hub: { all: 4, phase: 7, project: 8 },
  group: { all: 9, phase: 9, project: 9 },
};

const offersOf = (system: AnySystem) => ("offered" in system ? system.offered : undefined);

/** What a cell's project is: all of them, all of a phase, or one. */
function breadthOf(project: string | null) {
  if (project === null) return "all";
  return (phaseKeys as readonly string[]).includes(project) ? "phase" : "project";
}

function* draftsOf(
  leaves: readonly Leaf[],
  system: AnySystem,
  collation: Collation,
): Generator<undefined, Draft[]> {
  const drafts: (Draft & { rank: number; size: number })[] = [];
  const measures = [
    ...(system.area === null ? [] : [{ measure: system.area, questions: system.questions }]),
    ...system.questions.map((question) => ({ measure: question, questions: [question] })),
  ];
  const offered = [...membersOf(leaves, offersOf(system) !== undefined).values()].filter(
    ({ key }) => key.level === "group" || (system.levels?.includes(key.level) ?? true),
  );
  yield;
  yield* inTurns(
    offered,
    ({ key, leaves: members }) => {
      const rank = ranks[key.level][breadthOf(key.project)];
      const size = collation(members, system.questions).respondents;
      for (const { measure, questions } of measures) {
        const pool = collation(members, questions);
        drafts.push({ ...key, measure, questions, leaves: members, pool, rank, size });
      }
    },
    3,
  );
  yield;
  const before = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return drafts.sort(
    (a, b) => a.rank - b.rank || b.size - a.size || before(keyOfPlace(a), keyOfPlace(b)),
  );
}

/** What has been told before, in one pattern or the other: files tell the releases’ cells only. */
function givenOf(system: AnySystem, leaves: readonly Leaf[], table: Table) {
  const questionsOf = (measure: string) => (measure === system.area ? system.questions : [measure]);
  const numberOf = new Map(leaves.map((leaf, index) => [leaf.wave, index]));
  const own = system.waveResults.map(({ wave, measure, cell }) => ({
    columns: table.of([numberOf.get(wave) ?? -1], questionsOf(measure)),
    detail: detailOf(cell, system.scale),
  }));
  const released = system.earlier.flatMap(({ waves, cells }) => {
    const counted = leaves.map((leaf) => (waves.has(leaf.wave) ? leaf : null));
    const members = membersOf(counted, offersOf(system) !== undefined);
    return cells.map((cell) => ({
      columns: table.of(members.get(keyOfPlace(cell))?.leaves ?? [], questionsOf(cell.measure)),
      cell,
    }));
  });
  return (pattern: Pattern): Told[] =>
    [
      ...(pattern === "view" ? own : []),
      ...released.map(({ columns, cell }) => ({
        columns,
        detail: detailOf(cell[pattern], system.scale),
      })),
    ].filter((told) => told.detail !== "withheld");
}

/** Every place that has a leaf, and the numbers of its leaves. */
function membersOf(leaves: readonly (Leaf | null)[], isGrouped: boolean) {
  const members = new Map<string, { key: Place; leaves: number[] }>();
  const join = (key: Place, index: number) => {
    const name = keyOfPlace(key);
    const group = members.get(name);
    if (group) group.leaves.push(index);
    else members.set(name, { key, leaves: [index] });
  };
  leaves.forEach((leaf, index) => {
    if (!leaf) return;
    for (const key of placesOf(leaf)) join(key, index);
    if (isGrouped) join(groupPlace(leaf), index);
  });
  return members;
}
