/** The real production server as `pnpm start` runs it: built, over a data folder of its own, with someone signed in. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import Sqlite from "better-sqlite3";
import { type Door, doorOf, send } from "./load.ts";
import { run } from "./processes.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const web = join(root, "apps/web");

/** Milliseconds for a server to say that it is ready. */
const patience = 60_000;

/** A running server. */
export interface Site {
  door: Door;
  /** What a page of ours would send along. */
  headers: Readonly<Record<string, string>>;
}

/** Runs a command to its end, its words kept off the standard output. Throws when it fails. */
function command(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const done = spawnSync(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (done.status !== 0)
    throw new Error(`${file} ${args.join(" ")} failed.\n${done.stdout}${done.stderr}`);
}

const bin = (name: string, of = root) => join(of, "node_modules/.bin", name);

let app: string | undefined;

/**
 * Builds the web application (turbo does nothing when nothing has changed) and returns the folder of a copy, so that a
 * build made meanwhile changes nothing of what is measured.
 */
function builtApp(): string {
  if (app) return app;
  command(bin("turbo"), ["run", "build", "--filter=@tessellate/web", "--output-logs=errors-only"]);
  app = keptFolder("app");
  cpSync(join(web, "build"), join(app, "build"), { recursive: true });
  symlinkSync(join(web, "node_modules"), join(app, "node_modules"));
  return app;
}

/** A folder that is there until the bench ends. */
function keptFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `tessellate-bench-${name}-`));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Fills a folder with the demo England. */
function fillDemo(folder: string): void {
  const cli = join(root, "apps/cli");
  command(bin("tsx", cli), [join(cli, "src/main.ts"), "prepare", "--demo"], { DATA_DIR: folder });
}

/** Does `work` with the built server running over a folder whose database is ready. */
export async function withSite<T>(folder: string, work: (site: Site) => Promise<T>): Promise<T> {
  const port = await freePort();
  const server = run(pathToFileURL(join(builtApp(), "build/server.js")), {
    built: true,
    cwd: web,
    env: { TESSELLATE_MODE: "demo", DATA_DIR: folder, PORT: String(port) },
  });
  const door = doorOf(server, port);
  const host = `localhost:${port}`;
  try {
    await untilReady(door);
    return await work({ door, headers: { host, origin: `http://${host}` } });
  } finally {
    door.agent.destroy();
    await server.stop();
  }
}

let demo: string | undefined;

/** The same over the demo England, built and filled for the first case that asks and kept until the bench ends. */
export function withDemo<T>(work: (site: Site, file: string) => Promise<T>): Promise<T> {
  if (!demo) {
    const folder = keptFolder("demo");
    fillDemo(folder);
    demo = folder;
  }
  const file = join(demo, "tessellate.sqlite");
  return withSite(demo, (site) => work(site, file));
}

async function untilReady(door: Door) {
  const until = performance.now() + patience;
  for (;;) {
    const got = await send(door, { path: "/readyz" }).catch(() => undefined);
    if (got?.status === 200) return;
    if (performance.now() > until) throw new Error("The server did not become ready.");
    await wait(100);
  }
}

/** Ports the bench's servers listen on, so that they are never taken for somebody's own. */
const ports = { first: 4700, last: 4799 };

async function freePort(): Promise<number> {
  for (let port = ports.first; port <= ports.last; port++) if (await isFree(port)) return port;
  throw new Error(`No port from ${ports.first} to ${ports.last} is free.`);
}

const isFree = (port: number) =>
  new Promise<boolean>((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
  });

/** Signs in through the demo's entry as whoever holds a role. Returns the headers of a signed-in request. */
export async function signIn({ door, headers }: Site, file: string, role: string) {
  const database = new Sqlite(file, { readonly: true });
  const personId = database
    .prepare(
      "select min(a.person_id) from appointments a join logins l on l.id = a.person_id where a.role = ?",
    )
    .pluck()
    .get(role);
  database.close();
  const entered = await send(door, {
    path: "/api/auth/demo/enter",
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ personId }),
  });
  const cookies = [entered.headers["set-cookie"] ?? []].flat();
  if (entered.status !== 200 || cookies.length === 0)
    throw new Error(`The demo let nobody in: ${entered.status} ${entered.body.slice(0, 200)}`);
  return { ...headers, cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") };
}
