/** The shift matrices of one question, in every place whose change is told in full: told where they say nothing about anyone. */
import { disclosurePolicy, isSafe, type Limits, limitsOf } from "../cells.ts";
import { startCensus } from "../census.ts";
import type { Answered } from "../leaf.ts";
import type { Pattern } from "../levels.ts";
import type { Scale } from "../scale.ts";
import { inTurns } from "../turns.ts";
import { knowledgeOf, type ToldBeside } from "./pair-atoms.ts";
import type { PairTable } from "./pair-columns.ts";
import type { PairPiece } from "./pair-leaf.ts";
import { matrixOf, type Shifts } from "./shift.ts";
import { type Room, shiftRoom } from "./shift-room.ts";
import { openShifting, type ShiftColumn } from "./shifting.ts";
import { type EarlierPairs, type PairCell, toldOf } from "./shown-pair.ts";

/** What the matrices of one question are decided from. */
interface ShiftSystem {
  question: string;
  scale: Scale;
  earlier: readonly EarlierPairs[];
  beside: Readonly<Record<Pattern, ToldBeside>>;
  guards?: { shifting?: boolean };
}

/** Cells of change, in their order of preference, each with its matrix where that may be told: in files, only where pages tell it. */
export function* withShifts(
  cells: readonly PairCell[],
  table: PairTable,
  system: ShiftSystem,
): Generator<undefined, PairCell[]> {
  const view = yield* shiftsIn("view", cells, table, system);
  const shown = cells.map((cell, i) => ({
    ...cell,
    view: { ...cell.view, shifts: view[i] ?? null },
  }));
  const mayLeave = shown.map((cell) => (cell.view.shifts ? cell : null));
  const leave = yield* shiftsIn("leave", mayLeave, table, system);
  return shown.map((cell, i) => ({ ...cell, leave: { ...cell.leave, shifts: leave[i] ?? null } }));
}

/** The matrix of each cell in one pattern, or null where it must not be told. */
function* shiftsIn(
  pattern: Pattern,
  cells: readonly (PairCell | null)[],
  table: PairTable,
  system: ShiftSystem,
): Generator<undefined, (Shifts | null)[]> {
  const { scale, question } = system;
  const beside = system.beside[pattern];
  const isPaired = table.isPaired(question);
  const counts = (column: number) => column >= table.leaves.length || isPaired(column);
  const shifting = openShifting(yield* columnsOf(table, system, pattern), limitsOf(pattern));
  yield;
  for (const release of system.earlier)
    for (const cell of release.cells)
      if (cell[pattern].shifts) shifting.force(table.before(cell, release).filter(counts));
  const knows = [knowledgeOf(beside.start), knowledgeOf(beside.end)];
  const found: (Shifts | null)[] = [];
  yield* inTurns(
    cells,
    (cell) => {
      const columns = cell ? table.now(cell).filter(isPaired) : [];
      const groups = (cell ? table.now(cell) : []).flatMap((i) => table.leaves[i]?.groupId ?? []);
      const isTold =
        cell !== null &&
        cell.level !== "group" &&
        ["agree", "full"].includes(toldOf(cell[pattern])) &&
        cell[pattern].paired >= disclosurePolicy.fullDistributionFrom &&
        (system.guards?.shifting === false ||
          (knows.every((follows) => follows(groups)) && shifting.tell(columns)));
      const moves = columns.map((i) => table.leaves[i]?.pieces[question]?.moves ?? {});
      found.push(isTold ? matrixOf(moves, scale) : null);
    },
    4,
  );
  return found;
}

const nobody = { options: {}, people: [], schools: [] };
const nowhere: Room = { up: false, down: false };

/** The column of somebody erased: nobody is left in it, nothing in it can be otherwise, and everything about it is secret. */
const ghost: ShiftColumn = {
  paired: nobody,
  onlyBefore: nobody,
  onlyAfter: nobody,
  room: { crossing: nowhere, start: nowhere, end: nowhere },
  secret: { crossing: true, start: true, end: true },
};

function* columnsOf(
  { leaves, ghosts }: PairTable,
  { question, scale, beside }: ShiftSystem,
  pattern: Pattern,
): Generator<undefined, ShiftColumn[]> {
  // Who agreed is all that a matrix speaks of, so a start of which only the share is told is known well enough here.
  const isStartKnown = knowledgeOf(beside[pattern].start);
  const isEndKnown = knowledgeOf(beside[pattern].end);
  const columns: ShiftColumn[] = [];
  yield* inTurns(leaves, ({ groupId, pieces }) => {
    const piece = pieces[question];
    const isHidden = !isStartKnown([groupId]) || !isEndKnown([groupId]);
    columns.push(piece ? columnOf(piece, isHidden, scale, limitsOf(pattern)) : ghost);
  });
  return [...columns, ...Array.from({ length: ghosts }, () => ghost)];
}

function columnOf(piece: PairPiece, isHidden: boolean, scale: Scale, limits: Limits): ShiftColumn {
  const { paired, moves, onlyBefore, onlyAfter } = piece;
  const isFew = (some: Answered) =>
    Object.keys(some.options).length > 0 && !isSafe(startCensus([some]).facts([0]), limits);
  const [start, end] = [isHidden || isFew(onlyBefore), isHidden || isFew(onlyAfter)];
  const singles = { onlyBefore: onlyBefore.options, onlyAfter: onlyAfter.options };
  return {
    paired,
    onlyBefore,
    onlyAfter,
    room: shiftRoom({ moves, ...singles }, scale),
    secret: { start, end, crossing: start || end || isFew(paired) },
  };
}
