/** Zero totals and everyone alike: sums are told only if every hidden count could be another, given all that is told. */
import { prime, type Row } from "./arithmetic.ts";
import { startElimination } from "./elimination.ts";
import type { Ledger, Undo } from "./ledger.ts";
import { inTurns } from "./turns.ts";

/** One way in which hidden answers might be otherwise: one more of one option and one fewer of another, made up for elsewhere. */
export interface Mixture {
  /** Enters a sum if afterwards every secret can still be moved; says whether it did. */
  accept(columns: readonly number[]): boolean;
  /** Enters what has been told before. */
  force(columns: readonly number[]): void;
  mark(): Undo;
  /** Whether this column stays as it is in every movement. */
  isFixed(column: number): boolean;
  /** Columns that some movement needs more room in than they have. Empty in all but the oddest tables. */
  cramped(): Generator<undefined, number[]>;
}

/**
 * Opens a mixture of two options. `room[column]` is how many answers may be moved there either way, `stuck` the columns
 * that cannot be moved at all, `ledger` a ledger of this mixture's own.
 *
 * Columns with room lead the elimination. So any other column that is in no sum of columns without room can be moved by
 * one, and columns with room make up for it: another world that looks the same and in which the secrets with that column
 * are different. A sum over columns without room may be at its very end (nobody chose the option, or everyone did), which
 * tells each of its columns. It is refused if one of them is secret; otherwise each counts as known from then on, as stuck
 * columns do from the start, and the ledger sees to it that no secret follows even so.
 */
export function openMixture(input: {
  room: ArrayLike<number>;
  secret: ArrayLike<boolean>;
  stuck: readonly number[];
  ledger: Ledger;
}): Mixture {
  const { room, secret, stuck, ledger } = input;
  const known = startElimination(Array.from(room, (spare) => spare > 0));
  const keep = (columns: readonly number[]) => known.keep(known.reduce(columns));
  const tellsSecret = (row: Row) => [...row.keys()].some((column) => secret[column]);

  function closeAll(row: Row): boolean {
    for (const column of row.keys()) {
      if (!ledger.accept([column])) return false;
      keep([column]);
    }
    return true;
  }

  function force(columns: readonly number[]): void {
    ledger.force(columns);
    const row = known.reduce(columns);
    known.keep(row);
    if (!known.isWeak(row) || tellsSecret(row)) return;
    for (const column of row.keys()) {
      ledger.force([column]);
      keep([column]);
    }
  }
  for (const column of stuck) force([column]);

  return {
    force,
    accept(columns) {
      if (!ledger.accept(columns)) return false;
      const row = known.reduce(columns);
      if (!known.isWeak(row)) known.keep(row);
      else if (tellsSecret(row) || !closeAll(row)) return false;
      return true;
    },
    isFixed: (column) => known.reduce([column]).size === 0,
    mark() {
      const undoLedger = ledger.mark();
      const moment = known.mark();
      return () => {
        undoLedger();
        known.undo(moment);
      };
    },
    *cramped() {
      const found: number[] = [];
      const isCramped = (other: number, factor: number) =>
        Math.min(factor, prime - factor) > Math.max(1, Math.floor((room[other] ?? 0) / 2));
      const all = Array.from(room, (_, column) => column);
      yield* inTurns(all, (column) => {
        for (const [other, factor] of known.movement(column) ?? [])
          if (isCramped(other, factor)) found.push(other);
      });
      return found;
    },
  };
}
