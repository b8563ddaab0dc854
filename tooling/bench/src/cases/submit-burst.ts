/** `submit-burst`: sixteen clients hand in at once; how many waits for the disk each evaluation costs, beside one commit each. */
import { join } from "node:path";
import type { Case, Options } from "../case.ts";
import { withFolder } from "../house.ts";
import { keptIn } from "../limits/rows.ts";
import { doorOf, load } from "../load.ts";
import { type Cost, inTurns, msOf, perSecond, ratioOf } from "../measure.ts";
import { type Running, run } from "../processes.ts";
import { type Watched, watched } from "../syncs.ts";
import { inWords } from "../words.ts";

const api = new URL("../programs/submit-api.ts", import.meta.url);
const bare = new URL("../limits/submit-rows.ts", import.meta.url);

const clients = 16;
const requests = 320;
const rounds = 5;
const mostSyncs = 0.25;

export const submitBurst: Case = {
  about: "sixteen clients handing in at once, fsyncs for each, beside one commit each",
  goal: mostSyncs,
  better: "lower",
  measure: (options) =>
    withFolder(async (folder) => {
      const watch = watched(api, join(folder, "syncs"));
      if (!watch) throw new Error("There is no strace here to count fsyncs with.");
      const each = await syncsEach(folder, watch, options);
      const costs = await inRounds(folder, options);
      const detail = [
        `${each.toFixed(3)} fsync for each of ${requests} evaluations from ${clients} clients at once, over HTTP, each answered after its commit and found in another process`,
        `${perSecond(costs.together).toFixed(0)}/s beside ${perSecond(costs.apart).toFixed(0)}/s of bare rows in a commit each (on the clock ${inWords(ratioOf(costs.together, costs.apart, "wall"))})`,
        `CPU ${msOf(costs.together, "cpu").toFixed(2)} ms beside ${msOf(costs.apart, "cpu").toFixed(2)} ms`,
      ].join("; ");
      return { ratio: each, holds: each < mostSyncs, detail };
    }),
};

/** Hands in over HTTP from all clients, as often as asked, on a server that has been laid. */
async function burst(program: Running) {
  const door = doorOf(program, await program.ask<number>("listen"), clients);
  const send = () =>
    load(door, { requests, status: 303, of: () => ({ path: "/", method: "POST", body: "" }) });
  return { send, leave: () => door.agent.destroy() };
}

async function syncsEach(folder: string, { program, count }: Watched, { say }: Options) {
  say("counting fsyncs");
  const file = join(folder, "counted.sqlite");
  try {
    await program.ask("lay", { file, submissions: 2 * requests });
    const { send, leave } = await burst(program);
    await send();
    const [before, kept] = [count(), keptIn(file).answered];
    await send();
    const syncs = count() - before;
    const found = keptIn(file).answered - kept;
    if (found !== requests) throw new Error(`${found} of ${requests} acknowledged are there.`);
    leave();
    return syncs / requests;
  } finally {
    await program.stop();
  }
}

async function inRounds(folder: string, { say }: Options) {
  say("handing in, in turns");
  const [one, other] = [run(api), run(bare)];
  const submissions = (rounds + 1) * requests;
  try {
    await one.ask("lay", { file: join(folder, "together.sqlite"), submissions });
    await other.ask("lay", { file: join(folder, "apart.sqlite"), submissions });
    const [ours, limit] = [await burst(one), await burst(other)];
    const sides = { together: ours.send, apart: limit.send };
    const costs: Record<keyof typeof sides, Cost[]> = await inTurns(sides, { rounds });
    ours.leave();
    limit.leave();
    return costs;
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
}
