/** A nation's release built through the API with the event loop watched, and its cells decided alone. */
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import {
  askedBy,
  closedWaves,
  expectedByWave,
  resultsByWave,
} from "@tessellate/api/findings/gather";
import { leavesOf } from "@tessellate/api/findings/leaves";
import { startNumbering } from "@tessellate/domain/findings/leaf";
import { cellsOfSystem } from "@tessellate/domain/findings/release-cells";
import { systemsIn } from "@tessellate/domain/findings/systems";
import { finish } from "@tessellate/domain/findings/turns";
import { layGround, type Size } from "../ground.ts";
import { as, openHouse } from "../house.ts";
import { fillClosed } from "../waves.ts";
import { costOf, offer } from "./offer.ts";

let house: Awaited<ReturnType<typeof openHouse>> | undefined;

function opened() {
  if (!house) throw new Error("Nothing has been filled yet.");
  return house;
}

/** Milliseconds between looks at the clock. */
const resolution = 2;

/** How long the event loop stood still while `work` went on, in milliseconds: the longest times, each with when it ended. */
async function blocksDuring(work: () => Promise<unknown>) {
  const delay: IntervalHistogram = monitorEventLoopDelay({ resolution });
  const began = performance.now();
  let last = began;
  const blocks: { ms: number; at: number }[] = [];
  const look = setInterval(() => {
    const now = performance.now();
    if (now - last - resolution > 20) blocks.push({ ms: now - last - resolution, at: now - began });
    last = now;
  }, resolution);
  delay.enable();
  await work();
  await new Promise((done) => setTimeout(done, 4 * resolution));
  delay.disable();
  clearInterval(look);
  blocks.sort((a, b) => b.ms - a.ms);
  const over = blocks.filter(({ ms }) => ms > 50).length;
  return { longest: delay.max / 1e6 - resolution, over, blocks: blocks.slice(0, 5) };
}

offer({
  fill: async ({ file, wavesEach, ...size }: Size & { file: string; wavesEach: number }) => {
    house = await openHouse(file);
    return fillClosed(house, await layGround(house, size), wavesEach);
  },
  /** Builds a release: what it cost, and how it let others through. */
  release: async () => {
    const operator = as(opened(), { kind: "operator" });
    let cost = { cpu: 0, wall: 0 };
    const blocks = await blocksDuring(async () => {
      cost = await costOf(1, () => operator.findings.release());
    });
    return { cost, blocks };
  },
  /** Decides the cells of the same waves with nothing around it: no database, no seals, no rows. */
  decide: async () => {
    const { reader } = opened().database;
    const byVersion = await askedBy(reader);
    const waves = await closedWaves(reader, new Date("2999-01-01"));
    const known = {
      byVersion,
      expected: await expectedByWave(reader),
      numbering: startNumbering(),
    };
    const leaves = await leavesOf(opened(), waves, known);
    const results = await resultsByWave(reader);
    const systems = systemsIn([...(byVersion.get(waves[0]?.instrumentVersionId ?? "") ?? [])]);
    let cells = 0;
    const cost = await costOf(1, () => {
      for (const measured of systems) {
        const measures =
          measured.area === null ? measured.questions : [measured.area, ...measured.questions];
        const waveResults = leaves.flatMap(({ leaf }) =>
          measures.flatMap((measure) => {
            const cell = results.get(leaf.wave)?.[measure];
            return cell ? [{ wave: leaf.wave, measure, cell }] : [];
          }),
        );
        const system = {
          ...measured,
          leaves: leaves.map(({ leaf }) => leaf),
          waveResults,
          earlier: [],
        };
        cells += finish(cellsOfSystem(system)).length;
      }
    });
    return { cost, cells };
  },
});
