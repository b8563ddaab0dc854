/** The rounds: what the server does by itself, at its start and then every hour. */

import type { House } from "../context.ts";
import { closeDueWaves } from "../evaluations/waves/store.ts";
import { failUnfinished } from "../findings/store.ts";
import { resumeImports } from "../transfer/applying/store.ts";

const hour = 60 * 60 * 1000;

/**
 * Closes evaluations whose day has come, finishes imports that were interrupted and marks releases that were, then looks
 * again every hour. A round that fails is reported and the next one is made all the same. Returns the way to stop.
 */
export function startRounds(house: House, report: (error: unknown) => void): () => void {
  const begin = async () => {
    await failUnfinished(house.database);
    await resumeImports(house);
  };
  const goRound = () => house.background(closeDueWaves(house).catch(report));
  house.background(begin().catch(report));
  goRound();
  const timer = setInterval(goRound, hour);
  timer.unref();
  return () => clearInterval(timer);
}
