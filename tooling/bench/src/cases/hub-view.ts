/** `hub-view`: one hub's year from the release beside grouping that hub's raw answers. */
import type { Case } from "../case.ts";
import { type Cost, inTurns, msOf, ratioOf } from "../measure.ts";
import { hubRead, nationOf, readPage } from "../nation.ts";
import { inWords } from "../words.ts";

const leastFaster = 50;

export const hubView: Case = {
  about: "a hub's figures from the release beside a GROUP BY over every raw answer",
  goal: leastFaster,
  better: "higher",
  measure: async (options) => {
    const nation = await nationOf(options.large ? "1 M" : "100 k", options);
    options.say("reading in turns");
    const costs = await inTurns({
      hub: readPage(nation, "hub"),
      grouped: () => nation.grouper.ask<Cost>("count"),
      own: () => nation.grouper.ask<Cost>("countHub", hubRead),
    });
    const ratio = ratioOf(costs.grouped, costs.hub, "cpu");
    const detail = [
      `${nation.size} (${nation.evaluations} evaluations, ${nation.equal} counts equal): p50 ${msOf(costs.hub, "cpu").toFixed(2)} ms CPU (${msOf(costs.hub, "wall").toFixed(2)} ms on the clock) beside ${msOf(costs.grouped, "cpu").toFixed(0)} ms: ${inWords(ratio)}`,
      `beside grouping that one hub's answers alone, ${msOf(costs.own, "cpu").toFixed(1)} ms: ${inWords(ratioOf(costs.own, costs.hub, "cpu"))}`,
      "the goal is meant at 1 M (`--large`); read in process",
    ].join("; ");
    return { ratio: ratio.median, detail };
  },
};
