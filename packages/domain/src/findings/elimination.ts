/** Exact elimination over sums of leaves: what can be worked out from sums that are known, by adding and subtracting them. */
import { prime, type Row, scaled, subtract } from "./arithmetic.ts";
import { startEchelon } from "./echelon.ts";

/** What has been worked out so far. Undoing returns to an earlier moment. */
export interface Elimination {
  /** What is left of a sum of columns when all that is known has been taken away; empty if it is known already. */
  reduce(columns: Iterable<number>): Row;
  /** Makes a reduced row known. */
  keep(row: Row): void;
  /** Whether only weak columns are in this row. */
  isWeak(row: Row): boolean;
  /** A column's free movement: what must change with it (factor 1) so that nothing known changes; null if it leads a row. */
  movement(column: number): Row | null;
  mark(): Mark;
  undo(mark: Mark): void;
}

/** A row led by a weak column. No row's lead is in another of them. */
export interface WeakRow {
  lead: number;
  row: Row;
}

/** A moment: how many strong rows, and all that was known of weak columns alone. */
export interface Mark {
  strong: number;
  weak: readonly WeakRow[];
}

/**
 * Opens an elimination over `strong.length` columns. Rows lead with strong columns as long as they have one, so that the
 * rows that lead with a weak column span exactly what can be worked out about weak columns alone.
 */
export function startElimination(strong: ArrayLike<boolean>): Elimination {
  const echelon = startEchelon(strong.length);
  let weak: readonly WeakRow[] = [];

  return {
    reduce(columns) {
      const left = echelon.clear(columns);
      for (const { lead, row } of weak) subtract(left, row, left.get(lead) ?? 0);
      return left;
    },
    keep(row) {
      const columns = [...row.keys()];
      const lead = columns.find((column) => strong[column]) ?? Math.min(...columns);
      if (columns.length === 0) return;
      const even = scaled(row, lead);
      if (strong[lead]) echelon.push(lead, even);
      else weak = [...weak.map((other) => without(other, lead, even)), { lead, row: even }];
    },
    isWeak: (row) => [...row.keys()].every((column) => !strong[column]),
    movement(column) {
      if (echelon.leads(column) || weak.some(({ lead }) => lead === column)) return null;
      const moved = new Map([[column, 1]]);
      for (const { lead, row } of weak) {
        const factor = row.get(column);
        if (factor) moved.set(lead, prime - factor);
      }
      echelon.follow(moved);
      return moved;
    },
    mark: () => ({ strong: echelon.size(), weak }),
    undo(mark) {
      echelon.cut(mark.strong);
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
