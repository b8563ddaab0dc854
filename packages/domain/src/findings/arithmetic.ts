/** Arithmetic on weighted sums of leaves: whole numbers modulo a prime, so that elimination is exact. */

/** Columns with their factors: a weighted sum of leaves. */
export type Row = ReadonlyMap<number, number>;

/** A prime small enough that products stay exact in a double; factors are whole numbers below it. */
export const prime = 67_108_859;

/** Takes a multiple of one row from another, in place. */
export function subtract(from: Map<number, number>, row: Row, times: number): void {
  if (times === 0) return;
  for (const [column, factor] of row) {
    const left = ((from.get(column) ?? 0) + (prime - times) * factor) % prime;
    if (left === 0) from.delete(column);
    else from.set(column, left);
  }
}

/** The row divided by its factor at one column, which becomes 1. */
export function scaled(row: Row, lead: number): Map<number, number> {
  const scale = inverse(row.get(lead) ?? 1);
  return new Map([...row].map(([column, factor]) => [column, (factor * scale) % prime]));
}

/** The number whose product with this one is 1. */
export function inverse(a: number): number {
  let [t, u, r, s] = [0, 1, prime, a];
  while (s) {
    const times = Math.floor(r / s);
    [t, u, r, s] = [u, t - times * u, s, r - times * s];
  }
  return ((t % prime) + prime) % prime;
}
