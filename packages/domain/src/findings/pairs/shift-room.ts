/** Room in a shift matrix: how people of one group could have been in other fields of it, with start, end and change as they are. */
import type { Scale } from "../scale.ts";
import { directionOf, directions } from "./matching.ts";
import { fieldOf, fields } from "./shift.ts";
import { type Alike, type Crossing, type One, peopleIn } from "./swaps.ts";

/**
 * The three ways in which a matrix can be otherwise. `crossing`: two who stayed, one on each side, against two who crossed.
 * `start`: one more starting below and one fewer agreeing, made up for by someone who answered at the start only; `end`
 * likewise. Every other difference is a sum of these.
 */
export const sways = ["crossing", "start", "end"] as const;
export type Sway = (typeof sways)[number];

/** Whether a group has room for a sway in one direction, and in the other. */
export interface Room {
  up: boolean;
  down: boolean;
}

/** What each sway, up, adds to the four fields. Two of them differ by a crossing only, so either will do. */
const patterns: Readonly<Record<Sway, readonly string[]>> = {
  crossing: ["1,-1,-1,1"],
  start: ["1,0,-1,0", "0,1,0,-1"],
  end: ["1,-1,0,0", "0,0,1,-1"],
};

/** Two people exchange what they said at one of the moments. */
interface Trade {
  first: number;
  second: number;
  /** What it adds to declined, same and improved; and to the four fields. */
  moved: readonly number[];
  shifted: readonly number[];
}

/** The room of one group. A trade that changes who went which way counts if a second, which changes no field, undoes that. */
export function shiftRoom(crossing: Crossing, scale: Scale): Readonly<Record<Sway, Room>> {
  const people = peopleIn(crossing).filter(({ people: count }) => count > 0);
  const trades = tradesAmong(people, scale);
  const quiet = trades.filter(({ shifted }) => isNothing(shifted));
  const isUndone = (trade: Trade) =>
    isNothing(trade.moved) ||
    quiet.some((other) => isOpposite(other.moved, trade.moved) && areApart(people, trade, other));
  const reached = new Set(
    trades
      .filter(({ shifted }) => !isNothing(shifted))
      .flatMap((trade) => (isUndone(trade) ? [trade.shifted.join()] : [])),
  );
  const roomFor = (sway: Sway): Room => ({
    up: patterns[sway].some((pattern) => reached.has(pattern)),
    down: patterns[sway].some((pattern) => reached.has(opposite(pattern))),
  });
  return { crossing: roomFor("crossing"), start: roomFor("start"), end: roomFor("end") };
}

const isNothing = (change: readonly number[]) => change.every((n) => n === 0);
const isOpposite = (a: readonly number[], b: readonly number[]) =>
  a.every((n, i) => n + (b[i] ?? 0) === 0);
const opposite = (pattern: string) =>
  pattern
    .split(",")
    .map((n) => 0 - Number(n))
    .join();

/** Whether there are people enough for two trades, nobody trading twice. */
function areApart(people: readonly Alike[], a: Trade, b: Trade): boolean {
  const all = [a.first, a.second, b.first, b.second];
  return all.every((one) => all.filter((i) => i === one).length <= (people[one]?.people ?? 0));
}

function tradesAmong(people: readonly Alike[], scale: Scale): Trade[] {
  return people.flatMap((a, first) =>
    people.flatMap((b, second) =>
      second <= first
        ? []
        : exchangesOf(a.one, b.one).map((now) => ({
            first,
            second,
            moved: difference([a.one, b.one], now, wayOf(scale), directions.length),
            shifted: difference([a.one, b.one], now, (one) => fieldOf(one, scale), fields.length),
          })),
    ),
  );
}

/** Two people after they have exchanged what they said at the start, and after they have at the end, where both said something else. */
const exchangesOf = (a: One, b: One) =>
  (["before", "after"] as const).flatMap((moment) =>
    a[moment] === null || b[moment] === null || a[moment] === b[moment]
      ? []
      : [
          [
            { ...a, [moment]: b[moment] },
            { ...b, [moment]: a[moment] },
          ],
        ],
  );

const wayOf =
  (scale: Scale) =>
  ({ before, after }: One) =>
    before === null || after === null
      ? undefined
      : directions.indexOf(directionOf({ before, after }, scale));

/** How many more of each kind there are afterwards. */
function difference(
  was: readonly One[],
  is: readonly One[],
  kindOf: (one: One) => number | undefined,
  kinds: number,
): number[] {
  const count = (some: readonly One[], kind: number) =>
    some.filter((one) => kindOf(one) === kind).length;
  return Array.from({ length: kinds }, (_, kind) => count(is, kind) - count(was, kind));
}
