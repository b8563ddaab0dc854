/** Listens, and stops gracefully. It imports nothing of ours, so that there is only one copy of everything. */
import { createServer } from "node:http";
import { Server } from "node:net";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import closeWithGrace from "close-with-grace";

type App = typeof import("./app.ts");

/** Milliseconds for which connections that are kept open may still bring one request, and learn that it is the last. */
const farewell = 1_000;
/** Milliseconds after which stopping is no longer graceful. */
const patience = 10_000;

// Run from source, Vite makes the app anew after each change; run from the build, the bundle stands beside this file.
const vite = import.meta.url.endsWith(".ts")
  ? await (await import("vite")).createServer({ server: { middlewareMode: true } })
  : undefined;
const bundle = new URL("server/index.js", import.meta.url).href;
const load = (): Promise<App> =>
  vite ? (vite.ssrLoadModule("./server/app.ts") as Promise<App>) : import(bundle);

const { host, port, log } = await load();
const listener = getRequestListener(async (request, env) => (await load()).app.fetch(request, env));
let stopping = false;

const server = createServer((request, response) => {
  if (stopping) response.setHeader("Connection", "close");
  if (vite) vite.middlewares(request, response, () => listener(request, response));
  else listener(request, response);
});

server.listen(port, host, () => log.info({ host, port }, "listening"));
server.once("listening", () => {
  process.stdout.write(`Tessellate: http://${host === "127.0.0.1" ? "localhost" : host}:${port}\n`);
});

closeWithGrace({ delay: patience, logger: log }, async ({ err }) => {
  if (err) log.fatal({ err }, "stopped by an error");
  // Connections that are knocking just now are let in first; closing the door on them would look like a crash.
  await nextTurn();
  await nextTurn();
  // Stops listening as any server does: HTTP's own close would at once cut connections about to be used again.
  const drained = new Promise((resolve) => Server.prototype.close.call(server, resolve));
  stopping = true;
  await Promise.race([drained, wait(err ? 0 : farewell)]);
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await drained;
  clearInterval(sweep);
  await (await load()).close();
  await vite?.close();
});
