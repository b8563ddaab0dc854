/** From groups to atoms: which groups are always counted together, what they hide, and who has left since they were told. */
import { atomsOf } from "../atoms.ts";
import { isSafe, type Limits } from "../cells.ts";
import { startCensus } from "../census.ts";
import { startElimination } from "../elimination.ts";
import type { Answered } from "../leaf.ts";
import { type Scale, sumOf } from "../scale.ts";
import type { PairLeaf, PairPiece } from "./pair-leaf.ts";
import type { PairAtom } from "./repairing.ts";
import { areSinglesHidden, type Crossing, type Moves, roomBetween } from "./swaps.ts";

/** Some groups, by their ids, whose answers were told together; `isWhole`: every option, not only a share or the parts of the scale. */
export interface ToldSet {
  groups: readonly string[];
  isWhole: boolean;
}

/** What has been told of the same question at the start and at the end. */
export interface ToldBeside {
  start: readonly ToldSet[];
  end: readonly ToldSet[];
}

/** The groups of one question as columns; behind them one for each place where somebody has left since it was told. */
export interface PairColumns {
  leaves: readonly PairLeaf[];
  ghosts: number;
  question: string;
  scale: Scale;
}

/** Atoms, and every set of columns written as atoms. */
export interface PairAtoms {
  atoms: readonly PairAtom[];
  within(set: readonly number[]): number[];
}

const nobody: Answered = { options: {}, people: [], schools: [] };
const emptyPiece: PairPiece = { paired: nobody, moves: {}, onlyBefore: nobody, onlyAfter: nobody };

/** Puts columns together that every one of these sets of them, and all that is told beside, counts alike. */
export function pairAtoms(
  columns: PairColumns,
  sets: readonly (readonly number[])[],
  beside: ToldBeside,
  limits: Limits,
): PairAtoms {
  const { leaves, ghosts, question, scale } = columns;
  const width = leaves.length + ghosts;
  const indexOf = new Map(leaves.map(({ groupId }, i) => [groupId, i]));
  const local = (set: readonly string[]) => set.flatMap((id) => indexOf.get(id) ?? []);
  const told = [...beside.start, ...beside.end]
    .map(({ groups }) => local(groups))
    .filter((set) => set.length > 0);
  const { members, within } = atomsOf(width, [...sets, ...told]);
  const isKnown = bothKnown(beside);
  const atoms = members.map((atom): PairAtom => {
    const pieces = atom.map((i) => leaves[i]?.pieces[question] ?? emptyPiece);
    const groups = atom.flatMap((i) => leaves[i]?.groupId ?? []);
    const crossing = crossingOf(pieces);
    const isBare = atom.some((i) => i >= leaves.length);
    const isHidden = isBare || !isKnown(groups);
    const isUnsafe = pieces.some(({ paired }) => !isSafeCrowd(paired, limits));
    const areSinglesFew = pieces.some(
      ({ onlyBefore, onlyAfter }) => isFew(onlyBefore, limits) || isFew(onlyAfter, limits),
    );
    return {
      crowd: {
        people: pieces.flatMap(({ paired }) => paired.people),
        schools: pieces.flatMap(({ paired }) => paired.schools),
      },
      improving: roomBetween(crossing, ["same", "improved"], scale),
      declining: roomBetween(crossing, ["same", "declined"], scale),
      isSecret: isHidden || isUnsafe || (areSinglesFew && !areSinglesHidden(crossing, scale)),
    };
  });
  return { atoms, within: (set) => within(set) };
}

/** Whether a figure about these people alone may be shown. */
export const isSafeCrowd = (crowd: Answered, limits: Limits) =>
  isSafe(startCensus([crowd]).facts([0]), limits);

const isFew = (crowd: Answered, limits: Limits) =>
  Object.keys(crowd.options).length > 0 && !isSafeCrowd(crowd, limits);

function crossingOf(pieces: readonly PairPiece[]): Crossing {
  const moves: Record<string, Record<string, number>> = {};
  for (const { moves: some } of pieces)
    for (const [before, row] of Object.entries(some))
      moves[before] = { ...sumOf([moves[before] ?? {}, row]) };
  return {
    moves: moves satisfies Moves,
    onlyBefore: sumOf(pieces.map(({ onlyBefore }) => onlyBefore.options)),
    onlyAfter: sumOf(pieces.map(({ onlyAfter }) => onlyAfter.options)),
  };
}

/** Whether the sums over some groups, at the start and at the end, follow option by option from the sums told so. */
function bothKnown({ start, end }: ToldBeside) {
  const inWhole = (some: readonly ToldSet[]) => knowledgeOf(some.filter(({ isWhole }) => isWhole));
  const [isStartKnown, isEndKnown] = [inWhole(start), inWhole(end)];
  return (groups: readonly string[]) => isStartKnown(groups) && isEndKnown(groups);
}

/** Whether the sum over some groups follows from the sums told. */
export function knowledgeOf(told: readonly ToldSet[]) {
  const every = told.flatMap(({ groups }) => groups);
  const numbers = new Map([...new Set(every)].map((group, i) => [group, i]));
  const known = startElimination(Array.from(numbers, () => true));
  const columns = (set: readonly string[]) => set.map((group) => numbers.get(group) ?? -1);
  for (const { groups } of told) known.keep(known.reduce(columns(groups)));
  return (groups: readonly string[]) => {
    const some = columns(groups);
    return !some.includes(-1) && known.reduce(some).size === 0;
  };
}
