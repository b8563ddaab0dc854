/** Two sides measured in turns, and what their rounds say together. */

/** What one piece of work cost, in microseconds: of the processor, and on the clock. */
export interface Cost {
  cpu: number;
  wall: number;
}

/** The middle of some figures, and the least and the most of them. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Rounds of every comparison: enough that one disturbed round does not decide. */
export const roundsMeasured = 7;

/**
 * Runs the sides one after another, A B A B, so that whatever else the machine does falls on all of them alike. Rounds
 * before the first that counts only warm up.
 */
export async function inTurns<Side extends string>(
  sides: Readonly<Record<Side, () => Promise<Cost>>>,
  { rounds = roundsMeasured, warmUps = 1 } = {},
): Promise<Record<Side, Cost[]>> {
  const names = Object.keys(sides) as Side[];
  const costs = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Side,
    Cost[]
  >;
  for (let round = -warmUps; round < rounds; round++)
    for (const name of names) {
      const cost = await sides[name]();
      if (round >= 0) costs[name].push(cost);
    }
  return costs;
}

/** Median and range. Throws when there is nothing to speak of. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part)] ?? Number.NaN;
  if (sorted.length === 0) throw new Error("Nothing was measured.");
  const half = (sorted.length - 1) / 2;
  return { median: (at(half) + at(half + 0.5)) / 2, least: at(0), most: at(sorted.length - 1) };
}

/** One side over the other, round by round. */
export const ratioOf = (one: readonly Cost[], other: readonly Cost[], by: keyof Cost): Spread =>
  spreadOf(one.map((cost, i) => cost[by] / (other[i]?.[by] ?? Number.NaN)));

/** The median cost in milliseconds. */
export const msOf = (costs: readonly Cost[], by: keyof Cost): number =>
  spreadOf(costs.map((cost) => cost[by])).median / 1000;

/** How many of such pieces of work fit in a second of the clock. */
export const perSecond = (costs: readonly Cost[]): number => 1000 / msOf(costs, "wall");
