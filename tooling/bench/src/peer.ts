/** The peer: the framework with nothing of ours, built once and served through the same adapter. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Door, doorOf } from "./load.ts";
import { run } from "./processes.ts";

const folder = fileURLToPath(new URL("limits/plain-app", import.meta.url));
const bin = fileURLToPath(new URL("../node_modules/.bin/react-router", import.meta.url));

/** Builds the peer's two pages. Takes a few seconds. */
function buildPeer() {
  const env = { ...process.env, NODE_ENV: "production" };
  const done = spawnSync(bin, ["build", folder], { env, encoding: "utf8" });
  if (done.status !== 0)
    throw new Error(`The peer could not be built.\n${done.stdout}${done.stderr}`);
}

/** Does `work` with the peer running; it renders the table in `tableFile`. */
export async function withPeer<T>(work: (door: Door) => Promise<T>, tableFile = ""): Promise<T> {
  buildPeer();
  const env = { TABLE_FILE: tableFile };
  const server = run(new URL("limits/plain-app/serve.ts", import.meta.url), { env });
  const door = doorOf(server, await server.ask<number>("listen"));
  try {
    return await work(door);
  } finally {
    door.agent.destroy();
    await server.stop();
  }
}
