/** Which cells may be shown, and how much of each, so that nothing withheld can be worked out from everything ever shown. */
import { atomsOf } from "./atoms.ts";
import { type Detail, isSafe, type Limits, type OptionCounts } from "./cells.ts";
import { type Crowd, startCensus } from "./census.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type Mixture, openMixture } from "./mixture.ts";
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
interface Setting {
  question: Question;
  counts: readonly OptionCounts[];
  cells: readonly (readonly number[])[];
  given: readonly (readonly number[])[];
  judge: Judge;
  guards: Guards;
  /** Atoms that are safe whatever is added to them. */
  robust: readonly boolean[];
  /** Atoms that hide something unsafe, or belong to a cell in which everyone agrees or nobody does. */
  secret: readonly boolean[];
  unsafe: readonly (readonly number[])[];
}

/**
 * Decides every candidate, first come first shown. A cell is told (`agree`) only if it is safe, no unsafe sum follows from
 * it and all that is told already (`ledger.ts`), and no hidden count becomes fixed by a zero total or by everyone alike
 * (`mixture.ts`); it is told in full if that holds for every option too. A cell in which all, or all but one, agree is told
 * in words. Yields now and then so that the caller can let others work. The same answer whatever the order of columns.
 */
export function* decide(question: Question): Generator<undefined, Detail[]> {
  const setting = settingOf(question);
  const barred = new Set<number>();
  for (;;) {
    const books = openBooks(setting, barred);
    const decided = yield* decideAll(setting, books);
    const cramped = books.mixtures.flatMap((mixture) => mixture.cramped());
    if (cramped.every((atom) => barred.has(atom))) return decided;
    for (const atom of cramped) barred.add(atom);
  }
}

/** Runs a decision to its end without pausing. */
export function finish<T>(decision: Generator<undefined, T>): T {
  for (;;) {
    const step = decision.next();
    if (step.done) return step.value;
  }
}

/** Whether each cell may be told at all: the decision without its shades. */
export function protect(question: Question): boolean[] {
  return finish(decide(question)).map((detail) => detail !== "withheld");
}

function settingOf(question: Question): Setting {
  const { columns, limits, scale } = question;
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
  for (const cell of [...cells, ...given])
    if (isUnanimous(countsOf(counts, cell), scale)) for (const atom of cell) secret[atom] = true;
  const robust = members.map((_, atom) => judge.isRobust([atom]));
  const guards = question.guards ?? { lines: true, extremes: true };
  return { question, counts, cells, given, judge, guards, robust, secret, unsafe };
}

interface Books {
  ledger: Ledger;
  /** The first between agreeing and not; the others between the options of either side. */
  mixtures: readonly Mixture[];
}

function openBooks(setting: Setting, barred: ReadonlySet<number>): Books {
  const { question, counts, guards, secret, judge, robust, unsafe } = setting;
  const freshLedger = () => openLedger({ robust, judge, unsafe, lines: guards.lines });
  const pairs = guards.extremes ? pairsOf(counts, question.scale) : [];
  const mixtures = pairs.map(({ option, base, acrossSides }) => {
    const roomIn = (count: OptionCounts, atom: number) => {
      if (barred.has(atom)) return 0;
      return Math.min(count[option] ?? 0, Math.floor((count[base] ?? 0) / (acrossSides ? 1 : 2)));
    };
    const isStuck = (count: OptionCounts) => !count[option] && !count[base];
    return openMixture({
      room: counts.map(roomIn),
      secret,
      stuck: counts.flatMap((count, atom) => (isStuck(count) && !secret[atom] ? [atom] : [])),
      ledger: freshLedger(),
    });
  });
  const ledger = freshLedger();
  question.given.forEach((told, i) => {
    const cell = setting.given[i] ?? [];
    if (told.detail === "withheld") return;
    ledger.force(cell);
    if (isUnanimous(countsOf(counts, cell), question.scale)) return;
    for (const mixture of mixtures.slice(0, told.detail === "full" ? undefined : 1))
      mixture.force(cell);
  });
  return { ledger, mixtures };
}

function* decideAll(setting: Setting, books: Books): Generator<undefined, Detail[]> {
  const { cells, question } = setting;
  const most = question.cells.map((cell) => cell.detail);
  const decided: Detail[] = cells.map(() => "withheld");
  yield* inTurns(cells, (cell, i) => {
    if (most[i] !== "withheld") decided[i] = decideShare(setting, books, cell);
  });
  yield* inTurns(cells, (cell, i) => {
    if (decided[i] !== "agree" || most[i] !== "full") return;
    if (enter(books, cell, books.mixtures.slice(1))) decided[i] = "full";
  });
  return decided;
}

/** Does something for each, pausing after every few. */
function* inTurns<T>(items: readonly T[], act: (item: T, index: number) => void) {
  for (const [index, item] of items.entries()) {
    if (index % 40 === 39) yield;
    act(item, index);
  }
}

/** Whether a cell's share agreeing may be told, and whether in figures or in words. */
function decideShare(setting: Setting, books: Books, cell: readonly number[]): Detail {
  const { judge, counts, question } = setting;
  if (!judge.isSafe(cell)) return "withheld";
  const total = countsOf(counts, cell);
  const isAlike = isUnanimous(total, question.scale);
  const entered = enter(books, cell, isAlike ? [] : books.mixtures.slice(0, 1));
  if (!entered) return "withheld";
  return isNearlyUnanimous(total, question.scale) ? "word" : "agree";
}

/** Enters a cell in the ledger and in these mixtures, or in none of them. */
function enter(books: Books, cell: readonly number[], mixtures: readonly Mixture[]): boolean {
  const undo = [books.ledger.mark(), ...mixtures.map((mixture) => mixture.mark())];
  if (books.ledger.accept(cell) && mixtures.every((mixture) => mixture.accept(cell))) return true;
  for (const back of undo) back();
  return false;
}

function countsOf(counts: readonly OptionCounts[], cell: readonly number[]): OptionCounts {
  return sumOf(cell.map((atom) => counts[atom] ?? {}));
}

/** Everyone agrees, or nobody does: the figure would tell what each person chose. */
export function isUnanimous(counts: OptionCounts, scale: Scale): boolean {
  const agreeing = agreeingIn(counts, scale);
  return agreeing === 0 || agreeing === answersIn(counts, scale);
}

/** As good as unanimous: told in the same words, so that the words do not tell which it is. */
export function isNearlyUnanimous(counts: OptionCounts, scale: Scale): boolean {
  const agreeing = agreeingIn(counts, scale);
  return agreeing <= 1 || agreeing >= answersIn(counts, scale) - 1;
}

/**
 * The pairs of options between which answers are imagined to move: the commonest disagreeing and agreeing ones, then
 * each other option with the commonest of its side. Any option can be reached from any other along them.
 */
function pairsOf(counts: readonly OptionCounts[], scale: Scale) {
  const total = sumOf(counts);
  const split = scale.options.length - scale.agreeing;
  const sides = [scale.options.slice(0, split), scale.options.slice(split)];
  const bases = sides.map((side) =>
    side.reduce((a, b) => ((total[b] ?? 0) > (total[a] ?? 0) ? b : a)),
  );
  const [low = "", high = ""] = bases;
  const within = sides.flatMap((side, i) =>
    side
      .filter((option) => option !== bases[i])
      .map((option) => ({ option, base: bases[i] ?? "", acrossSides: false })),
  );
  return [{ option: low, base: high, acrossSides: true }, ...within];
}
