/** A patient attacker of change: looks for another world that fits everything told, first near the true one, then everywhere. */
import { type Sizes, type Subject, type Way, waysOf } from "./pair-ways.ts";

/** Something told: of these groups together, how many gave one of these answers, between two bounds. */
export interface PairClue {
  groups: readonly number[];
  subject: Subject | "shift";
  counted: readonly number[];
  least: number;
  most: number;
}

/** A count nobody should be able to tell. */
export interface PairSecret {
  groups: readonly number[];
  subject: Subject | "shift";
  counted: readonly number[];
}

/** What the search came to: the secrets with one possible value only, or that it was given up. */
export interface PairOutcome {
  told: readonly PairSecret[];
  isComplete: boolean;
}

/** One step of one group: what it adds to each wide clue, and the ways that add that. */
interface Step {
  sums: readonly number[];
  ways: Way[];
}

interface Board {
  wide: readonly PairClue[];
  steps: readonly (readonly Step[])[];
  truth: readonly Way[];
}

const countedIn = (way: Way, { subject, counted }: Pick<PairClue, "subject" | "counted">) =>
  counted.reduce((sum, one) => sum + (way[subject][one] ?? 0), 0);

function boardOf(input: Play): Board {
  const wide = input.clues.filter(({ groups }) => groups.length > 1);
  const keepsShift = [...input.clues, ...input.secrets].some(({ subject }) => subject === "shift");
  const sumsOf = (way: Way, group: number) =>
    wide.map((clue) => (clue.groups.includes(group) ? countedIn(way, clue) : 0));
  const steps = input.sizes.map((size, group) => {
    const own = input.clues.filter(({ groups }) => groups.length === 1 && groups[0] === group);
    const found = new Map<string, Step>();
    for (const way of waysOf(size, input.options, keepsShift)) {
      const isTold = own.every(({ least, most, ...clue }) => {
        const count = countedIn(way, clue);
        return count >= least && count <= most;
      });
      if (!isTold) continue;
      const sums = sumsOf(way, group);
      const step = found.get(sums.join()) ?? { sums, ways: [] };
      step.ways.push(way);
      found.set(sums.join(), step);
    }
    return [...found.values()];
  });
  return { wide, steps, truth: input.truth };
}

interface Play {
  sizes: readonly Sizes[];
  options: number;
  truth: readonly Way[];
  clues: readonly PairClue[];
  secrets: readonly PairSecret[];
  patience: number;
}

/** Looks, for every secret, for a world that fits all clues and in which it has another value. */
export function searchPairs(input: Play): PairOutcome {
  const board = boardOf(input);
  const near = nearTruth(board);
  const left = input.secrets.filter((secret) => !near(secret));
  const told: PairSecret[] = [];
  for (const secret of left) {
    const values = valuesOf(board, secret, input.patience);
    if (!values) return { told: [], isComplete: false };
    if (values.size < 2) told.push(secret);
  }
  return { told, isComplete: true };
}

/** Whether a secret is different in a world in which one group answered otherwise and one or two more make up for it. */
function nearTruth({ wide, steps, truth }: Board): (secret: PairSecret) => boolean {
  const home = truth.map((way, group) =>
    wide.map((clue) => (clue.groups.includes(group) ? countedIn(way, clue) : 0)),
  );
  const differences = steps.map((some, group) =>
    some.map(({ sums }) => sums.map((sum, i) => sum - (home[group]?.[i] ?? 0))),
  );
  const reached = differences.map((some) => new Set(some.map((one) => one.join())));
  const opposite = (a: readonly number[], b?: readonly number[]) =>
    a.map((n, i) => 0 - n - (b?.[i] ?? 0)).join();
  return (secret) => {
    const others = [...steps.keys()].filter((group) => !secret.groups.includes(group));
    const isMadeUp = (difference: readonly number[]) =>
      difference.every((n) => n === 0) ||
      others.some(
        (first) =>
          reached[first]?.has(opposite(difference)) ||
          others.some(
            (second) =>
              second > first &&
              differences[first]?.some((one) => reached[second]?.has(opposite(difference, one))),
          ),
      );
    return secret.groups.some((group) =>
      steps[group]?.some(
        ({ ways }, i) =>
          ways.some((way) => countedIn(way, secret) !== countedIn(truth[group] ?? way, secret)) &&
          isMadeUp(differences[group]?.[i] ?? []),
      ),
    );
  };
}

type Sums = Map<string, { sums: readonly number[]; values: Set<number> }>;

/** Every value a secret can have in any world that fits. Partial worlds with the same sums are one; null past `patience` of them. */
function valuesOf(board: Board, secret: PairSecret, patience: number): Set<number> | null {
  const groups = [...board.steps.keys()];
  const others = groups.filter((group) => !secret.groups.includes(group));
  const done = new Set<number>();
  let worlds: Sums = new Map([["", { sums: board.wide.map(() => 0), values: new Set([0]) }]]);
  let taken = 0;
  for (const group of [...others, ...secret.groups]) {
    done.add(group);
    const choices = choicesIn(board, group, secret);
    taken += choices.length * worlds.size;
    if (taken > patience) return null;
    worlds = extended(worlds, choices, fitting(board, done));
  }
  return new Set([...worlds.values()].flatMap(({ values }) => [...values]));
}

interface Choice {
  sums: readonly number[];
  worths: readonly number[];
}

function choicesIn({ steps }: Board, group: number, secret: PairSecret): Choice[] {
  const isIn = secret.groups.includes(group);
  return (steps[group] ?? []).map(({ sums, ways }) => ({
    sums,
    worths: isIn ? [...new Set(ways.map((way) => countedIn(way, secret)))] : [0],
  }));
}

/** Whether sums over some groups can still fit every clue. */
const fitting =
  ({ wide }: Board, done: ReadonlySet<number>) =>
  (sums: readonly number[]) =>
    wide.every(({ groups, least, most }, i) => {
      const sum = sums[i] ?? 0;
      return sum <= most && (sum >= least || groups.some((group) => !done.has(group)));
    });

function extended(
  worlds: Sums,
  choices: readonly Choice[],
  fits: (sums: readonly number[]) => boolean,
): Sums {
  const next: Sums = new Map();
  for (const { sums, values } of worlds.values())
    for (const choice of choices) {
      const total = sums.map((sum, i) => sum + (choice.sums[i] ?? 0));
      if (fits(total)) add(next, total, values, choice.worths);
    }
  return next;
}

function add(
  to: Sums,
  sums: readonly number[],
  values: Iterable<number>,
  worths: readonly number[],
) {
  const known = to.get(sums.join()) ?? { sums, values: new Set<number>() };
  for (const value of values) for (const worth of worths) known.values.add(value + worth);
  to.set(sums.join(), known);
}
