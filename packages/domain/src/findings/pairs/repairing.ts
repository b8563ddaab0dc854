/** Whether people could still be paired otherwise: the rule that keeps change from saying anything about a start or an end. */
import { type Detail, isSafe, type Limits } from "../cells.ts";
import { type Crowd, startCensus } from "../census.ts";
import { openLedger } from "../ledger.ts";
import { openMixture } from "../mixture.ts";
import type { Judge } from "../supports.ts";

/** Some groups that everything told counts together or not at all. */
export interface PairAtom {
  /** Who answered both times. */
  crowd: Crowd;
  /** How many people can be re-paired here between staying and improving, and between staying and declining. */
  improving: number;
  declining: number;
  /** Whether something is hidden here that its change, once known, could help to tell. */
  isSecret: boolean;
}

/** What has been told of change so far. */
export interface Repairing {
  /** How much of a cell may be told, at most `wanted`; what it says is entered. */
  tell(atoms: readonly number[], wanted: Detail): Detail;
  /** Enters what has been told before. */
  force(atoms: readonly number[], told: Detail): void;
}

/**
 * A sum of change may be told only if nothing secret becomes rigid by it: every secret atom either has people who can be
 * re-paired where they are, or is in no known sum without an atom that has. So whatever somebody imagines a hidden answer
 * to be, others can be re-paired until all that is told of start, end and change is as before. An atom that cannot be
 * re-paired and keeps no secret counts as known, and no unsafe sum may follow even so. Nor may one follow if all atoms that
 * cannot be re-paired counted as known (`enoughIn`).
 */
export function openRepairing(atoms: readonly PairAtom[], limits: Limits): Repairing {
  const census = startCensus(atoms.map(({ crowd }) => crowd));
  const judge: Judge = {
    isSafe: (some) => isSafe(census.facts(some), limits),
    isRobust: (some) => census.isRobust(some, limits),
  };
  const robust = atoms.map((_, i) => judge.isRobust([i]));
  const secret = atoms.map(({ isSecret }) => isSecret);
  const mix = (room: readonly number[]) =>
    openMixture({
      room,
      secret,
      stuck: room.flatMap((spare, i) => (spare === 0 && !secret[i] ? [i] : [])),
      ledger: openLedger({ robust, judge, unsafe: [], lines: true }),
    });
  const movable = (room: readonly number[]) => {
    const enough = enoughIn(room, judge);
    const ledger = openLedger({
      robust: atoms.map((_, i) => enough.isRobust([i])),
      judge: enough,
      unsafe: [],
      lines: true,
    });
    room.forEach((spare, i) => {
      if (spare === 0) ledger.force([i]);
    });
    return ledger;
  };
  const open = (room: readonly number[]) => {
    const books = [movable(room), mix(room)];
    return {
      accept: (some: readonly number[]) => books.every((book) => book.accept(some)),
      force(some: readonly number[]) {
        for (const book of books) book.force(some);
      },
    };
  };
  const improving = open(atoms.map((atom) => atom.improving));
  const declining = open(atoms.map((atom) => atom.declining));
  return {
    tell(some, wanted) {
      if (wanted === "withheld" || some.length === 0) return wanted;
      if (!improving.accept(some)) return "withheld";
      if (wanted !== "full") return wanted;
      return declining.accept(some) ? "full" : "agree";
    },
    force(some, told) {
      if (told === "withheld" || some.length === 0) return;
      improving.force(some);
      if (told === "full") declining.force(some);
    },
  };
}

/** How many people must be able to go another way at least, in every sum that can be worked out. */
const fewestMovable = 2;

/**
 * Judges a sum by those alone who can be re-paired, since where nobody can, change may follow from what start and end leave
 * possible. They must be people enough, and two of them must be able to go another way: a hidden answer is imagined
 * otherwise by two people changing places at least, and what that does to both must be made up for.
 */
function enoughIn(room: readonly number[], judge: Judge): Judge {
  const spareIn = (some: readonly number[]) => some.reduce((sum, i) => sum + (room[i] ?? 0), 0);
  const isRoomy = (some: readonly number[]) => spareIn(some) >= fewestMovable;
  return {
    isSafe: (some) => isRoomy(some) && judge.isSafe(some),
    isRobust: (some) => isRoomy(some) && judge.isRobust(some),
  };
}
