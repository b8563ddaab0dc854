/** Serves the built peer through the same adapter as Tessellate's own server. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { createRequestHandler, type ServerBuild } from "react-router";
import { offer } from "../../programs/offer.ts";

const built = new URL("build/server/index.js", import.meta.url).href;
const page = createRequestHandler((await import(built)) as ServerBuild, "production");
const app = new Hono();
const root = fileURLToPath(new URL("build/client", import.meta.url));
app.use("/assets/*", serveStatic({ root }));
app.all("*", (c) => page(c.req.raw));
const server = createServer(getRequestListener(app.fetch));

offer({
  listen: () =>
    new Promise((done) => {
      server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port));
    }),
});
