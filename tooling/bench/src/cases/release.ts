/** `release`: a whole nation's release built through the API, beside deciding its cells alone; and how long anyone waits meanwhile. */
import { join } from "node:path";
import type { Case } from "../case.ts";
import { withFolder } from "../house.ts";
import { type Cost, msOf, ratioOf } from "../measure.ts";
import { run } from "../processes.ts";
import { inWords } from "../words.ts";

const program = new URL("../programs/release-nation.ts", import.meta.url);

/** 40 hubs in nine regions, 30 projects, a group of each in every hub, every question of the lesson evaluation. */
const nation = { hubs: 40, families: 30, groups: 1, teachers: 10, wavesEach: 1 };
const most = 3;
const longestBlock = 50;
/** The first release of a file; what is out already would be given to later ones. So each round has a file of its own. */
const rounds = 3;

interface Built {
  cost: Cost;
  blocks: { longest: number; over: number; blocks: { ms: number; at: number }[] };
}

export const release: Case = {
  about: "a nation's release beside deciding the same cells alone, and the longest pause it makes",
  goal: most,
  better: "lower",
  measure: async ({ say }) => {
    const sides = { built: [] as Cost[], decided: [] as Cost[] };
    const pauses: Built["blocks"][] = [];
    let [cells, evaluations] = [0, 0];
    for (let round = 0; round < rounds; round++)
      await withFolder(async (folder) => {
        const one = run(program);
        try {
          say(`round ${round + 1} of ${rounds}`);
          evaluations = await one.ask("fill", { ...nation, file: join(folder, "nation.sqlite") });
          const decided = await one.ask<{ cost: Cost; cells: number }>("decide");
          const built = await one.ask<Built>("release");
          sides.built.push(built.cost);
          sides.decided.push(decided.cost);
          pauses.push(built.blocks);
          cells = decided.cells;
        } finally {
          await one.stop();
        }
      });
    const ratio = ratioOf(sides.built, sides.decided, "cpu");
    const longest = Math.min(...pauses.map((one) => one.longest));
    const detail = [
      `CPU ${inWords(ratio)}: ${(msOf(sides.built, "cpu") / 1000).toFixed(1)} s beside ${(msOf(sides.decided, "cpu") / 1000).toFixed(1)} s for ${cells} cells in two patterns, ${evaluations} evaluations of 40 hubs × 30 projects, seals opened`,
      `the event loop stood still for ${longest.toFixed(0)} ms at the longest in the best round (goal ≤ ${longestBlock} ms; rounds: ${pauses.map((one) => `${one.longest.toFixed(0)} ms, ${one.over} over 50`).join(" · ")})`,
      `the longest of the last round: ${pauses
        .at(-1)
        ?.blocks.map(({ ms, at }) => `${ms.toFixed(0)} ms at ${(at / 1000).toFixed(1)} s`)
        .join(", ")}`,
    ].join("; ");
    return { ratio: ratio.median, holds: ratio.median <= most && longest <= longestBlock, detail };
  },
};
