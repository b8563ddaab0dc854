/** The page's own POST of an evaluation, beside a bare node:http server that writes the same rows. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { doorOf, load, type Sent } from "./load.ts";
import { type Cost, inTurns } from "./measure.ts";
import { run } from "./processes.ts";
import { layWaves } from "./programs/submission-ground.ts";
import { type Site, withSite } from "./site.ts";
import { answersFor, comment } from "./waves.ts";

const bare = new URL("limits/submit-rows.ts", import.meta.url);

/** Posts of a round. */
const each = 60;
const rounds = 5;
const warmUps = 1;

const formOf = (number: number) =>
  new URLSearchParams({
    ...Object.fromEntries(
      Object.entries(answersFor(number)).map(([key, option]) => [`answers.${key}`, option]),
    ),
    comment,
    intent: "send",
  }).toString();

/** What one POST costs either server, from the same clients with the same forms. */
export async function postInTurns(folder: string): Promise<{ page: Cost[]; bare: Cost[] }> {
  const submissions = (rounds + warmUps) * each;
  const home = join(folder, "site");
  await mkdir(home);
  const { house, turns } = await layWaves({ file: join(home, "tessellate.sqlite"), submissions });
  await house.database.close();
  const secrets = turns.map(({ secret }) => secret);
  const limit = run(bare);
  try {
    await limit.ask("lay", { file: join(folder, "posted.sqlite"), submissions });
    const door = doorOf(limit, await limit.ask<number>("listen"));
    const plain = posts(() => ({ path: "/", headers: form }));
    const costs = await withSite(home, (site) => {
      const page = ours(site, secrets);
      return inTurns(
        {
          page: () => load(site.door, { requests: each, of: page, status: 302 }),
          bare: () => load(door, { requests: each, of: plain, status: 303 }),
        },
        { rounds, warmUps },
      );
    });
    door.agent.destroy();
    return costs;
  } finally {
    await limit.stop();
  }
}

const form = { "content-type": "application/x-www-form-urlencoded" };

/** Each post is another person's, in the order in which they were asked. */
function posts(to: (turn: number) => Pick<Sent, "path" | "headers">) {
  let turn = 0;
  return (): Sent => ({ method: "POST", body: formOf(turn), ...to(turn++) });
}

const ours = ({ headers }: Site, secrets: readonly (string | undefined)[]) =>
  posts((turn) => ({ path: `/e/${secrets[turn]}/check`, headers: { ...headers, ...form } }));
