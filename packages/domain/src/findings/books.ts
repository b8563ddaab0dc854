/** The books kept while cells are decided: what sums are known, and whether hidden answers might still be otherwise. */

import type { Detail, OptionCounts } from "./cells.ts";
import { blindGrain, follow, type Grain, type Mix, openGrain, watching } from "./grain.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type Mixture, openMixture } from "./mixture.ts";
import { agreeingIn, answersIn } from "./scale.ts";
import { hidesAlike, type Setting } from "./setting.ts";
import { inTurns } from "./turns.ts";

/**
 * `ledger`: everything told. `sides`: moves between agreeing and not, whichever options a person chooses; they keep what is
 * told of shares. `fine`: moves between single options; they keep what is told of options too. `coarse`: moves between the
 * parts of the scale; they keep what is told in parts. `exact` is what hidden people are already in something told as:
 * from then on only moves of that grain may be relied on.
 */
export interface Books {
  ledger: Ledger;
  sides: Mixture | null;
  fine: Grain;
  /** None where a scale has no parts, or its parts are its options. */
  coarse: Grain | null;
  exact: "share" | "parts" | "full";
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
  const smallerSide = (count: OptionCounts) => {
    const agreeing = agreeingIn(count, scale);
    return Math.min(agreeing, answersIn(count, scale) - agreeing);
  };
  const grain = (fine: boolean) =>
    guards.extremes ? openGrain(counts, scale, mix, fine) : blindGrain();
  const sides = guards.extremes ? mix(smallerSide, () => false) : null;
  yield;
  const fine = grain(true);
  yield;
  const coarse = scale.parts ? grain(false) : null;
  yield;
  const books: Books = { ledger: freshLedger(), sides, fine, coarse, exact: "share" };
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
  yield* inTurns(shares, (cell) => books.sides?.force(cell));
  const atomsInFull = [...new Set(full.flat())].map((atom) => [atom]);
  for (const grain of grainsOf(books)) {
    yield* inTurns(parts, (cell) => forceAll(watching(grain, "parts"), cell));
    const kept = grain === books.fine ? full : atomsInFull;
    yield* inTurns(kept, (cell) => forceAll(watching(grain, "full"), cell));
  }
  const areOpen = (cells: readonly (readonly number[])[]) =>
    cells.every((cell) => isOpen(setting, [books.sides], cell));
  if (!areOpen(full)) books.exact = "full";
  else if (!areOpen(parts)) books.exact = "parts";
  yield* inTurns(shares, (cell) => {
    if (books.exact !== "share") reliedOn(books)?.force(cell);
    followAll(books, cell);
  });
}

/** Lets every grain that shares do not rest on follow a share that has been told. */
export function followAll(books: Books, cell: readonly number[]): void {
  const relied = reliedOn(books);
  for (const grain of grainsOf(books)) if (grain.across !== relied) follow(grain, cell);
}

const forceAll = (mixtures: readonly Mixture[], cell: readonly number[]) => {
  for (const mixture of mixtures) mixture.force(cell);
};

/** The grains in use. */
const grainsOf = ({ fine, coarse }: Books): Grain[] => (coarse ? [fine, coarse] : [fine]);

/** The mixture that shares rest on: single options or parts once hidden people have been told of that way. */
export function reliedOn({ sides, fine, coarse, exact }: Books): Mixture | null {
  if (exact === "share") return sides;
  return exact === "parts" && coarse ? coarse.across : fine.across;
}

/** Whether nothing in a cell is hidden or could be moved by these mixtures, so that telling it in full leaves every secret as it was. */
export function isOpen(
  { secret }: Setting,
  mixtures: readonly (Mixture | null)[],
  cell: readonly number[],
): boolean {
  return cell.every(
    (atom) => !secret[atom] && mixtures.every((mixture) => !mixture || mixture.isFixed(atom)),
  );
}
