/** The ledger of everything ever shown: a sum enters only if no unsafe sum can be worked out afterwards. */
import { startElimination } from "./elimination.ts";
import { areSupportsSafe, type Judge } from "./supports.ts";

/** A place in the ledger to go back to. */
export type Undo = () => void;

export interface Ledger {
  /** Enters a sum of columns if nothing unsafe follows; says whether it did. What follows from the ledger already may always enter. */
  accept(columns: readonly number[]): boolean;
  /** Enters what has been shown before, whatever follows from it. */
  force(columns: readonly number[]): void;
  /** Remembers this moment. */
  mark(): Undo;
}

/**
 * Opens a ledger over columns (disjoint groups of leaves). `unsafe` are the cells that must never follow.
 *
 * What is protected: whatever combination of shown sums a reader forms, with whatever weights, the people it concerns
 * are a safe set. That takes in unsafe cells, the sum of the hidden cells on a line, the difference of two releases and
 * everything else that adding and subtracting can reach. Columns that are robust (safe whatever is added) lead the
 * elimination, since a combination with one of them is safe; only what can be worked out about the others alone is searched.
 * `lines: false` protects the unsafe cells only, as plain elimination does; it is there for the tests to show the difference.
 */
export function openLedger(input: {
  robust: ArrayLike<boolean>;
  judge: Judge;
  unsafe: readonly (readonly number[])[];
  lines: boolean;
}): Ledger {
  const { judge, unsafe, lines } = input;
  const known = startElimination(input.robust);
  const unsafeWith = new Map<number, (readonly number[])[]>();
  for (const cell of unsafe)
    for (const column of cell) {
      const cells = unsafeWith.get(column) ?? [];
      cells.push(cell);
      unsafeWith.set(column, cells);
    }

  /** Unsafe cells that could follow now and could not before: they use a row that the newest has changed. */
  function tellsUnsafeCell(before: number): boolean {
    const leads = [...known.weak.changedSince(before)];
    const cells = new Set(leads.flatMap((lead) => unsafeWith.get(lead) ?? []));
    return [...cells].some((cell) => known.reduce(cell).size === 0);
  }

  return {
    accept(columns) {
      const row = known.reduce(columns);
      if (row.size === 0) return true;
      const before = known.mark();
      const isWeak = known.isWeak(row);
      if (isWeak && lines && !areSupportsSafe(known.weak, row, judge)) return false;
      known.keep(row);
      if (!isWeak || !tellsUnsafeCell(before.weak)) return true;
      known.undo(before);
      return false;
    },
    force: (columns) => known.keep(known.reduce(columns)),
    mark() {
      const moment = known.mark();
      return () => known.undo(moment);
    },
  };
}
