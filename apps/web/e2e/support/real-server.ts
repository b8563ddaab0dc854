/** A real installation for journeys: `serve` on an empty folder of its own, and a real mail server that keeps what it is sent. */
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openMailbox } from "./mailbox.ts";

const web = fileURLToPath(new URL("../..", import.meta.url));
const cli = fileURLToPath(new URL("../../../cli", import.meta.url));
const tsx = join(web, "node_modules/.bin/tsx");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

/** Starts the built server as an operator would, and waits until it is ready. */
export async function startRealServer() {
  const folder = mkdtempSync(join(tmpdir(), "tessellate-serve-"));
  const mailbox = await openMailbox();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production",
    TESSELLATE_MODE: "serve",
    DATA_DIR: folder,
    DATABASE_URL: "",
    PORT: String(port),
    BASE_URL: url,
    SMTP_URL: mailbox.url,
    LOG_LEVEL: "error",
  };
  execFileSync(tsx, ["src/main.ts", "prepare"], { cwd: cli, env });
  const server = spawn(process.execPath, ["build/server.js"], { cwd: web, env, stdio: "inherit" });
  await ready(url, server);
  return {
    url,
    mailbox,
    /** Runs `tessellate …` beside the server, as its operator does; gives what it says. */
    tessellate: async (...words: string[]): Promise<string> => {
      const said = await promisify(execFile)(tsx, ["src/main.ts", ...words], { cwd: cli, env });
      return said.stdout;
    },
    stop: async () => {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
      await mailbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, server: ChildProcess) {
  for (let i = 0; i < 200 && server.exitCode === null; i++) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error("The server did not become ready.");
}

/** Starts the built server without what it needs; what it says, and the code it ends with. */
export async function startWithNothing() {
  const { PATH } = process.env;
  const env = { PATH, NODE_ENV: "production", TESSELLATE_MODE: "serve" };
  const server = spawn(process.execPath, ["build/server.js"], { cwd: web, env });
  let said = "";
  server.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const [code] = await once(server, "exit");
  return { code, said };
}
