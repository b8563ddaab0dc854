/** Long work in turns: whatever waits goes first at its pauses. */
import { setImmediate as breathe } from "node:timers/promises";

/** Milliseconds of work after which others go first. A pause costs more than many a step, so not every one is taken. */
const longest = 8;

/** Runs a generator to its end without keeping anybody waiting for long. */
export async function patiently<T>(work: Generator<undefined, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < longest) continue;
    await breathe();
    since = performance.now();
  }
}

/** Rows of one transaction: few enough that nobody waits long behind them. */
const portion = 500;

/** Puts many rows a portion at a time. */
export async function inPortions<Row>(
  rows: readonly Row[],
  put: (some: Row[]) => Promise<unknown>,
) {
  for (let from = 0; from < rows.length; from += portion) {
    await put(rows.slice(from, from + portion));
    await breathe();
  }
}
