/** Zero totals and everyone alike: sums are told only if every hidden count could be another, given all that is told. */
import { prime, type Row, startElimination } from "./elimination.ts";
import type { Ledger, Undo } from "./ledger.ts";

/** One way in which hidden answers might be otherwise: one more of one option and one fewer of another, made up for elsewhere. */
export interface Mixture {
  /** Enters a sum if afterwards every secret column can still be moved; says whether it did. */
  accept(columns: readonly number[]): boolean;
  /** Enters what has been told before. */
  force(columns: readonly number[]): void;
  mark(): Undo;
  /** Columns that some movement needs more room in than they have. Empty in all but the oddest tables. */
  cramped(): number[];
}

/**
 * Opens a mixture. `room[column]` is how many answers may be moved there either way; columns with room lead the
 * elimination, so a secret column that is in no sum of columns without room can be moved by one when columns with room
 * make up for it: another world that looks the same and in which the secret is different.
 *
 * A sum over columns without room may be at its very end (nobody chose the option, or everyone did), which would tell
 * each of its columns. It is refused if one of them is secret; otherwise each counts as known from then on, in this
 * mixture and in the ledger of sums.
 */
export function openMixture(input: {
  room: ArrayLike<number>;
  secret: ArrayLike<boolean>;
  ledger: Ledger;
}): Mixture {
  const { room, secret, ledger } = input;
  const known = startElimination(Array.from(room, (spare) => spare > 0));
  const keep = (columns: readonly number[]) => known.keep(known.reduce(columns));
  const tellsSecret = (row: Row) => [...row.keys()].some((column) => secret[column]);

  return {
    accept(columns) {
      const row = known.reduce(columns);
      if (row.size === 0 || !known.isWeak(row)) {
        known.keep(row);
        return true;
      }
      if (tellsSecret(row)) return false;
      for (const column of row.keys()) {
        if (!ledger.accept([column])) return false;
        keep([column]);
      }
      return true;
    },
    force(columns) {
      const row = known.reduce(columns);
      known.keep(row);
      if (!known.isWeak(row) || tellsSecret(row)) return;
      for (const column of row.keys()) {
        ledger.force([column]);
        keep([column]);
      }
    },
    mark() {
      const moment = known.mark();
      return () => known.undo(moment);
    },
    cramped() {
      const columns = new Set<number>();
      for (let column = 0; column < room.length; column += 1) {
        if (!secret[column] || room[column]) continue;
        for (const [other, factor] of known.movement(column) ?? []) {
          const by = Math.min(factor, prime - factor);
          if (other !== column && by > 1 && by > (room[other] ?? 0)) columns.add(other);
        }
      }
      return [...columns];
    },
  };
}
