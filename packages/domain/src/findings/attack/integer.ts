/** An attacker with patience: tries every way the hidden people could have answered and keeps those that fit all that is shown. */

/** Something shown about a set of leaves: groups of options whose totals lie between two bounds. */
export interface Clue {
  leaves: readonly number[];
  options: readonly number[];
  least: number;
  most: number;
}

/** A count nobody should be able to tell. */
export interface Secret {
  leaves: readonly number[];
  options: readonly number[];
}

/** What came of the search: the secrets with only one possible value, or that it was given up. */
export interface Outcome {
  told: readonly Secret[];
  isComplete: boolean;
}

/** All ways in which `people` can choose among `options`. */
function waysOf(people: number, options: number): number[][] {
  if (options === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    waysOf(people - first, options - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/**
 * Looks for a second value of every secret among all worlds that fit the clues. `sizes` is how many answered in each leaf.
 * Stops when every secret has two values, or after `patience` partial worlds.
 */
export function searchWorlds(input: {
  sizes: readonly number[];
  options: number;
  clues: readonly Clue[];
  secrets: readonly Secret[];
  patience: number;
}): Outcome {
  const { sizes, options, clues, secrets, patience } = input;
  const values = secrets.map(() => new Set<number>());
  const world: (readonly number[])[] = [];
  const totalOf = ({ leaves, options: counted }: Secret) =>
    leaves.reduce((sum, leaf) => sum + counted.reduce((s, o) => s + (world[leaf]?.[o] ?? 0), 0), 0);
  const room = ({ leaves }: Secret) =>
    leaves.reduce((sum, leaf) => sum + (leaf < world.length ? 0 : (sizes[leaf] ?? 0)), 0);
  const fits = (clue: Clue) => {
    const total = totalOf(clue);
    return total <= clue.most && total + room(clue) >= clue.least;
  };
  const cluesOf = sizes.map((_, leaf) => clues.filter((clue) => clue.leaves.includes(leaf)));
  let steps = 0;

  function note(): boolean {
    secrets.forEach((secret, i) => {
      values[i]?.add(totalOf(secret));
    });
    return values.every((seen) => seen.size > 1);
  }
  /** Goes through all worlds from this leaf on; true when there is no need to go on. */
  function search(leaf: number): boolean {
    steps += 1;
    if (steps > patience) return true;
    if (leaf === sizes.length) return note();
    return waysOf(sizes[leaf] ?? 0, options).some((way) => {
      world.push(way);
      const isDone = (cluesOf[leaf] ?? []).every(fits) && search(leaf + 1);
      world.pop();
      return isDone;
    });
  }
  search(0);
  return {
    told: secrets.filter((_, i) => (values[i]?.size ?? 0) < 2),
    isComplete: steps <= patience,
  };
}
