/** The search for an unsafe sum: does any combination of known sums speak of an unsafe set of people alone? */
import { inverse, prime, type Row, subtract } from "./elimination.ts";

/** What decides over sets of columns: whether one may be known, and whether it stays so whatever is added. */
export interface Judge {
  isSafe(columns: readonly number[]): boolean;
  isRobust(columns: readonly number[]): boolean;
}

/** How many steps a search may take before it gives up and the cell is withheld. */
export const patience = 4_000;

/**
 * Whether every combination of these rows, with whatever weights, concerns a safe set of columns. All combinations are
 * searched by deciding column after column whether it takes part: a set that is robust needs no further search, and
 * leaving a column out takes a row away, so the search ends soon. A search that would take too long counts as unsafe:
 * withholding too much is better than telling too much.
 */
export function areSupportsSafe(rows: readonly Row[], judge: Judge): boolean {
  let steps = 0;
  function search(basis: readonly Row[], inside: readonly number[]): boolean {
    steps += 1;
    if (steps > patience) return false;
    if (basis.length === 0) return true;
    if (inside.length > 0 && judge.isRobust(inside)) return true;
    const present = new Set(basis.flatMap((row) => [...row.keys()]));
    if (inside.some((column) => !present.has(column))) return true;
    const open = [...present].find((column) => !inside.includes(column));
    if (open === undefined) return judge.isSafe(inside);
    return search(basis, [...inside, open]) && search(leaveOut(basis, open), inside);
  }
  const [only] = rows;
  if (only && rows.length === 1) return judge.isSafe([...only.keys()]);
  return search(rows, []);
}

/** The combinations of these rows in which this column does not take part. */
function leaveOut(rows: readonly Row[], column: number): Row[] {
  const lead = rows.find((row) => row.has(column));
  if (!lead) return [...rows];
  const scale = inverse(lead.get(column) ?? 1);
  return rows
    .filter((row) => row !== lead)
    .map((row) => {
      const factor = row.get(column);
      if (!factor) return row;
      const left = new Map(row);
      subtract(left, lead, (factor * scale) % prime);
      return left;
    });
}
