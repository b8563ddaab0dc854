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
  return (chosen, questions) => {
    const asking = chosen.filter((index) => asksAny(leaves[index], questions));
    const members = asking.flatMap((index) =>
      questions.flatMap((q) => pieceOf[index]?.get(q) ?? []),
    );
    const options = sumOf(members.map((piece) => pieces[piece]?.options ?? {}));
    const sum = (rows: "expected" | "rows") =>
      asking.reduce((total, index) => total + (leaves[index]?.[rows] ?? 0), 0);
    const rate = { expected: sum("expected"), answered: sum("rows") };
    return { ...census.facts(members), ...rate, options, asked: asking.length > 0 };
  };
}

function asksAny(leaf: Leaf | undefined, questions: readonly string[]): boolean {
  return leaf?.asked.some((question) => questions.includes(question)) ?? false;
}

/** Pools leaves once: the figure of these waves together. */
export function collate(leaves: readonly Leaf[], questions: readonly string[]): Pool {
  return startCollation(leaves)([...leaves.keys()], questions);
}
