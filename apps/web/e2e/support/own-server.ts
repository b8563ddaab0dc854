/** The built server on a folder of one's own, for tests that kill it or read all that it says. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const server = fileURLToPath(new URL("../../build/server.js", import.meta.url));

interface Wish {
  folder: string;
  port: number;
  /** Told every line the server logs, down to the finest; unheard, it logs what it logs in a demo. */
  hear?: (text: string) => void;
}

/** What the server and commands beside it read from their environment. */
export const environmentOf = ({ folder, port, hear }: Wish) => ({
  ...process.env,
  NODE_ENV: "production",
  TESSELLATE_MODE: "demo",
  DATA_DIR: folder,
  DATABASE_URL: `file:${join(folder, "tessellate.sqlite")}`,
  BASE_URL: `http://127.0.0.1:${port}`,
  PORT: String(port),
  ...(hear ? { LOG_LEVEL: "trace" } : {}),
});

/** Starts the server and waits until it answers. */
export async function startOwnServer(wish: Wish): Promise<ChildProcess> {
  const { port, hear } = wish;
  const child = spawn(process.execPath, [server], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: environmentOf(wish),
    stdio: hear ? ["ignore", "pipe", "pipe"] : "ignore",
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => hear?.(String(chunk)));
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return child;
    await wait(100);
  }
  throw new Error("The server did not start. Has it been built?");
}
