/** Swaps: how people could be paired otherwise, so that nothing told of the start or of the end looks different. */
import type { OptionCounts } from "../cells.ts";
import type { Scale } from "../scale.ts";
import { type Direction, directionOf } from "./matching.ts";

/** Answer before → answer after → people. */
export type Moves = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The answers of some people: of those who gave both, and of those who gave one only. */
export interface Crossing {
  moves: Moves;
  onlyBefore: OptionCounts;
  onlyAfter: OptionCounts;
}

/** Somebody with two answers, or with one. */
export interface One {
  before: string | null;
  after: string | null;
}

/** People who said the same, and how many they are. */
export interface Alike {
  one: One;
  people: number;
}

/** Two directions between which re-pairing can move a person, there and back. */
export type Between = readonly [Direction, Direction];

/**
 * How many people can be moved between two directions of change, either way, by letting two of them swap what they said at
 * the start, or at the end. Every sum of starts and of ends stays as it is; each person swaps once.
 */
export function roomBetween(crossing: Crossing, [from, to]: Between, scale: Scale): number {
  const people = peopleIn(crossing);
  const there = disjointSwaps(people, from, to, scale);
  return there === 0 ? 0 : Math.min(there, disjointSwaps(people, to, from, scale));
}

/** Everybody, those who said the same put together. */
export function peopleIn({ moves, onlyBefore, onlyAfter }: Crossing): Alike[] {
  return [
    ...Object.entries(moves).flatMap(([before, row]) =>
      Object.entries(row).map(([after, people]) => ({ one: { before, after }, people })),
    ),
    ...Object.entries(onlyBefore).map(([before, people]) => ({
      one: { before, after: null },
      people,
    })),
    ...Object.entries(onlyAfter).map(([after, people]) => ({
      one: { before: null, after },
      people,
    })),
  ];
}

/** Swaps after which one more has gone `to` and one fewer `from`, and nothing else is different. */
function disjointSwaps(people: readonly Alike[], from: Direction, to: Direction, scale: Scale) {
  const step = weights[to] - weights[from];
  const weigh = weigherOf(scale);
  const canSwap = (a: One, b: One) => {
    if (!mayTrade(a, b)) return false;
    const was = weigh(a.before, a.after) + weigh(b.before, b.after);
    const isBefore = a.before !== null && b.before !== null;
    const is = isBefore
      ? weigh(b.before, a.after) + weigh(a.before, b.after)
      : weigh(a.before, b.after) + weigh(b.before, a.after);
    return is - was === step;
  };
  const left = people.map((alike) => alike.people);
  const take = (i: number, j: number) => {
    const [mine, theirs] = [left[i] ?? 0, left[j] ?? 0];
    const pairs = i === j ? Math.floor(mine / 2) : Math.min(mine, theirs);
    left[i] = (left[i] ?? 0) - pairs;
    left[j] = (left[j] ?? 0) - pairs;
    return pairs;
  };
  let found = 0;
  people.forEach((a, i) => {
    for (let j = i; left[i] && j < people.length; j += 1) {
      const b = people[j];
      if (b && left[j] && canSwap(a.one, b.one)) found += take(i, j);
    }
  });
  return found;
}

/**
 * A weight for each direction, so far apart that two people’s sum tells which ways they went: sums are compared, because
 * every two kinds of answers are weighed against each other in every group.
 */
const weights: Readonly<Record<Direction, number>> = { declined: 1, same: 10, improved: 100 };

/** The weight of the way from one answer to another; someone with one answer goes no way. */
function weigherOf(scale: Scale) {
  return (before: string | null, after: string | null) =>
    before === null || after === null ? 0 : weights[directionOf({ before, after }, scale)];
}

/** Whether two people have an answer to swap and one of them has both. */
const mayTrade = (a: One, b: One) =>
  (a.before !== null && b.before !== null) || (a.after !== null && b.after !== null);

/** One side of a crossing: single answers beside pairs, each seen from the side the single ones are on. */
interface Side {
  single: OptionCounts;
  pairs: readonly { own: string; other: string; people: number }[];
  directionFor(own: string, other: string): Direction;
}

/**
 * Whether those who answered once stay hidden among those who answered both times, even from someone who knew all of
 * start, end and change here: every answer of theirs that start and end leave open, change leaves open too.
 */
export function areSinglesHidden(crossing: Crossing, scale: Scale): boolean {
  return sidesOf(crossing, scale).every((side) => {
    const open = new Set(exchanges(side));
    return optionsInQuestion(side).every((option) => open.has(option));
  });
}

function sidesOf({ moves, onlyBefore, onlyAfter }: Crossing, scale: Scale): Side[] {
  const all = Object.entries(moves).flatMap(([before, row]) =>
    Object.entries(row).map(([after, people]) => ({ before, after, people })),
  );
  return [
    {
      single: onlyBefore,
      pairs: all.map(({ before, after, people }) => ({ own: before, other: after, people })),
      directionFor: (before, after) => directionOf({ before, after }, scale),
    },
    {
      single: onlyAfter,
      pairs: all.map(({ before, after, people }) => ({ own: after, other: before, people })),
      directionFor: (after, before) => directionOf({ before, after }, scale),
    },
  ];
}

const chosen = (counts: OptionCounts) =>
  Object.entries(counts).flatMap(([option, count]) => (count > 0 ? [option] : []));

/** The options of which single people could have chosen one more or one fewer, if nothing were told of change. */
function optionsInQuestion({ single, pairs }: Side): string[] {
  const singles = chosen(single);
  const paired = [...new Set(pairs.map(({ own }) => own))];
  const trades = singles.flatMap((a) => paired.flatMap((b) => (a === b ? [] : [a, b])));
  return [...new Set(trades)];
}

/** The options that a single person and one or two paired ones can exchange with no difference to who went which way. */
function exchanges(side: Side): string[] {
  return chosen(side.single).flatMap((a) =>
    side.pairs
      .filter(({ own }) => own !== a)
      .flatMap((first) => [
        ...(isQuietTrade(side, a, first) ? [a, first.own] : []),
        ...side.pairs.flatMap((second) =>
          isQuietRound(side, a, first, second) ? [a, second.own] : [],
        ),
      ]),
  );
}

type Paired = Side["pairs"][number];

/** A single person trades answers with a paired one, who still goes the same way. */
const isQuietTrade = ({ directionFor }: Side, a: string, { own, other }: Paired) =>
  directionFor(own, other) === directionFor(a, other);

/** The first takes a single person’s answer, the second the first’s, and together they still go the same ways. */
function isQuietRound({ directionFor }: Side, a: string, first: Paired, second: Paired): boolean {
  if (second.own === a || (second === first && first.people < 2)) return false;
  const was = [directionFor(first.own, first.other), directionFor(second.own, second.other)];
  const is = [directionFor(a, first.other), directionFor(first.own, second.other)];
  return was.sort().join() === is.sort().join();
}
