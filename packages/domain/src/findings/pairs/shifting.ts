/** Whether a shift matrix may be told: the rule that keeps it from saying anything about those who answered once, or about a hidden group. */
import { atomsOf } from "../atoms.ts";
import { isSafe, type Limits } from "../cells.ts";
import { type Crowd, startCensus } from "../census.ts";
import type { Answered } from "../leaf.ts";
import { openLedger } from "../ledger.ts";
import { openMixture } from "../mixture.ts";
import type { Judge } from "../supports.ts";
import { type Room, type Sway, sways } from "./shift-room.ts";

/** One group, or someone who has been erased since something was told (nobody, without any room). */
export interface ShiftColumn {
  paired: Answered;
  onlyBefore: Answered;
  onlyAfter: Answered;
  room: Readonly<Record<Sway, Room>>;
  /** Whether something hidden here could be different by each sway. */
  secret: Readonly<Record<Sway, boolean>>;
}

/** The matrices told so far. */
export interface Shifting {
  /** Whether the matrix of these columns may be told; if so, it is entered. */
  tell(columns: readonly number[]): boolean;
  /** Enters one that has been told before. */
  force(columns: readonly number[]): void;
}

/**
 * A matrix may be told only if two things hold. No unsafe sum follows from it and from start or end: start less the rows of
 * the matrix is what those said who answered at the start only. And nothing secret becomes rigid: for each sway, every
 * secret group is in no sum known of matrices without other groups that have room for it either way, so that whatever
 * somebody imagines a hidden answer to be, others can be imagined to make up for it in every matrix told.
 */
export function openShifting(columns: readonly ShiftColumn[], limits: Limits): Shifting {
  const ledgers = [
    sideLedger(columns, "onlyBefore", limits),
    sideLedger(columns, "onlyAfter", limits),
  ];
  const judge = judgeOf(
    columns.map(({ paired }) => paired),
    limits,
  );
  const needed = sways.filter((sway) => isNeeded(columns, sway));
  const told: (readonly number[])[] = [];
  const isFree = (sets: readonly (readonly number[])[]) =>
    needed.every((sway) => canSway(columns, sway, sets, judge));
  return {
    tell(some) {
      if (!needed.every((sway) => hasRoom(columns, sway, some)) || !isFree([...told, some]))
        return false;
      const undo = ledgers.map((ledger) => ledger.mark());
      if (ledgers.every((ledger) => ledger.accept(some))) {
        told.push(some);
        return true;
      }
      for (const back of undo) back();
      return false;
    },
    force(some) {
      told.push(some);
      for (const ledger of ledgers) ledger.force(some);
    },
  };
}

/** Whether something secret could be different by a sway at all. Nobody is moved across the scale by one who is not there. */
function isNeeded(columns: readonly ShiftColumn[], sway: Sway): boolean {
  const single = { crossing: null, start: "onlyBefore", end: "onlyAfter" } as const;
  const side = single[sway];
  return (
    columns.some(({ secret }) => secret[sway]) &&
    (side === null || columns.some((column) => hasAnswers(column[side])))
  );
}

const hasAnswers = ({ options }: Answered) => Object.keys(options).length > 0;

/**
 * What start, or end, and matrices tell together. Columns are those who answered both times, and behind them those who
 * answered once. Every group's own start is taken as told, whether it is or not: what later releases tell of starts knows
 * nothing of matrices, so a matrix must stay safe beside any of it.
 */
function sideLedger(
  columns: readonly ShiftColumn[],
  single: "onlyBefore" | "onlyAfter",
  limits: Limits,
) {
  const crowds = [...columns.map(({ paired }) => paired), ...columns.map((one) => one[single])];
  const judge = judgeOf(crowds, limits);
  const robust = crowds.map((_, i) => judge.isRobust([i]));
  const ledger = openLedger({ robust, judge, unsafe: [], lines: true });
  columns.forEach((column, i) => {
    const paired = hasAnswers(column.paired) ? [i] : [];
    const alone = hasAnswers(column[single]) ? [columns.length + i] : [];
    ledger.force([...paired, ...alone]);
  });
  return ledger;
}

function judgeOf(crowds: readonly Crowd[], limits: Limits): Judge {
  const census = startCensus(crowds);
  return {
    isSafe: (some) => isSafe(census.facts(some), limits),
    isRobust: (some) => census.isRobust(some, limits),
  };
}

/** The groups with room one way or the other, the scarcer of the two; one fewer where a secret is: others must make up for it. */
function roomIn(columns: readonly ShiftColumn[], sway: Sway, some: readonly number[]): number {
  const towards = (way: keyof Room) => some.filter((i) => columns[i]?.room[sway][way]).length;
  const isSecret = some.some((i) => columns[i]?.secret[sway]);
  return Math.max(0, Math.min(towards("up"), towards("down")) - (isSecret ? 1 : 0));
}

/** Whether there is any room where a secret is. A quick look before the long one. */
const hasRoom = (columns: readonly ShiftColumn[], sway: Sway, some: readonly number[]) =>
  roomIn(columns, sway, some) > 0 || !some.some((i) => columns[i]?.secret[sway]);

/** Whether nothing secret becomes rigid if the matrices of all these sets are known. */
function canSway(
  columns: readonly ShiftColumn[],
  sway: Sway,
  sets: readonly (readonly number[])[],
  judge: Judge,
): boolean {
  const { members, within } = atomsOf(columns.length, sets);
  const ofAtoms = (atoms: readonly number[]) => atoms.flatMap((atom) => members[atom] ?? []);
  const inAtoms: Judge = {
    isSafe: (atoms) => judge.isSafe(ofAtoms(atoms)),
    isRobust: (atoms) => judge.isRobust(ofAtoms(atoms)),
  };
  const room = members.map((atom) => roomIn(columns, sway, atom));
  const secret = members.map((atom) => atom.some((i) => columns[i]?.secret[sway]));
  const robust = members.map((_, atom) => inAtoms.isRobust([atom]));
  const mixture = openMixture({
    room,
    secret,
    stuck: room.flatMap((spare, atom) => (spare === 0 && !secret[atom] ? [atom] : [])),
    ledger: openLedger({ robust, judge: inAtoms, unsafe: [], lines: true }),
  });
  return sets.every((set) => mixture.accept(within(set)));
}
