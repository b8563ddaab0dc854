/** Long work in turns, so that a server can answer others while a nation's figures are computed. */

/** Runs work to its end without pausing. */
export function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does something for each, pausing after every few: one of them alone can be long. */
export function* inTurns<T>(
  items: readonly T[],
  act: (item: T, index: number) => void,
  atOnce = 4,
): Generator<undefined, void> {
  for (const [index, item] of items.entries()) {
    act(item, index);
    if (index % atOnce === atOnce - 1) yield;
  }
}
