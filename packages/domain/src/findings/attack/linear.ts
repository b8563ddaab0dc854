/** An attacker with a pencil: adds and subtracts everything shown, knowing how many answered everywhere. */

const field = 33_554_393;

const power = (base: number, exponent: number): number => {
  let [result, square, left] = [1, base % field, exponent];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % field;
    square = (square * square) % field;
  }
  return result;
};

/** Gauss over a prime field: an echelon of the shown sums, as plain arrays. */
function echelonOf(rows: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [];
  for (const row of rows) {
    const left = clear(found, row);
    const lead = left.findIndex((value) => value !== 0);
    if (lead < 0) continue;
    const scale = power(left[lead] ?? 1, field - 2);
    found.push(left.map((value) => (value * scale) % field));
  }
  return found;
}

function clear(echelon: readonly (readonly number[])[], row: readonly number[]): number[] {
  let left = [...row];
  for (const known of echelon) {
    const lead = known.findIndex((value) => value !== 0);
    const times = left[lead] ?? 0;
    if (times !== 0)
      left = left.map((value, i) => (value + (field - times) * (known[i] ?? 0)) % field);
  }
  return left;
}

/** What the attacker knows after reading every shown set. */
export interface Notes {
  /** Whether the sum over this set can be worked out. */
  knows(set: readonly number[]): boolean;
  /** Whether any weighted sum of this set's leaves alone, and no others', can be worked out. */
  knowsSomethingOf(set: readonly number[]): boolean;
}

/** Reads every shown set of leaves. */
export function readAll(width: number, shown: readonly (readonly number[])[]): Notes {
  const vector = (set: readonly number[]) => {
    const row = new Array<number>(width).fill(0);
    for (const leaf of set) row[leaf] = 1;
    return row;
  };
  const rows = echelonOf(shown.map(vector));
  return {
    knows: (set) => clear(rows, vector(set)).every((value) => value === 0),
    knowsSomethingOf(set) {
      const outside = rows.map((row) => row.filter((_, leaf) => !set.includes(leaf)));
      return echelonOf(outside).length < rows.length;
    },
  };
}

/** Every subset of these leaves but the empty one; for twelve leaves 4,095. */
export function* subsetsOf(leaves: readonly number[]): Generator<number[]> {
  for (let bits = 1; bits < 2 ** leaves.length; bits += 1)
    yield leaves.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1);
}
