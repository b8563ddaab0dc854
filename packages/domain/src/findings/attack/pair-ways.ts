/** Every way in which the people of one group could have answered twice, as the counts that anyone could be told. */

/** What is counted in a group: answers before, answers after, ways moved, and answers of people who gave one only. */
export const subjects = ["before", "after", "moved", "onlyBefore", "onlyAfter"] as const;
export type Subject = (typeof subjects)[number];

/** One way of having answered: for each subject, how many gave each answer. `shift` is by answer before × answer after. */
export type Way = Readonly<Record<Subject | "shift", readonly number[]>>;

/** How many of a group answered both times, only before, only after: everybody knows. */
export interface Sizes {
  both: number;
  onlyBefore: number;
  onlyAfter: number;
}

/** All ways in which `people` can fall into `kinds`. */
function* fallings(people: number, kinds: number): Generator<number[]> {
  if (kinds === 1) {
    yield [people];
    return;
  }
  for (let first = 0; first <= people; first += 1)
    for (const rest of fallings(people - first, kinds - 1)) yield [first, ...rest];
}

const empty = (kinds: number) => new Array<number>(kinds).fill(0);

/** What a table of shifts says of starts, ends and ways moved. */
export function sidesOf(shift: readonly number[], options: number) {
  const [before, after, moved] = [empty(options), empty(options), empty(3)];
  shift.forEach((count, kind) => {
    const [from, to] = [Math.floor(kind / options), kind % options];
    before[from] = (before[from] ?? 0) + count;
    after[to] = (after[to] ?? 0) + count;
    const way = 1 + Math.sign(to - from);
    moved[way] = (moved[way] ?? 0) + count;
  });
  return { before, after, moved };
}

/** The ways of the sizes met last: many groups are of one size, and the ways are nearly all of an attacker’s work. */
const met = new Map<string, readonly Way[]>();
const mostMet = 16;

/** Every way, those that no count tells apart only once. `keepsShift`: tables of shifts count too. */
export function waysOf(sizes: Sizes, options: number, keepsShift: boolean): readonly Way[] {
  const key = JSON.stringify([sizes, options, keepsShift]);
  const ways = met.get(key) ?? allWaysOf(sizes, options, keepsShift);
  if (met.size >= mostMet) met.clear();
  met.set(key, ways);
  return ways;
}

function allWaysOf(sizes: Sizes, options: number, keepsShift: boolean): Way[] {
  const plus = (a: readonly number[], b: readonly number[]) => a.map((n, i) => n + (b[i] ?? 0));
  const tables = new Map<string, Way>();
  for (const shift of fallings(sizes.both, options * options)) {
    const way = { ...sidesOf(shift, options), shift, onlyBefore: [], onlyAfter: [] };
    const key = keepsShift ? shift.join() : [way.before, way.after, way.moved].join(";");
    tables.set(key, way);
  }
  const ends = [...fallings(sizes.onlyAfter, options)];
  const starts = [...fallings(sizes.onlyBefore, options)];
  return [...tables.values()].flatMap((way) =>
    starts.flatMap((onlyBefore) =>
      ends.map((onlyAfter) => ({
        ...way,
        before: plus(way.before, onlyBefore),
        after: plus(way.after, onlyAfter),
        onlyBefore,
        onlyAfter,
      })),
    ),
  );
}
