/** Rows fully reduced: no row's leading column is in another, so a row is in a combination exactly if its lead is. */
import { type Row, scaled, subtract } from "./arithmetic.ts";

/** A growing, fully reduced set of rows that remembers how to go back. */
export interface Span {
  /** The row led by this column. */
  row(lead: number): Row | undefined;
  /** The leads of the rows with this column. */
  holders(column: number): ReadonlySet<number>;
  /** Takes the rows away from a sum, in place. */
  clear(left: Map<number, number>): void;
  /** Adds a cleared row. */
  push(lead: number, row: Row): void;
  /** A moment to go back to, or to ask what has changed since. */
  moment(): number;
  cut(moment: number): void;
  /** The leads of rows that are new or different since a moment. */
  changedSince(moment: number): ReadonlySet<number>;
}

const nobody: ReadonlySet<number> = new Set();

/** An empty span. */
export function startSpan(): Span {
  const rows = new Map<number, Row>();
  const holdersOf = new Map<number, Set<number>>();
  const journal: { lead: number; before: Row | undefined }[] = [];

  function put(lead: number, row: Row | undefined): void {
    for (const column of rows.get(lead)?.keys() ?? []) holdersOf.get(column)?.delete(lead);
    if (row) rows.set(lead, row);
    else rows.delete(lead);
    for (const column of row?.keys() ?? []) {
      const holders = holdersOf.get(column) ?? new Set();
      holders.add(lead);
      holdersOf.set(column, holders);
    }
  }
  function change(lead: number, row: Row): void {
    journal.push({ lead, before: rows.get(lead) });
    put(lead, row);
  }

  return {
    row: (lead) => rows.get(lead),
    holders: (column) => holdersOf.get(column) ?? nobody,
    clear(left) {
      // No row's lead is in another row, so nothing taken away here brings a lead that was not there.
      for (const column of left.keys()) {
        const row = rows.get(column);
        if (row) subtract(left, row, left.get(column) ?? 0);
      }
    },
    push(lead, row) {
      const even = scaled(row, lead);
      for (const other of [...(holdersOf.get(lead) ?? nobody)]) {
        const reduced = new Map(rows.get(other));
        subtract(reduced, even, reduced.get(lead) ?? 0);
        change(other, reduced);
      }
      change(lead, even);
    },
    moment: () => journal.length,
    cut(moment) {
      for (const { lead, before } of journal.splice(moment).reverse()) put(lead, before);
    },
    changedSince: (moment) => new Set(journal.slice(moment).map(({ lead }) => lead)),
  };
}
