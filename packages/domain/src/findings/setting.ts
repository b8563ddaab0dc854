/** What is to be decided, put in terms of atoms: who stands behind each, what they chose, and which of them hide someone unsafe. */
import { atomsOf } from "./atoms.ts";
import { type Detail, isSafe, type Limits, type OptionCounts } from "./cells.ts";
import { type Crowd, startCensus } from "./census.ts";
import { agreeingIn, answersIn, type Scale, sumOf } from "./scale.ts";
import type { Judge } from "./supports.ts";

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

/** Within one decision: everything in terms of atoms. */
export interface Setting {
  question: Question;
  counts: readonly OptionCounts[];
  cells: readonly (readonly number[])[];
  given: readonly (readonly number[])[];
  judge: Judge;
  guards: Guards;
  /** Atoms that are safe whatever is added to them. */
  robust: readonly boolean[];
  /** Atoms that are, or hide, something unsafe. */
  secret: readonly boolean[];
  unsafe: readonly (readonly number[])[];
}

/** Puts a question in terms of atoms. */
export function settingOf(question: Question): Setting {
  const { columns, limits } = question;
  const sets = [...question.cells, ...question.given].map((cell) => cell.columns);
  const { members, within } = atomsOf(columns.length, sets);
  const merged = members.map((atom) => atom.flatMap((c) => columns[c] ?? []));
  const census = startCensus(
    merged.map((parts) => ({
      people: parts.flatMap((part) => part.people),
      schools: parts.flatMap((part) => part.schools),
    })),
  );
  const judge = {
    isSafe: (atoms: readonly number[]) => isSafe(census.facts(atoms), limits),
    isRobust: (atoms: readonly number[]) => census.isRobust(atoms, limits),
  };
  const counts = merged.map((parts) => sumOf(parts.map((part) => part.options)));
  const cells = question.cells.map((cell) => within(cell.columns));
  const given = question.given.map((cell) => within(cell.columns));
  const unsafe = cells.filter((cell) => cell.length > 0 && !judge.isSafe(cell));
  const alone = startCensus(columns);
  const hides = members.map((atom) => atom.some((c) => !isSafe(alone.facts([c]), limits)));
  const secret = [...hides];
  for (const cell of unsafe) for (const atom of cell) secret[atom] = true;
  const robust = members.map((_, atom) => judge.isRobust([atom]));
  const guards = question.guards ?? { lines: true, extremes: true };
  return { question, counts, cells, given, judge, guards, robust, secret, unsafe };
}

/**
 * Whether everyone in a cell agrees, or nobody does, and the cell hides someone unsafe: then its figure would fix their
 * answers, while the words “nearly all” leave open that one of them chose otherwise.
 */
export function hidesAlike(
  { counts, secret, question }: Setting,
  cell: readonly number[],
): boolean {
  const isAlike = isUnanimous(countsOf(counts, cell), question.scale);
  return isAlike && cell.some((atom) => secret[atom]);
}

/** What the people of a cell chose. */
export function countsOf(counts: readonly OptionCounts[], cell: readonly number[]): OptionCounts {
  return sumOf(cell.map((atom) => counts[atom] ?? {}));
}

/** Everyone agrees, or nobody does: the figure would tell what each person chose. */
function isUnanimous(counts: OptionCounts, scale: Scale): boolean {
  const agreeing = agreeingIn(counts, scale);
  return agreeing === 0 || agreeing === answersIn(counts, scale);
}

/** As good as unanimous: told in the same words, so that the words do not tell which it is. */
export function isNearlyUnanimous(counts: OptionCounts, scale: Scale): boolean {
  const agreeing = agreeingIn(counts, scale);
  return agreeing <= 1 || agreeing >= answersIn(counts, scale) - 1;
}
