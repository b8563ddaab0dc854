/** `import-gias`: the schools register through the API beside lines split by hand and written straight away. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Case, Options } from "../case.ts";
import { writeGias } from "../gias.ts";
import { withFolder } from "../house.ts";
import { type Cost, inTurns, perSecond, ratioOf, type Spread } from "../measure.ts";
import { type Running, run } from "../processes.ts";
import { inWords } from "../words.ts";

const api = new URL("../programs/import-schools.ts", import.meta.url);
const hand = new URL("../limits/hand-import.ts", import.meta.url);

const rows = 50_000;
const rounds = 5;
const least = 0.5;
const mostGrowth = 64 * 1024 * 1024;

export const importGias: Case = {
  about: "50 k schools through the API beside hand-split lines written straight into the tables",
  goal: least,
  better: "higher",
  measure: (options) => withFolder((folder) => inFolder(folder, options)),
};

async function inFolder(folder: string, { say }: Options) {
  const csv = join(folder, "register.csv");
  const few = join(folder, "few.csv");
  say(`writing ${rows} rows`);
  const { columns } = await writeGias({ rows, to: csv });
  await writeGias({ rows: 2_000, to: few });
  const [one, other] = [run(api), run(hand)];
  try {
    for (const side of [one, other])
      await side.ask("import", { folder, name: `warm-${side.pid}`, csv: few, rows: 2_000 });
    const growths: number[] = [];
    let round = 0;
    const side = (of: Running, name: string) => async () => {
      if (round > 0) await rm(join(folder, `${name}-${round}.sqlite`), { force: true });
      if (name === "api") say(`round ${++round} of ${rounds}`);
      const wish = { folder, name: `${name}-${round}`, csv, rows };
      const { cost, growth } = await of.ask<{ cost: Cost; growth?: number }>("import", wish);
      if (growth !== undefined) growths.push(growth);
      return cost;
    };
    const sides = { api: side(one, "api"), hand: side(other, "hand") };
    const costs = await inTurns(sides, { rounds, warmUps: 0 });
    const wish = { folder, name: `api-${rounds}`, csv, rows };
    const again = await one.ask<Again>("again", wish);
    const ratio = ratioOf(costs.hand, costs.api, "cpu");
    return verdict({ ratio, costs, growth: growths[0] ?? 0, again, columns });
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
}

interface Again {
  changed: number;
  same: boolean;
  searchable: boolean;
}

interface Measured {
  ratio: Spread;
  costs: { api: Cost[]; hand: Cost[] };
  growth: number;
  again: Again;
  columns: number;
}

function verdict({ ratio, costs, growth, again, columns }: Measured) {
  const unchanged = again.changed === 0 && again.same;
  const detail = [
    `rows per second of processor time ${inWords(ratio)} of the hand-split import’s`,
    `${perSecond(costs.api).toFixed(0)} rows/s on the clock beside ${perSecond(costs.hand).toFixed(0)}`,
    `${rows} rows × ${columns} columns, staged, validated, applied, ${again.searchable ? "searchable" : "NOT searchable"}, audited`,
    `second run changed ${again.changed} rows${again.same ? "" : ", and the tables differ"}`,
    `memory grew by ${(growth / 1024 / 1024).toFixed(0)} MB (goal ≤ 64 MB)`,
  ].join("; ");
  const holds = ratio.median >= least && unchanged && again.searchable && growth <= mostGrowth;
  return { ratio: ratio.median, holds, detail };
}
