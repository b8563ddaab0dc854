/** `page-table50`: a signed-in page of fifty rows beside the framework rendering the same cells from memory. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Case } from "../case.ts";
import { withFolder } from "../house.ts";
import { type Door, load, type Sent, send } from "../load.ts";
import { inTurns, msOf, perSecond, ratioOf } from "../measure.ts";
import { withPeer } from "../peer.ts";
import { type Site, signIn, withDemo } from "../site.ts";
import { tableIn } from "../table.ts";
import { inWords } from "../words.ts";

/** The list of people, which shows fifty to a page: to the system administrator everyone who holds a role. */
const path = "/people";
const requests = 150;

export const pageTable50: Case = {
  about: "a signed-in page of 50 rows beside the framework rendering those cells from memory",
  goal: 1.6,
  better: "lower",
  measure: () =>
    withDemo((site, file) =>
      withFolder(async (folder) => {
        const ours = { path, headers: await signIn(site, file, "systemAdministrator") };
        const table = await keepTable(site, ours, join(folder, "table.json"));
        return withPeer((peer) => beside(site, ours, peer, table), table.file);
      }),
    ),
};

async function keepTable({ door }: Site, ours: Sent, file: string) {
  const page = await send(door, ours);
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}.`);
  const table = tableIn(page.body);
  if (table.rows.length !== 50) throw new Error(`${path} shows ${table.rows.length} rows.`);
  await writeFile(file, JSON.stringify(table));
  return { file, bytes: page.body.length };
}

async function beside({ door }: Site, ours: Sent, peer: Door, { bytes }: { bytes: number }) {
  const plain = { path: "/table" };
  const answer = await send(peer, plain);
  if (tableIn(answer.body).rows.length !== 50) throw new Error("The peer shows another table.");
  const costs = await inTurns({
    page: () => load(door, { requests, of: () => ours, status: 200 }),
    peer: () => load(peer, { requests, of: () => plain, status: 200 }),
  });
  const ratio = ratioOf(costs.page, costs.peer, "cpu");
  const detail = [
    `CPU ${inWords(ratio)}: ${msOf(costs.page, "cpu").toFixed(2)} ms beside ${msOf(costs.peer, "cpu").toFixed(2)} ms`,
    `${perSecond(costs.page).toFixed(0)} req/s beside ${perSecond(costs.peer).toFixed(0)}`,
    `${path} as the system administrator with session, policy and query (${bytes} bytes), beside React Router's handler on Hono and renderToString over the same cells in memory (${answer.body.length} bytes)`,
    "uncompressed",
  ].join("; ");
  return { ratio: ratio.median, detail };
}
