/** Chance that repeats itself: the same seed always makes the same England. */
export interface Chance {
  /** 0 ≤ number < 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
  /** A uuid that looks random and is not. */
  uuid(): string;
}

/** Only the numbers of `chanceFor`, for whoever wants a few of very many seeds. */
export function numbersFor(seed: string): Chance["next"] {
  let state = 2166136261;
  for (let i = 0; i < seed.length; i += 1)
    state = Math.imul(state ^ seed.charCodeAt(i), 16777619) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A generator of its own for any text, so that adding one thing to the demo does not change another (mulberry32 over FNV-1a). */
export function chanceFor(seed: string): Chance {
  const next = numbersFor(seed);
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const hex = (length: number) =>
    Array.from({ length }, () => between(0, 15).toString(16)).join("");
  return {
    next,
    between,
    pick: (from) => from[between(0, from.length - 1)] as (typeof from)[number],
    shuffle: (items) => {
      const all = [...items];
      for (let i = all.length - 1; i > 0; i--) {
        const j = between(0, i);
        [all[i], all[j]] = [all[j] as (typeof all)[number], all[i] as (typeof all)[number]];
      }
      return all;
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}
