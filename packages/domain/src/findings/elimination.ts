/** Exact elimination over sums of leaves: what can be worked out from sums that are known, by adding and subtracting them. */
import { prime, type Row } from "./arithmetic.ts";
import { startEchelon } from "./echelon.ts";
import { type Span, startSpan } from "./span.ts";

/** What has been worked out so far. Undoing returns to an earlier moment. */
export interface Elimination {
  /** What is left of a sum of columns when all that is known has been taken away; empty if it is known already. */
  reduce(columns: Iterable<number>): Row;
  /** Makes a reduced row known. */
  keep(row: Row): void;
  /** Whether only weak columns are in this row. */
  isWeak(row: Row): boolean;
  /** A basis of all that is known of weak columns alone. */
  weak: Span;
  /** A column's free movement: what must change with it (factor 1) so that nothing known changes; null if it leads a row. */
  movement(column: number): Row | null;
  mark(): Mark;
  undo(mark: Mark): void;
}

/** A moment: how many strong rows there were, and the moment of the weak ones. */
export interface Mark {
  strong: number;
  weak: number;
}

/**
 * Opens an elimination over `strong.length` columns. Rows lead with strong columns as long as they have one, so that the
 * rows that lead with a weak column span exactly what can be worked out about weak columns alone.
 */
export function startElimination(strong: ArrayLike<boolean>): Elimination {
  const echelon = startEchelon(strong.length);
  const weak = startSpan();

  /** The first strong column of a row. */
  function strongIn(row: Row): number | undefined {
    for (const column of row.keys()) if (strong[column]) return column;
    return undefined;
  }
  return {
    weak,
    reduce(columns) {
      const left = echelon.clear(columns);
      weak.clear(left);
      return left;
    },
    keep(row) {
      if (row.size === 0) return;
      const lead = strongIn(row);
      if (lead === undefined) weak.push(Math.min(...row.keys()), row);
      else echelon.push(lead, row);
    },
    isWeak: (row) => strongIn(row) === undefined,
    movement(column) {
      if (echelon.leads(column) || weak.row(column)) return null;
      const moved = new Map([[column, 1]]);
      for (const lead of weak.holders(column))
        moved.set(lead, prime - (weak.row(lead)?.get(column) ?? 0));
      echelon.follow(moved);
      return moved;
    },
    mark: () => ({ strong: echelon.size(), weak: weak.moment() }),
    undo(mark) {
      echelon.cut(mark.strong);
      weak.cut(mark.weak);
    },
  };
}
