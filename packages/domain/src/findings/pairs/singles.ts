/** Those who answered once, beside shift matrices: start less the rows of a matrix is what they said, so they must be a safe set wherever that can be worked out. */
import { atomsOf } from "../atoms.ts";
import type { Limits } from "../cells.ts";
import type { Crowd } from "../census.ts";
import { openLedger } from "../ledger.ts";
import type { Judge } from "../supports.ts";

/** One group: who answered both times, and who at the start only (or at the end only). Erased people are in neither. */
export interface Side {
  paired: Crowd;
  alone: Crowd;
  /** Whether anyone answered once at all, erased people too. */
  isThere: boolean;
}

/** Sets of groups whose matrices are known. */
export interface Matrices {
  /** Told by earlier releases, whatever follows from them. */
  given: readonly (readonly number[])[];
  told: readonly (readonly number[])[];
}

/**
 * Whether no unsafe sum follows from these matrices and from start (or end). Every group's own start is taken as told,
 * whether it is or not: what later releases tell of starts knows nothing of matrices, so a matrix must stay safe beside any
 * of it. Then each group in a combination of matrices can be read as its paired people or as its single ones, as somebody
 * likes; and nothing is left of a group in which nobody answered once.
 */
export function areSinglesSafe(
  sides: readonly Side[],
  { given, told }: Matrices,
  limits: Limits,
): boolean {
  const open = (set: readonly number[]) => set.filter((i) => sides[i]?.isThere);
  const sets = [...given, ...told].map(open);
  const { members, within } = atomsOf(sides.length, sets);
  const worst = worstOf(sides);
  const judge = judgeOf(
    members.map((atom) => atom.map((i) => worst[i] ?? nobody)),
    limits,
  );
  const robust = members.map((_, atom) => judge.isRobust([atom]));
  const ledger = openLedger({ robust, judge, unsafe: [], lines: true });
  for (const set of given) ledger.force(within(open(set)));
  return told.every((set) => ledger.accept(within(open(set))));
}

/** A group however it is read: at least so many people, and of each school at most so many. */
interface Worst {
  people: number;
  schools: ReadonlyMap<number, number>;
}

const nobody: Worst = { people: 0, schools: new Map() };

function worstOf(sides: readonly Side[]): Worst[] {
  const times = new Map<number, number>();
  const crowds = sides.flatMap(({ paired, alone }) => [paired, alone]);
  for (const { people } of crowds)
    for (const person of new Set(people)) times.set(person, (times.get(person) ?? 0) + 1);
  // Someone in several groups is a part of a person in each, so that no union has fewer people than the sum says.
  const size = ({ people }: Crowd) =>
    [...new Set(people)].reduce((sum, person) => sum + 1 / (times.get(person) ?? 1), 0);
  return sides.map(({ paired, alone }) => {
    const schools = inSchools(paired);
    for (const [school, people] of inSchools(alone))
      schools.set(school, Math.max(people, schools.get(school) ?? 0));
    return { people: Math.min(size(paired), size(alone)), schools };
  });
}

function inSchools({ schools }: Crowd): Map<number, number> {
  const counts = new Map<number, number>();
  for (const school of schools) counts.set(school, (counts.get(school) ?? 0) + 1);
  return counts;
}

/**
 * A set is safe if it has people enough and more than twice as many as any school could have: then there are three schools
 * at least and none has more than half. It stays so whatever is added if that holds even beside everyone of that school.
 */
function judgeOf(atoms: readonly (readonly Worst[])[], limits: Limits): Judge {
  const people = atoms.map((atom) => atom.reduce((sum, one) => sum + one.people, 0));
  const everywhere = largestIn(atoms);
  const enough = (some: readonly number[], largest: number) => {
    const sum = some.reduce((total, atom) => total + (people[atom] ?? 0), 0);
    return sum >= limits.fewestRespondents - 1e-9 && sum > 2 * largest + 1e-9;
  };
  return {
    isSafe: (some) => enough(some, largestIn(some.map((i) => atoms[i] ?? []))),
    isRobust: (some) => enough(some, everywhere),
  };
}

function largestIn(atoms: readonly (readonly Worst[])[]): number {
  const counts = new Map<number, number>();
  for (const atom of atoms)
    for (const { schools } of atom)
      for (const [school, most] of schools) counts.set(school, (counts.get(school) ?? 0) + most);
  return [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
}
