/** Change in every place of a release, one question at a time: decided like any cell, and only as far as people could still be paired otherwise. */
import { type Detail, details, disclosurePolicy, limitsOf } from "../cells.ts";
import { detailOf } from "../form.ts";
import type { PairLevel, Pattern } from "../levels.ts";
import { cellsOfSystem, type GroupedSystem, type PublishedCell } from "../release-cells.ts";
import type { Scale } from "../scale.ts";
import type { Guards } from "../setting.ts";
import { inTurns } from "../turns.ts";
import { changeScale } from "./matching.ts";
import { groupsToOffer, withGroups } from "./own-change.ts";
import { pairAtoms, type ToldBeside } from "./pair-atoms.ts";
import { columnsIn, ghostsIn, type PairTable } from "./pair-columns.ts";
import { changeLeaf, type PairLeaf } from "./pair-leaf.ts";
import { openRepairing } from "./repairing.ts";
import { withShifts } from "./shift-cells.ts";
import {
  asCell,
  type EarlierPairs,
  type PairCell,
  type PairNumbers,
  shownPair,
  toldOf,
} from "./shown-pair.ts";

/** One question, or one question with the one about the time before: a system of its own. */
export interface PairSystem {
  question: string;
  scale: Scale;
  leaves: readonly PairLeaf[];
  earlier: readonly EarlierPairs[];
  /** What has been told of start and end, in pages and in files, this release included. */
  beside: Readonly<Record<Pattern, ToldBeside>>;
  guards?: Guards & { repairing: boolean; shifting?: boolean };
}

/**
 * All cells of change of one question, those of the groups themselves last. First everything that holds for any cell
 * (docs/decisions/0007-safe-cells.md), over those who answered both times; then what is left of it goes through
 * `repairing.ts`, in the same order of preference.
 */
export function* pairCellsOf(system: PairSystem): Generator<undefined, PairCell[]> {
  const leaves = system.leaves.filter(({ project }) => project !== null);
  const table = columnsIn(leaves, ghostsIn(leaves, system));
  const last = system.earlier.at(-1);
  if (last && isUnchanged(last, table, system.question)) return [...last.cells];
  const { before, fresh } = groupsToOffer(leaves, system);
  function* decideWith(groups: readonly string[]) {
    const offered = new Set([...before, ...groups]);
    const plain = plainSystem(system, leaves, offered);
    const cells = yield* cellsOfSystem({ ...plain, isForView: groups.length > 0 });
    yield;
    const telling = { table, system, offered };
    const view = yield* repair("view", cells, telling, ({ view: page }) =>
      detailOf(page, changeScale),
    );
    return { cells, view };
  }
  const without = yield* decideWith([]);
  const { cells, view } = yield* withGroups(without, fresh, decideWith);
  const telling = { table, system, offered: new Set<string>() };
  const leave = yield* repair("leave", without.cells, telling, ({ leave: file }, i) =>
    least(detailOf(file, changeScale), view[i] ?? "withheld"),
  );
  const told = cells.map(({ view: page, leave: _, ...key }, i) => {
    const numbers = numbersOf(leaves, table.now(key), system.question);
    const file = without.cells[i]?.leave ?? page;
    return {
      ...key,
      view: shownPair(page, view[i] ?? "withheld", numbers),
      leave: shownPair(file, leave[i] ?? "withheld", numbers),
    };
  });
  return yield* withShifts(told, table, system);
}

function plainSystem(
  system: PairSystem,
  leaves: readonly PairLeaf[],
  offered: ReadonlySet<string>,
): GroupedSystem {
  const { question, earlier, guards } = system;
  return {
    offered,
    area: null,
    questions: [question],
    leaves: leaves.map((leaf) => changeLeaf(leaf, question)),
    waveResults: [],
    earlier: earlier.map(({ waves, cells }) => ({
      waves,
      cells: cells.map(({ view, leave, ...key }) => ({
        ...key,
        view: asCell(view),
        leave: asCell(leave),
      })),
    })),
    scale: changeScale,
    ...(guards && { guards }),
  };
}

interface Telling {
  table: PairTable;
  system: PairSystem;
  /** Groups whose own change may be told. */
  offered: ReadonlySet<string>;
}

/** One pattern's cells, as far as people could be paired otherwise. */
function* repair(
  pattern: Pattern,
  cells: readonly PublishedCell<PairLevel>[],
  { table, system, offered }: Telling,
  wanted: (cell: PublishedCell<PairLevel>, index: number) => Detail,
): Generator<undefined, Detail[]> {
  if (system.guards?.repairing === false) return cells.map(wanted);
  const limits = limitsOf(pattern);
  // Groups in which nobody is paired add nothing; who has been erased since added something then.
  const isPaired = table.isPaired(system.question);
  const counts = (column: number) => column >= table.leaves.length || isPaired(column);
  const given = system.earlier
    .flatMap((release) =>
      release.cells.map((cell) => ({
        columns: table.before(cell, release).filter(counts),
        told: toldOf(cell[pattern]),
      })),
    )
    .filter(({ columns, told }) => columns.length > 0 && told !== "withheld");
  const candidates = cells.map((cell) =>
    cell.level !== "group" || offered.has(cell.place) ? table.now(cell).filter(isPaired) : [],
  );
  const sets = [...given.map(({ columns }) => columns), ...candidates];
  const { atoms, within } = pairAtoms(
    { ...table, ...system, leaves: table.leaves },
    sets,
    system.beside[pattern],
    limits,
  );
  yield;
  const repairing = openRepairing(atoms, limits);
  yield* inTurns(given, ({ columns, told }) => repairing.force(within(columns), told));
  const told: Detail[] = [];
  yield* inTurns(candidates, (columns, i) => {
    const cell = cells[i];
    told.push(cell ? repairing.tell(within(columns), wanted(cell, i)) : "withheld");
  });
  return told;
}

const least = (a: Detail, b: Detail): Detail => (details.indexOf(a) < details.indexOf(b) ? a : b);

/**
 * Whether a release told of the same groups and the same people in them, by the same rules. Then it is said again, word for word: nobody
 * learns anything from hearing it twice, while deciding afresh beside what was told could only tell less.
 */
function isUnchanged(
  { policyVersion, waves, cells }: EarlierPairs,
  table: PairTable,
  question: string,
): boolean {
  const { leaves } = table;
  return (
    policyVersion === disclosurePolicy.version &&
    cells.length > 0 &&
    leaves.every(({ wave }) => waves.has(wave)) &&
    cells.every(({ view, ...place }) => {
      const now = numbersOf(leaves, table.now(place), question);
      return (["paired", "onlyBefore", "onlyAfter"] as const).every((of) => now[of] === view[of]);
    })
  );
}

/** Who answered both times, only at the start and only at the end, group by group. */
function numbersOf(
  leaves: readonly PairLeaf[],
  members: readonly number[],
  question: string,
): PairNumbers {
  const sum = (of: "paired" | "onlyBefore" | "onlyAfter") =>
    members.reduce((n, i) => n + (leaves[i]?.pieces[question]?.[of].people.length ?? 0), 0);
  return { paired: sum("paired"), onlyBefore: sum("onlyBefore"), onlyAfter: sum("onlyAfter") };
}
