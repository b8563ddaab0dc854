/** A pair leaf: what the two waves of one group say about change, question by question. The smallest piece that is summed. */
import type { Answered, Leaf, Numbering, Standing } from "../leaf.ts";
import type { Scale } from "../scale.ts";
import { sumOf } from "../scale.ts";
import { changeIn, type Matched, type Single } from "./matching.ts";
import type { Moves } from "./swaps.ts";

/** One question in one group. */
export interface PairPiece {
  /** Who answered both times. */
  paired: Answered;
  moves: Moves;
  /** Who answered at the start only, and at the end only. */
  onlyBefore: Answered;
  onlyAfter: Answered;
}

/** One group with its start and its end. `asked` are the questions put both times. */
export interface PairLeaf extends Standing {
  asked: readonly string[];
  pieces: Readonly<Record<string, PairPiece>>;
}

/** One question of one group, matched, as the piece that is counted: numbers in place of pseudonyms. */
export function pieceOf(matched: Matched, scale: Scale, numbering: Numbering): PairPiece {
  const { paired, onlyBefore, onlyAfter } = matched;
  const moves: Record<string, Record<string, number>> = {};
  for (const { before, after } of paired) {
    const row = moves[before] ?? {};
    row[after] = (row[after] ?? 0) + 1;
    moves[before] = row;
  }
  return {
    paired: {
      options: changeIn(paired, scale),
      people: paired.map(({ person }) => numbering.person(person)),
      schools: paired.map(({ school }) => numbering.school(school)),
    },
    moves,
    onlyBefore: alone(onlyBefore, numbering),
    onlyAfter: alone(onlyAfter, numbering),
  };
}

function alone(singles: readonly Single[], numbering: Numbering): Answered {
  const known = singles.filter(({ person }) => person !== null);
  return {
    options: sumOf(singles.map(({ option }) => ({ [option]: 1 }))),
    people: known.map(({ person }) => numbering.person(person ?? "")),
    schools: known.map(({ school }) => numbering.school(school)),
  };
}

/** A pair leaf as protection sees it: the people who answered one question both times, by which way they moved. */
export function changeLeaf(leaf: PairLeaf, question: string): Leaf {
  const { asked, pieces, ...standing } = leaf;
  const piece = pieces[question];
  const people = piece?.paired.people.length ?? 0;
  return {
    ...standing,
    expected: people,
    rows: people,
    asked: asked.includes(question) ? [question] : [],
    answered: piece && people > 0 ? { [question]: piece.paired } : {},
  };
}
