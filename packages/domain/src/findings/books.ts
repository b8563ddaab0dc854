/** The books kept while cells are decided: what sums are known, and whether hidden answers might still be otherwise. */

import type { Detail } from "./cells.ts";
import { blindGrain, follow, type Grain, type Mix, movesOf, openGrain, watching } from "./grain.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type Mixture, openMixture } from "./mixture.ts";
import { partsOf } from "./scale.ts";
import { hidesAlike, type Setting } from "./setting.ts";
import { inTurns } from "./turns.ts";

/**
 * `ledger`: everything told. `coarse`: moves between the parts of the scale; they keep what is told of shares and parts.
 * `fine`: moves between single options; they keep what is told of options too. `isExact`: only single options may be relied
 * on, because hidden people are in something told in full already, or the scale is told in full or not at all.
 */
export interface Books {
  ledger: Ledger;
  coarse: Grain;
  fine: Grain;
  isExact: boolean;
}

/** Opens the books and enters what has been told before. `barred` atoms lend no room. */
export function* openBooks(
  setting: Setting,
  barred: ReadonlySet<number>,
): Generator<undefined, Books> {
  const { question, counts, guards, secret, judge, robust, unsafe } = setting;
  const { scale } = question;
  const freshLedger = () => openLedger({ robust, judge, unsafe, lines: guards.lines });
  const mix: Mix = (roomIn, isStuck) =>
    openMixture({
      room: counts.map((count, atom) => (barred.has(atom) ? 0 : roomIn(count))),
      secret,
      stuck: counts.flatMap((count, atom) => (isStuck(count) && !secret[atom] ? [atom] : [])),
      ledger: freshLedger(),
    });
  const grain = (parts: readonly (readonly string[])[]) =>
    guards.extremes ? openGrain(counts, scale, mix, parts) : blindGrain();
  const coarse = grain(partsOf(scale));
  yield;
  const fine = grain(scale.options.map((option) => [option]));
  yield;
  const isExact = scale.told === "counts";
  const books: Books = { ledger: freshLedger(), coarse, fine, isExact };
  yield* enterGiven(setting, books);
  return books;
}

function* enterGiven(setting: Setting, books: Books): Generator<undefined, void> {
  const details = setting.question.given.map(({ detail }) => detail);
  const toldAs = (...wanted: Detail[]) =>
    setting.given.filter((_, i) => wanted.includes(details[i] ?? "withheld"));
  const told = toldAs("word", "agree", "parts", "full");
  const shares = told.filter((cell) => !hidesAlike(setting, cell));
  const [parts, full] = [toldAs("parts", "full"), toldAs("full")];
  yield* inTurns(told, (cell) => books.ledger.force(cell));
  const atomsInFull = [...new Set(full.flat())].map((atom) => [atom]);
  for (const grain of [books.coarse, books.fine]) {
    yield* inTurns(parts, (cell) => forceAll(watching(grain, "parts"), cell));
    const kept = grain === books.fine ? full : atomsInFull;
    yield* inTurns(kept, (cell) => forceAll(watching(grain, "full"), cell));
  }
  yield* inTurns(shares, (cell) => books.coarse.across?.force(cell));
  books.isExact ||= !full.every((cell) => isOpen(setting, movesOf(books.coarse), cell));
  yield* inTurns(shares, (cell) => {
    if (books.isExact) books.fine.across?.force(cell);
    else follow(books.fine, cell);
  });
}

const forceAll = (mixtures: readonly Mixture[], cell: readonly number[]) => {
  for (const mixture of mixtures) mixture.force(cell);
};

/** The mixture that shares rest on: single options where there are no shares, or hidden people have been told of option by option. */
export const reliedOn = ({ coarse, fine, isExact }: Books) => (isExact ? fine : coarse).across;

/** Whether nothing in a cell is hidden or could be moved by these mixtures, so that telling it in full leaves every secret as it was. */
export function isOpen(
  { secret }: Setting,
  mixtures: readonly Mixture[],
  cell: readonly number[],
): boolean {
  return cell.every((atom) => !secret[atom] && mixtures.every((mixture) => mixture.isFixed(atom)));
}
