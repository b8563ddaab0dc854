/** Exact elimination over sums of leaves: what can be worked out from sums that are known, by adding and subtracting them. */

/** Columns with their factors: a weighted sum of leaves. */
export type Row = ReadonlyMap<number, number>;

/** A prime small enough that products stay exact in a double; factors are whole numbers below it. */
export const prime = 67_108_859;

/** What has been worked out so far. Undoing returns to an earlier moment. */
export interface Elimination {
  /** What is left of a sum of columns when all that is known has been taken away; empty if it is known already. */
  reduce(columns: Iterable<number>): Row;
  /** Makes a reduced row known. */
  keep(row: Row): void;
  /** Whether only weak columns are in this row. */
  isWeak(row: Row): boolean;
  /** All that is known of weak columns alone: a basis in which no row's leading column is in another row. */
  weakRows(): readonly WeakRow[];
  /** A column's free movement: what must change with it (factor 1) so that nothing known changes; null if it leads a row. */
  movement(column: number): Row | null;
  mark(): Mark;
  undo(mark: Mark): void;
}
export interface WeakRow {
  lead: number;
  row: Row;
}
export interface Mark {
  strong: number;
  weak: readonly WeakRow[];
}

/**
 * Opens an elimination over `strong.length` columns. Rows lead with strong columns as long as they have one, so that the
 * rows that lead with a weak column span exactly what can be worked out about weak columns alone.
 */
export function startElimination(strong: ArrayLike<boolean>): Elimination {
  const rows: { lead: number; columns: Int32Array; factors: Float64Array }[] = [];
  const rowOf = new Int32Array(strong.length).fill(-1);
  const due: boolean[] = [];
  const value = new Float64Array(strong.length);
  let weak: readonly WeakRow[] = [];
  const index = new Map<number, number[]>();
  let indexed = -1;

  function reduce(columns: Iterable<number>): Row {
    const touched = new Set<number>();
    let last = -1;
    const add = (column: number, amount: number) => {
      touched.add(column);
      value[column] = ((value[column] ?? 0) + amount) % prime;
      const row = rowOf[column] ?? -1;
      if (row < 0) return;
      due[row] = true;
      if (row > last) last = row;
    };
    let first = rows.length;
    for (const column of columns) {
      add(column, 1);
      const row = rowOf[column] ?? -1;
      if (row >= 0 && row < first) first = row;
    }
    for (let index = first; index <= last; index += 1) {
      const row = rows[index];
      if (!due[index] || !row) continue;
      due[index] = false;
      const times = value[row.lead] ?? 0;
      if (times === 0) continue;
      for (let i = 0; i < row.columns.length; i += 1)
        add(row.columns[i] ?? 0, (prime - times) * (row.factors[i] ?? 0));
    }
    const left = new Map<number, number>();
    for (const column of touched) {
      if (value[column]) left.set(column, value[column] ?? 0);
      value[column] = 0;
    }
    for (const { lead, row } of weak) subtract(left, row, left.get(lead) ?? 0);
    return left;
  }

  const isWeak = (row: Row) => [...row.keys()].every((column) => !strong[column]);

  function keep(row: Row): void {
    const [lead] = [...row.keys()].sort((a, b) => Number(strong[b]) - Number(strong[a]) || a - b);
    if (lead === undefined) return;
    const scale = inverse(row.get(lead) ?? 1);
    const even = new Map([...row].map(([column, factor]) => [column, (factor * scale) % prime]));
    if (strong[lead]) {
      rowOf[lead] = rows.length;
      rows.push({
        lead,
        columns: Int32Array.from(even.keys()),
        factors: Float64Array.from(even.values()),
      });
    } else {
      weak = [...weak.map((other) => without(other, lead, even)), { lead, row: even }];
    }
  }

  /** The rows a column is in, indexed anew when rows have come or gone. */
  function rowsWith(column: number): readonly number[] {
    if (indexed !== rows.length) {
      index.clear();
      rows.forEach((row, number) => {
        for (const member of row.columns) {
          const numbers = index.get(member) ?? [];
          numbers.push(number);
          index.set(member, numbers);
        }
      });
      indexed = rows.length;
    }
    return index.get(column) ?? [];
  }

  function movement(column: number): Row | null {
    if ((rowOf[column] ?? -1) >= 0 || weak.some(({ lead }) => lead === column)) return null;
    const moved = new Map([[column, 1]]);
    for (const { lead, row } of weak) {
      const factor = row.get(column);
      if (factor) moved.set(lead, prime - factor);
    }
    const waiting = new Set([...moved.keys()].flatMap(rowsWith));
    while (waiting.size > 0) {
      const last = Math.max(...waiting);
      waiting.delete(last);
      const row = rows[last];
      if (!row) continue;
      let sum = 0;
      for (let i = 0; i < row.columns.length; i += 1) {
        const by = row.columns[i] === row.lead ? 0 : moved.get(row.columns[i] ?? -1);
        if (by) sum = (sum + by * (row.factors[i] ?? 0)) % prime;
      }
      if (sum === 0) continue;
      moved.set(row.lead, prime - sum);
      for (const earlier of rowsWith(row.lead)) if (earlier < last) waiting.add(earlier);
    }
    return moved;
  }

  return {
    reduce,
    keep,
    isWeak,
    movement,
    weakRows: () => weak,
    mark: () => ({ strong: rows.length, weak }),
    undo(mark) {
      for (const { lead } of rows.splice(mark.strong)) rowOf[lead] = -1;
      weak = mark.weak;
    },
  };
}

function without(other: WeakRow, lead: number, even: Row): WeakRow {
  const factor = other.row.get(lead);
  if (!factor) return other;
  const row = new Map(other.row);
  subtract(row, even, factor);
  return { lead: other.lead, row };
}

/** Takes a multiple of one row from another, in place. */
export function subtract(from: Map<number, number>, row: Row, times: number): void {
  if (times === 0) return;
  for (const [column, factor] of row) {
    const left = ((from.get(column) ?? 0) + (prime - times) * factor) % prime;
    if (left === 0) from.delete(column);
    else from.set(column, left);
  }
}

/** The number whose product with this one is 1, modulo the prime. */
export function inverse(a: number): number {
  let [t, u, r, s] = [0, 1, prime, a];
  while (s) {
    const times = Math.floor(r / s);
    [t, u, r, s] = [u, t - times * u, s, r - times * s];
  }
  return ((t % prime) + prime) % prime;
}
