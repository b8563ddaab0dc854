/** Which cells may be shown, and how much of each, so that nothing withheld can be worked out from everything ever shown. */

import { type Books, isOpen, openBooks, reliedOn } from "./books.ts";
import type { Detail } from "./cells.ts";
import { follow, type Grain, movesOf, watching } from "./grain.ts";
import type { Mixture } from "./mixture.ts";
import {
  behind,
  hidesAlike,
  isNearlyAlike,
  type Question,
  type Setting,
  settingOf,
} from "./setting.ts";
import { finish, inTurns } from "./turns.ts";

/**
 * Decides every candidate, first come first shown. A cell is told (`agree`) only if it is safe, no unsafe sum follows from
 * it and all that is told already (`ledger.ts`), and no hidden count becomes fixed by a zero total or by everyone alike
 * (`mixture.ts`); it is told in full if that holds for every option too. A cell in which all, or all but one, agree is told
 * in words. Yields now and then so that the caller can let others work. The same answer whatever the order of columns.
 */
export function* decide(question: Question): Generator<undefined, Detail[]> {
  const known = yield* behind(question);
  if (!known.safe.includes(true)) return known.cells.map(() => "withheld");
  const setting = yield* settingOf(known);
  const plain = decidePlainly(setting);
  if (plain) return plain;
  const barred = new Set<number>();
  for (;;) {
    const books = yield* openBooks(setting, barred);
    const decided = yield* decideAll(setting, books);
    const cramped: number[] = [];
    for (const mixture of inForce(books)) cramped.push(...(yield* mixture.cramped()));
    if (cramped.every((atom) => barred.has(atom))) return decided;
    for (const atom of cramped) barred.add(atom);
  }
}

/** Where every atom is safe whatever is added to it, there is nothing to weigh: no books are opened. */
function decidePlainly(setting: Setting): Detail[] | null {
  const { cells, question, safe, robust } = setting;
  if (!robust.every(Boolean)) return null;
  return cells.map((cell, i) => {
    const most = question.cells[i]?.detail ?? "withheld";
    if (!safe[i] || most === "withheld") return "withheld";
    const isInWords = question.scale.told !== "counts" && isNearlyAlike(setting, cell);
    return isInWords ? "word" : most;
  });
}

/** Whether each cell may be told at all: the decision without its shades. */
export function protect(question: Question): boolean[] {
  return finish(decide(question)).map((detail) => detail !== "withheld");
}

function* decideAll(setting: Setting, books: Books): Generator<undefined, Detail[]> {
  const { cells, question } = setting;
  const most = question.cells.map((cell) => cell.detail);
  const decided: Detail[] = cells.map(() => "withheld");
  const decideFirst = question.scale.told === "counts" ? decideWhole : decideShare;
  yield* inTurns(cells, (cell, i) => {
    if (setting.safe[i] && most[i] !== "withheld") decided[i] = decideFirst(setting, books, cell);
  });
  yield* inTurns(cells, (cell, i) => {
    if (decided[i] === "agree") decided[i] = decideDetail(setting, books, cell, most[i]);
  });
  return decided;
}

/** The grain in which more than shares may be told: the finest that could follow every share told. */
const grainInForce = ({ coarse, fine, isExact }: Books): Grain =>
  fine.keepsUp || isExact ? fine : coarse;

/** The mixtures that the decisions rest on. */
const inForce = (books: Books): Mixture[] =>
  [...new Set([...movesOf(grainInForce(books)), reliedOn(books)])].filter((one) => one !== null);

/** Whether a safe cell's share agreeing may be told, and whether in figures or in words. */
function decideShare(setting: Setting, books: Books, cell: readonly number[]): Detail {
  const mixture = reliedOn(books);
  const isInWords = hidesAlike(setting, cell);
  if (!enter(books, cell, isInWords || !mixture ? [] : [mixture])) return "withheld";
  if (!isInWords && !books.isExact) follow(books.fine, cell);
  return isNearlyAlike(setting, cell) ? "word" : "agree";
}

/** Whether a safe cell may be told option by option, on a scale that is told so or not at all. */
function decideWhole(_: Setting, books: Books, cell: readonly number[]): Detail {
  return enter(books, cell, movesOf(books.fine)) ? "full" : "withheld";
}

/** How much more than its share may be told of a cell: every option, or the parts of the scale, or nothing more. */
function decideDetail(
  setting: Setting,
  books: Books,
  cell: readonly number[],
  most: Detail | undefined,
): Detail {
  const grain = grainInForce(books);
  const mayBeFull = most === "full";
  const isFull =
    grain === books.fine
      ? mayBeFull && enter(books, cell, watching(grain, "full"))
      : mayBeFull && isOpen(setting, movesOf(grain), cell);
  if (isFull) return "full";
  const mayBeParts = setting.question.scale.parts && (mayBeFull || most === "parts");
  return mayBeParts && enter(books, cell, watching(grain, "parts")) ? "parts" : "agree";
}

/** Enters a cell in the ledger and in these mixtures, or in none of them. */
function enter(books: Books, cell: readonly number[], mixtures: readonly Mixture[]): boolean {
  const undo = [books.ledger.mark(), ...mixtures.map((mixture) => mixture.mark())];
  if (books.ledger.accept(cell) && mixtures.every((mixture) => mixture.accept(cell))) return true;
  for (const back of undo) back();
  return false;
}
