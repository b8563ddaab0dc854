/** The rounds: what the server does by itself, at its start and then every hour. */

import type { House } from "../context.ts";
import { openDueWaves } from "../evaluations/calendar/store.ts";
import { resumeRotation } from "../evaluations/rotation/store.ts";
import { closeDueWaves } from "../evaluations/waves/store.ts";
import { failUnfinished } from "../findings/store.ts";
import { resumeImports } from "../transfer/applying/store.ts";

const hour = 60 * 60 * 1000;

/** Opens the waves that the groups' calendars ask for, then closes those that are complete or whose day has passed. */
const goRoundIn = async (house: House) => {
  await openDueWaves(house);
  await closeDueWaves(house);
};

/**
 * Opens and closes evaluations whose day has come, finishes imports that were interrupted and marks releases that were, then looks
 * again every hour. A round that fails is reported and the next one is made all the same. Returns the way to stop.
 */
export function startRounds(house: House, report: (error: unknown) => void): () => void {
  const begin = async () => {
    await failUnfinished(house.database);
    await resumeRotation(house);
    await resumeImports(house);
  };
  const goRound = () => house.background(goRoundIn(house).catch(report));
  house.background(begin().catch(report));
  goRound();
  const timer = setInterval(goRound, hour);
  timer.unref();
  return () => clearInterval(timer);
}
