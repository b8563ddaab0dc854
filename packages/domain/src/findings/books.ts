/** The books kept while cells are decided: what sums are known, and whether hidden answers might still be otherwise. */

import type { OptionCounts } from "./cells.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type Mixture, openMixture } from "./mixture.ts";
import { type Scale, sumOf } from "./scale.ts";
import { hidesAlike, type Setting } from "./setting.ts";
import { inTurns } from "./turns.ts";

/**
 * `ledger`: everything told. `sides`: moves between agreeing and not, whichever options a person chooses; they keep what is
 * told of shares. `options`: moves between single options, first across the sides and then within each; they keep what is
 * told of options too. `isExact`: hidden people are in something told in full already, so that only `options` may be relied on.
 */
export interface Books {
  ledger: Ledger;
  sides: Mixture | null;
  across: Mixture | null;
  within: readonly Mixture[];
  isExact: boolean;
  /** Whether across could follow everything that was told of shares; once it could not, nothing hidden is told in full. */
  keepsUp: boolean;
}

/** Opens the books and enters what has been told before. `barred` atoms lend no room. */
export function* openBooks(
  setting: Setting,
  barred: ReadonlySet<number>,
): Generator<undefined, Books> {
  const { question, counts, guards, secret, judge, robust, unsafe } = setting;
  const freshLedger = () => openLedger({ robust, judge, unsafe, lines: guards.lines });
  const mix = (
    roomIn: (count: OptionCounts) => number,
    isStuck: (count: OptionCounts) => boolean,
  ) =>
    openMixture({
      room: counts.map((count, atom) => (barred.has(atom) ? 0 : roomIn(count))),
      secret,
      stuck: counts.flatMap((count, atom) => (isStuck(count) && !secret[atom] ? [atom] : [])),
      ledger: freshLedger(),
    });
  const { low, high, cross, rest } = pairsOf(counts, question.scale);
  const of = (count: OptionCounts, options: readonly string[]) =>
    options.reduce((sum, option) => sum + (count[option] ?? 0), 0);
  const pair = (option: string, base: string, share: number) =>
    mix(
      (count) => Math.min(of(count, [option]), Math.floor(of(count, [base]) / share)),
      (count) => of(count, [option, base]) === 0,
    );
  const books: Books = {
    ledger: freshLedger(),
    sides: guards.extremes
      ? mix(
          (count) => Math.min(of(count, low), of(count, high)),
          () => false,
        )
      : null,
    across: guards.extremes ? pair(cross[0], cross[1], 1) : null,
    within: guards.extremes ? rest.map(([option, base]) => pair(option, base, 2)) : [],
    isExact: false,
    keepsUp: true,
  };
  yield;
  yield* enterGiven(setting, books);
  return books;
}

function* enterGiven(setting: Setting, books: Books): Generator<undefined, void> {
  const details = setting.question.given.map(({ detail }) => detail);
  const told = setting.given.filter((_, i) => details[i] !== "withheld");
  const shares = told.filter((cell) => !hidesAlike(setting, cell));
  const full = setting.given.filter((_, i) => details[i] === "full");
  yield* inTurns(told, (cell) => books.ledger.force(cell));
  yield* inTurns(shares, (cell) => books.sides?.force(cell));
  yield* inTurns(full, (cell) => {
    for (const mixture of books.within) mixture.force(cell);
  });
  books.isExact = !full.every((cell) => isOpen(setting, books, cell));
  yield* inTurns(shares, (cell) => {
    if (books.isExact) books.across?.force(cell);
    else follow(books, cell);
  });
}

/** Lets `across` follow a share that has been told. */
export function follow(books: Books, cell: readonly number[]): void {
  if (books.across && !books.across.accept(cell)) books.keepsUp = false;
}

/** Whether nothing in a cell is hidden or could be moved by `sides`, so that telling it in full leaves every secret as it was. */
export function isOpen({ secret }: Setting, { sides }: Books, cell: readonly number[]): boolean {
  return cell.every((atom) => !secret[atom] && (!sides || sides.isFixed(atom)));
}

/**
 * The pairs of options between which answers are imagined to move: the commonest disagreeing and agreeing ones, then
 * each other option with the commonest of its side. Any option can be reached from any other along them.
 */
function pairsOf(counts: readonly OptionCounts[], scale: Scale) {
  const total = sumOf(counts);
  const split = scale.options.length - scale.agreeing;
  const [low, high] = [scale.options.slice(0, split), scale.options.slice(split)];
  const commonest = (side: readonly string[]) =>
    side.reduce((a, b) => ((total[b] ?? 0) > (total[a] ?? 0) ? b : a));
  const cross = [commonest(low), commonest(high)] as const;
  const others = (side: readonly string[], base: string) =>
    side.filter((option) => option !== base).map((option) => [option, base] as const);
  return { low, high, cross, rest: [...others(low, cross[0]), ...others(high, cross[1])] };
}
