/** The search for an unsafe sum: does any combination of known sums speak of an unsafe set of people alone? */
import { type Row, scaled, subtract } from "./arithmetic.ts";
import type { Span } from "./span.ts";

/** What decides over sets of columns: whether one may be known, and whether it stays so whatever is added. */
export interface Judge {
  isSafe(columns: readonly number[]): boolean;
  isRobust(columns: readonly number[]): boolean;
}

const newcomerLead = -1;

/** How many steps a search may take before it gives up and the cell is withheld. */
const patience = 2_000;

interface Search {
  judge: Judge;
  rowOf(lead: number): Row;
  /** Leads of the rows with a column; the newcomer's is −1. */
  holders(column: number): readonly number[];
  /** How many they are. */
  held(column: number): number;
  steps: number;
}

/** A combination in the making: rows in use or ruled out, columns that take part or have cancelled out. */
interface Attempt {
  used: readonly number[];
  banned: ReadonlySet<number>;
  inside: readonly number[];
  cancelled: ReadonlySet<number>;
}

/**
 * Whether every combination of a newcomer with known rows concerns a safe set of columns, with whatever weights. The known
 * rows are reduced (no row's lead is in another row or in the newcomer), so one is used exactly if its lead takes part.
 * Only combinations that cannot be split into smaller ones are searched; the others are sums of those. Each column of a
 * used row either takes part, or cancels out, for which another row with that column must be used. Since every step adds
 * someone, and a set that is robust needs no further search, the search is short. One that takes too long counts as unsafe:
 * withholding too much is better than telling too much.
 */
export function areSupportsSafe(known: Span, newcomer: Row, judge: Judge): boolean {
  const first = newcomerLead;
  const attempt = {
    used: [first],
    banned: new Set<number>(),
    inside: [],
    cancelled: new Set<number>(),
  };
  const search: Search = {
    judge,
    rowOf: (lead) => (lead === first ? newcomer : (known.row(lead) ?? newcomer)),
    holders: (column) => [...(newcomer.has(column) ? [first] : []), ...known.holders(column)],
    held: (column) => known.holders(column).size + Number(newcomer.has(column)),
    steps: 0,
  };
  return isSearchClean(search, attempt);
}

function isSearchClean(search: Search, attempt: Attempt): boolean {
  search.steps += 1;
  if (search.steps > patience) return false;
  if (search.judge.isRobust(attempt.inside)) return true;
  const open = openColumn(search, attempt);
  if (open === undefined) return !takesPart(search, attempt) || search.judge.isSafe(attempt.inside);
  const inside = [...attempt.inside, open];
  return isSearchClean(search, { ...attempt, inside }) && isCancelClean(search, attempt, open);
}

/** The search goes on with this column cancelled out: by rows in use already, or by bringing in one more. */
function isCancelClean(search: Search, attempt: Attempt, column: number): boolean {
  const holders = search.holders(column);
  const cancelled = new Set([...attempt.cancelled, column]);
  const banned = new Set(attempt.banned);
  const others = holders.filter((lead) => !attempt.used.includes(lead) && !banned.has(lead));
  for (const lead of others) {
    const next = {
      used: [...attempt.used, lead],
      inside: [...attempt.inside, lead],
      banned: new Set(banned),
      cancelled,
    };
    if (!isSearchClean(search, next)) return false;
    banned.add(lead);
  }
  const inUse = holders.filter((lead) => attempt.used.includes(lead));
  return inUse.length < 2 || isSearchClean(search, { ...attempt, banned, cancelled });
}

/** The undecided column of a used row that the fewest other rows could cancel. */
function openColumn({ rowOf, held }: Search, attempt: Attempt): number | undefined {
  const { used, inside, cancelled } = attempt;
  let best: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const lead of used)
    for (const column of rowOf(lead).keys()) {
      const others = held(column);
      if (others >= fewest || cancelled.has(column) || inside.includes(column)) continue;
      best = column;
      fewest = others;
    }
  return best;
}

/** Whether there is such a combination: every inside column in it, every cancelled one out of it. */
function takesPart({ rowOf }: Search, { used, inside, cancelled }: Attempt): boolean {
  let basis: Row[] = used.map(rowOf);
  for (const column of cancelled) basis = leaveOut(basis, column);
  return inside.every((column) => basis.some((row) => row.has(column)));
}

/** The combinations of these rows in which this column does not take part. */
function leaveOut(rows: readonly Row[], column: number): Row[] {
  const lead = rows.find((row) => row.has(column));
  if (!lead) return [...rows];
  const even = scaled(lead, column);
  return rows
    .filter((row) => row !== lead)
    .map((row) => {
      const left = new Map(row);
      subtract(left, even, row.get(column) ?? 0);
      return left;
    });
}
