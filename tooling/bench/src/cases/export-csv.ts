/** `export-csv`: a release written out as safe, escaped lines, beside passing over the same rows. */
import { join } from "node:path";
import type { Case } from "../case.ts";
import { withFolder } from "../house.ts";
import { type Cost, inTurns, perSecond, ratioOf } from "../measure.ts";
import { run } from "../processes.ts";
import { inWords } from "../words.ts";

const writing = new URL("../programs/export-cells.ts", import.meta.url);
const passing = new URL("../limits/iterate-cells.ts", import.meta.url);

const leastSpeed = 0.5;
const mostGrowth = 64;
const rounds = 5;

export const exportCsv: Case = {
  about: "a release written out as files beside passing over its rows",
  goal: leastSpeed,
  better: "higher",
  measure: ({ say }) =>
    withFolder(async (folder) => {
      const [writer, passer] = [run(writing), run(passing)];
      try {
        say("laying a release");
        const file = join(folder, "cells.sqlite");
        const cells = await writer.ask<number>("fill", file);
        await passer.ask("open", file);
        let lines = 0;
        let round = 0;
        const growths: number[] = [];
        const write = async () => {
          const wish = { folder, name: `out-${round++}`, cells };
          const done = await writer.ask<{ cost: Cost; lines: number; growth: number }>(
            "write",
            wish,
          );
          lines = done.lines;
          growths.push(done.growth);
          return done.cost;
        };
        const pass = () => passer.ask<Cost>("iterate", cells);
        say("writing in turns");
        const costs = await inTurns({ write, pass }, { rounds });
        const ratio = ratioOf(costs.pass, costs.write, "cpu");
        const growth = Math.max(...growths) / 2 ** 20;
        const linesPerSecond = (perSecond(costs.write) * lines) / cells;
        const detail = [
          `${lines} lines of ${cells} cells, each in its place's file and its project's; rows a second of processor time ${inWords(ratio)} of passing over them`,
          `${Math.round(linesPerSecond)} lines/s on the clock, ${Math.round(perSecond(costs.write))} cells/s beside ${Math.round(perSecond(costs.pass))}`,
          `memory grew by ${growth.toFixed(0)} MB (goal ≤ ${mostGrowth})`,
        ].join("; ");
        return {
          ratio: ratio.median,
          holds: ratio.median >= leastSpeed && growth <= mostGrowth,
          detail,
        };
      } finally {
        await Promise.all([writer.stop(), passer.stop()]);
      }
    }),
};
