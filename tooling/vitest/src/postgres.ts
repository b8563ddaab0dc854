/**
 * A throw-away PostgreSQL 18 from npm, made fast for tests and gone when they end.
 * We start the programs ourselves: the package's own starter hooks the end of the process, and a run with failing
 * tests then ends as if all had passed.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { programs, type RunAs, unprivileged } from "./postgres-programs.ts";

/** Nothing in it outlives the run, so it need not wait for the disk. */
const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=200",
];

const environment = { ...process.env, LC_ALL: "C" };

/** Starts the engine on a free port of this machine; `stop` ends it and removes its files. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const runAs = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), "tessellate-postgres-"));
  await chmod(folder, 0o755);
  const { initdb, postgres } = programs(folder, runAs);
  const password = randomBytes(12).toString("hex");
  await give(folder, runAs);
  await lay(initdb, folder, password, runAs);
  const port = await freePort();
  const words = [["-D", join(folder, "data"), "-p", String(port)], ...settings.map(setting)].flat();
  const engine = spawn(postgres, words, {
    ...runAs,
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise<void>((resolve) => engine.once("close", () => resolve()));
  const sweep = () => {
    engine.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", sweep);
  await ready(engine);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off("exit", sweep);
      engine.kill("SIGQUIT");
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const setting = (words: string) => ["-c", words];

async function give(path: string, { uid, gid }: RunAs): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

/** Lays an empty cluster whose only user is `postgres` with this password. */
async function lay(initdb: string, folder: string, password: string, runAs: RunAs) {
  const secret = join(folder, "password");
  await writeFile(secret, password, { mode: 0o600 });
  await give(secret, runAs);
  const words = [
    `--pgdata=${join(folder, "data")}`,
    `--pwfile=${secret}`,
    "--username=postgres",
    "--auth=password",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ];
  await promisify(execFile)(initdb, words, { ...runAs, env: environment });
}

/** Waits until the engine answers; throws what it said when it ends instead. */
function ready(engine: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (part: string) => {
      said += part;
      if (!said.includes("ready to accept connections")) return;
      engine.stderr?.off("data", hear).resume();
      resolve();
    };
    engine.stderr?.setEncoding("utf8").on("data", hear);
    engine.once("error", reject);
    engine.once("close", () => reject(new Error(`PostgreSQL did not start.\n${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
