/** `api-list50`: fifty people over HTTP with a real session, beside one prepared query behind a bare server. */
import { isDeepStrictEqual } from "node:util";
import { today } from "@tessellate/api/context";
import type { Case } from "../case.ts";
import { doorOf, load, send } from "../load.ts";
import { inTurns, msOf, perSecond, ratioOf } from "../measure.ts";
import { run } from "../processes.ts";
import { type Site, signIn, withDemo } from "../site.ts";
import { inWords } from "../words.ts";

const bare = new URL("../limits/people-list.ts", import.meta.url);
const path = `/api/trpc/people.list?input=${encodeURIComponent(JSON.stringify({ page: 1 }))}`;
const requests = 250;

export const apiList50: Case = {
  about: "people.list over HTTP with a session beside node:http and one prepared query",
  goal: 3,
  better: "lower",
  measure: () => withDemo(beside),
};

async function beside(site: Site, file: string) {
  const headers = await signIn(site, file, "systemAdministrator");
  const limit = run(bare);
  const day = today({ now: () => new Date() });
  const door = doorOf(limit, await limit.ask<number>("listen", { file, day }));
  try {
    const ours = { path, headers };
    const [one, other] = [await send(site.door, ours), await send(door, { path })];
    if (!isDeepStrictEqual(JSON.parse(one.body), JSON.parse(other.body)))
      throw new Error(
        `The two sides answer differently: ${one.body.slice(0, 300)} … ${other.body.slice(0, 300)}`,
      );
    const costs = await inTurns({
      api: () => load(site.door, { requests, of: () => ours, status: 200 }),
      bare: () => load(door, { requests, of: () => ({ path }), status: 200 }),
    });
    const ratio = ratioOf(costs.api, costs.bare, "cpu");
    const detail = [
      `CPU ${inWords(ratio)}: ${msOf(costs.api, "cpu").toFixed(2)} ms beside ${msOf(costs.bare, "cpu").toFixed(2)} ms`,
      `${perSecond(costs.api).toFixed(0)} req/s beside ${perSecond(costs.bare).toFixed(0)}`,
      `GET people.list, 50 people with their roles, equal JSON of ${one.body.length} bytes, uncompressed`,
    ].join("; ");
    return { ratio: ratio.median, detail };
  } finally {
    door.agent.destroy();
    await limit.stop();
  }
}
