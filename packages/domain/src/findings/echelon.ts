/** Rows in echelon, kept as they came: each has a leading column that no later row has. Fast for thousands of sparse rows. */
import { inverse, prime, type Row, rest } from "./arithmetic.ts";

/** A growing echelon. */
export interface Echelon {
  size(): number;
  leads(column: number): boolean;
  /** What is left of a sum of columns when every row has been taken away as often as its lead asks for. */
  clear(columns: Iterable<number>): Map<number, number>;
  /** Adds a cleared row, divided by its factor at `lead`. */
  push(lead: number, row: Row): void;
  /** Forgets all rows from this one on. */
  cut(size: number): void;
  /** Follows a movement of columns through the rows: their leads move so that no row's sum changes. In place. */
  follow(moved: Map<number, number>): void;
}

interface EchelonRow {
  lead: number;
  columns: Int32Array;
  factors: Float64Array;
}

/** An empty echelon over this many columns. */
export function startEchelon(width: number): Echelon {
  const rows: EchelonRow[] = [];
  const rowOf = new Int32Array(width).fill(-1);
  const scratch = startScratch(width, rowOf);
  const index = new Map<number, number[]>();
  let indexed = 0;

  function rowsWith(column: number): readonly number[] {
    for (; indexed < rows.length; indexed += 1)
      for (const member of rows[indexed]?.columns ?? []) {
        const holders = index.get(member) ?? [];
        holders.push(indexed);
        index.set(member, holders);
      }
    return index.get(column) ?? [];
  }

  return {
    size: () => rows.length,
    leads: (column) => (rowOf[column] ?? -1) >= 0,
    clear(columns) {
      for (const column of columns) scratch.add(column, 1);
      for (let number = scratch.next(); number >= 0; number = scratch.next()) {
        const row = rows[number];
        if (row) takeAway(scratch, row);
      }
      return scratch.take();
    },
    push(lead, row) {
      rowOf[lead] = rows.length;
      rows.push(rowFrom(row, lead));
    },
    cut(size) {
      for (const { lead } of rows.splice(size)) rowOf[lead] = -1;
      if (indexed <= size) return;
      index.clear();
      indexed = 0;
    },
    follow: (moved) => follow(rows, rowsWith, moved),
  };
}

function rowFrom(row: Row, lead: number): EchelonRow {
  const columns = new Int32Array(row.size);
  const factors = new Float64Array(row.size);
  const scale = inverse(row.get(lead) ?? 1);
  let at = 0;
  for (const [column, factor] of row) {
    columns[at] = column;
    factors[at] = rest(factor * scale);
    at += 1;
  }
  return { lead, columns, factors };
}

/** Goes from the latest row back to the earliest, since a row's sum depends on the leads of later rows only. */
function follow(
  rows: readonly EchelonRow[],
  rowsWith: (column: number) => readonly number[],
  moved: Map<number, number>,
): void {
  const waits = new Uint8Array(rows.length);
  const wake = (column: number) => {
    for (const number of rowsWith(column)) waits[number] = 1;
  };
  for (const column of moved.keys()) wake(column);
  for (let last = rows.length - 1; last >= 0; last -= 1) {
    const row = waits[last] ? rows[last] : undefined;
    const sum = row ? sumWithoutLead(row, moved) : 0;
    if (!row || sum === 0) continue;
    moved.set(row.lead, prime - sum);
    wake(row.lead);
  }
}

function takeAway(scratch: Scratch, { lead, columns, factors }: EchelonRow): void {
  const times = scratch.value(lead);
  if (times === 0) return;
  for (let i = 0; i < columns.length; i += 1)
    scratch.add(columns[i] ?? 0, (prime - times) * (factors[i] ?? 0));
}

function sumWithoutLead({ lead, columns, factors }: EchelonRow, moved: Row): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i += 1) {
    const by = columns[i] === lead ? undefined : moved.get(columns[i] ?? -1);
    if (by !== undefined) sum = rest(sum + by * (factors[i] ?? 0));
  }
  return sum;
}

interface Scratch {
  add(column: number, amount: number): void;
  value(column: number): number;
  /** The earliest row whose lead has been touched and that has not been dealt with; −1 when there is none. */
  next(): number;
  /** The result; the scratch is clean again. */
  take(): Map<number, number>;
}

/** One dense line that every clearing is worked out on. A row only ever touches the leads of later rows. */
function startScratch(width: number, rowOf: Int32Array): Scratch {
  const values = new Float64Array(width);
  const due = new Uint8Array(width);
  let touched: number[] = [];
  const met = new Uint8Array(width);
  let at = 0;
  let last = -1;
  const expect = (row: number) => {
    due[row] = 1;
    at = last < 0 ? row : Math.min(at, row);
    last = Math.max(last, row);
  };
  const isIdle = () => last < 0 || at > last;
  return {
    add(column, amount) {
      if (!met[column]) {
        met[column] = 1;
        touched.push(column);
      }
      values[column] = rest((values[column] ?? 0) + amount);
      const row = rowOf[column] ?? -1;
      if (row >= 0) expect(row);
    },
    value: (column) => values[column] ?? 0,
    next() {
      while (at <= last && !due[at]) at += 1;
      if (isIdle()) return -1;
      due[at] = 0;
      at += 1;
      return at - 1;
    },
    take() {
      const left = new Map<number, number>();
      for (const column of touched) {
        const value = values[column] ?? 0;
        if (value !== 0) left.set(column, value);
        values[column] = 0;
        met[column] = 0;
      }
      touched = [];
      at = 0;
      last = -1;
      return left;
    },
  };
}
