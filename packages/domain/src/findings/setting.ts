/** What is to be decided, put in terms of atoms: who stands behind each, what they chose, and which of them hide someone unsafe. */
import { atomsOf } from "./atoms.ts";
import { type Detail, isSafe, type Limits, type OptionCounts } from "./cells.ts";
import { type Census, type Crowd, startCensus } from "./census.ts";
import { agreeingIn, answersIn, type Scale, sumOf } from "./scale.ts";
import type { Judge } from "./supports.ts";
import { inTurns } from "./turns.ts";

/** A leaf as protection sees it: one question in one wave of one group. */
export interface Column extends Crowd {
  options: OptionCounts;
}

/** A set of columns, and how much of it may be told at most (candidates) or has been told (given). */
export interface Told {
  columns: readonly number[];
  detail: Detail;
}

/**
 * The rules in force; each can be switched off, so that the tests can show what would leak without it.
 * `lines`: unsafe sums that are no cell themselves. `extremes`: zero totals and everyone alike.
 */
export interface Guards {
  lines: boolean;
  extremes: boolean;
}

/** What is to be decided: candidates in order of preference, over columns, beside what has been told before. */
export interface Question {
  columns: readonly Column[];
  cells: readonly Told[];
  given: readonly Told[];
  limits: Limits;
  scale: Scale;
  guards?: Guards;
}

/** Who stands behind everything that is to be decided, in terms of atoms. */
export interface Behind {
  question: Question;
  members: readonly (readonly number[])[];
  /** For each atom, how many answers of each option. */
  counts: readonly OptionCounts[];
  /** For each atom, how many answers agree and how many do not. */
  sides: readonly (readonly [number, number])[];
  cells: readonly (readonly number[])[];
  given: readonly (readonly number[])[];
  census: Census;
  /** Whether enough people of enough schools are behind each cell. */
  safe: readonly boolean[];
}

/** Within one decision: everything there is to know of the atoms. */
export interface Setting extends Behind {
  judge: Judge;
  guards: Guards;
  /** Atoms that are safe whatever is added to them. */
  robust: readonly boolean[];
  /** Atoms that are, or hide, something unsafe. */
  secret: readonly boolean[];
  unsafe: readonly (readonly number[])[];
}

/** Puts a question in terms of atoms. */
export function* behind(question: Question): Generator<undefined, Behind> {
  const { columns, limits, scale } = question;
  const sets = [...question.cells, ...question.given].map((cell) => cell.columns);
  yield;
  const { members, within } = atomsOf(columns.length, sets);
  yield;
  const merged = members.map((atom) => atom.flatMap((c) => columns[c] ?? []));
  yield;
  const census = startCensus(
    merged.map((parts) => ({
      people: parts.flatMap((part) => part.people),
      schools: parts.flatMap((part) => part.schools),
    })),
  );
  yield;
  const counts = merged.map((parts) => sumOf(parts.map((part) => part.options)));
  const sides = counts.map((count) => {
    const agreeing = agreeingIn(count, scale);
    return [agreeing, answersIn(count, scale) - agreeing] as const;
  });
  yield;
  const cells: number[][] = [];
  yield* inTurns(question.cells, ({ columns: set }) => void cells.push(within(set)));
  const given: number[][] = [];
  yield* inTurns(question.given, ({ columns: set }) => void given.push(within(set)));
  const safe: boolean[] = [];
  yield* inTurns(cells, (cell) => {
    safe.push(isSafe(census.facts(cell), limits));
  });
  return { question, members, counts, sides, cells, given, census, safe };
}

/** Works out what has to be protected. */
export function* settingOf(known: Behind): Generator<undefined, Setting> {
  const { question, members, cells, census, safe } = known;
  const { columns, limits } = question;
  const judge = remembering({
    isSafe: (atoms) => isSafe(census.facts(atoms), limits),
    isRobust: (atoms) => census.isRobust(atoms, limits),
  });
  const unsafe = cells.filter((cell, i) => cell.length > 0 && !safe[i]);
  const alone = startCensus(columns);
  const isSafeAlone = (column: number) => isSafe(alone.facts([column]), limits);
  const secret = members.map(() => false);
  yield* inTurns(members, (atom, i) => {
    secret[i] = !(atom.length === 1 ? judge.isSafe([i]) : atom.every(isSafeAlone));
  });
  for (const cell of unsafe) for (const atom of cell) secret[atom] = true;
  yield* census.prepare(limits);
  const robust: boolean[] = [];
  yield* inTurns(members, (_, atom) => {
    robust.push(judge.isRobust([atom]));
  });
  const guards = question.guards ?? { lines: true, extremes: true };
  return { ...known, judge, guards, robust, secret, unsafe };
}

/** How many judgements are remembered before all of them are forgotten. */
const mostRemembered = 50_000;

/** Every ledger of a decision asks about much the same people, so what has been judged once is remembered. */
function remembering(judge: Judge): Judge {
  const remember = (ask: (atoms: readonly number[]) => boolean) => {
    const known = new Map<string, boolean>();
    return (atoms: readonly number[]) => {
      const name = atoms.join();
      const before = known.get(name);
      if (before !== undefined) return before;
      if (known.size >= mostRemembered) known.clear();
      const said = ask(atoms);
      known.set(name, said);
      return said;
    };
  };
  return { isSafe: remember(judge.isSafe), isRobust: remember(judge.isRobust) };
}

/**
 * Whether everyone in a cell agrees, or nobody does, and the cell hides someone unsafe: then its figure would fix their
 * answers, while the words “nearly all” leave open that one of them chose otherwise.
 */
export function hidesAlike(setting: Setting, cell: readonly number[]): boolean {
  const [agreeing, others] = sidesOf(setting, cell);
  return Math.min(agreeing, others) === 0 && cell.some((atom) => setting.secret[atom]);
}

/** All, or all but one, of a cell's answers are on one side: told in the same words, so that the words do not tell which it is. */
export function isNearlyAlike(setting: Pick<Setting, "sides">, cell: readonly number[]): boolean {
  return Math.min(...sidesOf(setting, cell)) <= 1;
}

/** How many answers of a cell agree, and how many do not. */
function sidesOf({ sides }: Pick<Setting, "sides">, cell: readonly number[]): [number, number] {
  let [agreeing, others] = [0, 0];
  for (const atom of cell) {
    agreeing += sides[atom]?.[0] ?? 0;
    others += sides[atom]?.[1] ?? 0;
  }
  return [agreeing, others];
}
