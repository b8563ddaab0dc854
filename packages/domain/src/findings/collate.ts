/** Collation: pooling leaves into the figure of any place. People are pooled; averages are never averaged. */
import type { Facts, OptionCounts } from "./cells.ts";
import { type Census, startCensus } from "./census.ts";
import type { Answered, Leaf } from "./leaf.ts";
import { sumOf } from "./scale.ts";

/** The pooled answers of some leaves to some questions. */
export interface Pool extends Facts {
  /** Every answer to every one of the questions, by option. */
  options: OptionCounts;
  /** Rows expected to answer in the waves that asked any of the questions. */
  expected: number;
  /** Rows of them answered. */
  answered: number;
  /** Whether any of the waves asked any of the questions. */
  asked: boolean;
}

/** Pools leaves, each named by its index, over one question or over all the questions of an area. */
export type Collation = (leaves: readonly number[], questions: readonly string[]) => Pool;

/**
 * Opens a collation of these leaves. An area's figure pools the answers to all its questions, and its respondents are
 * the distinct people who answered any of them; so a hub's figure is its groups' pooled, a nation's is its hubs' pooled,
 * in whatever order.
 */
export function startCollation(leaves: readonly Leaf[]): Collation {
  const pieces: Answered[] = [];
  const pieceOf = leaves.map(
    (leaf) =>
      new Map(Object.entries(leaf.answered).map(([key, piece]) => [key, pieces.push(piece) - 1])),
  );
  const census: Census = startCensus(pieces);

  function piecesOf(chosen: readonly number[], questions: readonly string[]): number[] {
    const found: number[] = [];
    for (const index of chosen)
      for (const question of questions) {
        const piece = pieceOf[index]?.get(question);
        if (piece !== undefined) found.push(piece);
      }
    return found;
  }
  return (chosen, questions) => {
    const asking = chosen.filter((index) => asksAny(leaves[index], questions));
    const members = piecesOf(asking, questions);
    let [expected, answered] = [0, 0];
    for (const index of asking) {
      expected += leaves[index]?.expected ?? 0;
      answered += leaves[index]?.rows ?? 0;
    }
    const asked = asking.length > 0;
    const options = sumOf(members.map((piece) => pieces[piece]?.options ?? {}));
    const { respondents, schools, largestSchool } = census.facts(members);
    return { respondents, schools, largestSchool, expected, answered, options, asked };
  };
}

const asksAny = (leaf: Leaf | undefined, questions: readonly string[]) =>
  leaf !== undefined && questions.some((question) => leaf.asked.includes(question));

/** Pools leaves once: the figure of these waves together. */
export function collate(leaves: readonly Leaf[], questions: readonly string[]): Pool {
  return startCollation(leaves)([...leaves.keys()], questions);
}
