/** Arithmetic on weighted sums of leaves: whole numbers modulo a prime, so that elimination is exact. */

/** Columns with their factors: a weighted sum of leaves. */
export type Row = ReadonlyMap<number, number>;

/** A prime small enough that products stay exact in a double; factors are whole numbers below it. */
export const prime = 67_108_859;

/**
 * What is left of a whole number from 0 to the prime times itself when the prime is taken away as often as it goes. The
 * remainder operator does the same and costs several times as much on numbers this large.
 */
export function rest(number: number): number {
  if (number < prime) return number;
  const left = number - Math.floor(number / prime) * prime;
  if (left < 0) return left + prime;
  return left < prime ? left : left - prime;
}

/** Takes a multiple of one row from another, in place. */
export function subtract(from: Map<number, number>, row: Row, times: number): void {
  if (times === 0) return;
  for (const [column, factor] of row) {
    const left = rest((from.get(column) ?? 0) + (prime - times) * factor);
    if (left === 0) from.delete(column);
    else from.set(column, left);
  }
}

/** The row divided by its factor at one column, which becomes 1. */
export function scaled(row: Row, lead: number): Map<number, number> {
  const scale = inverse(row.get(lead) ?? 1);
  const even = new Map<number, number>();
  for (const [column, factor] of row) even.set(column, rest(factor * scale));
  return even;
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
