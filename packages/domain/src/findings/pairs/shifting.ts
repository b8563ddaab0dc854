/** Whether a shift matrix may be told: the rule that keeps it from saying anything about those who answered once, or about a hidden group. */
import { atomsOf } from "../atoms.ts";
import { isSafe, type Limits } from "../cells.ts";
import { startCensus } from "../census.ts";
import type { Answered } from "../leaf.ts";
import { openLedger } from "../ledger.ts";
import { openMixture } from "../mixture.ts";
import type { Judge } from "../supports.ts";
import { type Room, type Sway, sways } from "./shift-room.ts";
import { areSinglesSafe, type Matrices, type Side } from "./singles.ts";

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
  const sides = [sidesOf(columns, "onlyBefore"), sidesOf(columns, "onlyAfter")];
  const judge = judgeOf(columns, limits);
  const needed = sways.filter((sway) => isNeeded(columns, sway));
  const given: (readonly number[])[] = [];
  const told: (readonly number[])[] = [];
  return {
    tell(some) {
      const matrices = { given, told: [...told, some] };
      const isTold =
        needed.every((sway) => hasRoom(columns, sway, some)) &&
        sides.every((side) => areSinglesSafe(side, matrices, limits)) &&
        needed.every((sway) => canSway(columns, sway, matrices, judge));
      if (isTold) told.push(some);
      return isTold;
    },
    force(some) {
      given.push(some);
    },
  };
}

const sidesOf = (columns: readonly ShiftColumn[], single: "onlyBefore" | "onlyAfter"): Side[] =>
  columns.map((column) => ({
    paired: column.paired,
    alone: column[single],
    isThere: hasAnswers(column[single]),
  }));

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

function judgeOf(columns: readonly ShiftColumn[], limits: Limits): Judge {
  const census = startCensus(columns.map(({ paired }) => paired));
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
  { given, told }: Matrices,
  judge: Judge,
): boolean {
  const { members, within } = atomsOf(columns.length, [...given, ...told]);
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
  for (const set of given) mixture.force(within(set));
  return told.every((set) => mixture.accept(within(set)));
}
