/** `recount`: a submission with its wave's tally recounted, beside the same submission without. */
import { join } from "node:path";
import type { Case } from "../case.ts";
import { withFolder } from "../house.ts";
import { type Cost, inTurns, msOf, ratioOf, roundsMeasured } from "../measure.ts";
import { type Running, run } from "../processes.ts";
import { inWords } from "../words.ts";

const program = new URL("../programs/recount.ts", import.meta.url);

const each = 120;
const warmUps = 2;

export const recount: Case = {
  about: "a submission with its tally recounted beside the same without",
  goal: 1.1,
  better: "lower",
  measure: () =>
    withFolder(async (folder) => {
      const [one, other] = [run(program), run(program)];
      try {
        const submissions = (roundsMeasured + warmUps) * each;
        await one.ask("lay", { file: join(folder, "with.sqlite"), submissions });
        await other.ask("lay", { file: join(folder, "without.sqlite"), submissions });
        const side = (of: Running, tally: boolean) => () =>
          of.ask<Cost>("submit", { count: each, tally });
        const sides = { recounted: side(one, true), left: side(other, false) };
        const costs = await inTurns(sides, { warmUps });
        const ratio = ratioOf(costs.recounted, costs.left, "wall");
        const detail = [
          `on the clock ${inWords(ratio)}: ${msOf(costs.recounted, "wall").toFixed(2)} ms beside ${msOf(costs.left, "wall").toFixed(2)} ms, FULL`,
          `CPU ${inWords(ratioOf(costs.recounted, costs.left, "cpu"))}`,
          "7 answers and a comment in waves of 12, in process",
        ].join("; ");
        return { ratio: ratio.median, detail };
      } finally {
        await Promise.all([one.stop(), other.stop()]);
      }
    }),
};
