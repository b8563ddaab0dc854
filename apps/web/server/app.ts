/** Everything the server does, as one module graph: Vite runs it in development and bundles it for production. */

import * as build from "virtual:react-router/server-build";
import { appRouter } from "@tessellate/api/app";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createRequestHandler } from "react-router";
import { compressPages } from "./compress.ts";
import { host, port } from "./env.ts";
import { loadContext } from "./load-context.ts";
import { log } from "./log.ts";
import { noticePage } from "./notice-page.ts";
import { nameRequests, type Variables } from "./requests.ts";
import { refuseStrangers, securityHeaders, tooLarge } from "./security.ts";
import { services } from "./services.server.ts";
import { staticFiles } from "./static-files.ts";
import { takesUploads } from "./uploads.ts";

const MB = 1024 * 1024;
const page = createRequestHandler(build, import.meta.env.MODE);
const nothingHere = "There is nothing at this address, or nothing that you may see.";
const limited = bodyLimit({ maxSize: MB, onError: tooLarge });

/** The server's doors, in the order in which a request meets them. */
export const app = new Hono<{ Variables: Variables }>();

app.get("/healthz", (c) => c.text("ok"));
app.get("/readyz", async (c) => {
  try {
    await services.ready();
    return c.text("ready");
  } catch (error) {
    log.error({ err: error }, "not ready");
    return c.text("not ready", 503);
  }
});

// Vite's own scripts and styles in development carry no nonce.
if (import.meta.env.PROD) app.use(securityHeaders);
if (import.meta.env.PROD) app.route("/", staticFiles());
app.use(nameRequests, compressPages, refuseStrangers);
app.use((c, next) => (takesUploads(c.req.path) ? next() : limited(c, next)));
app.use(async (c, next) => {
  await next();
  if (services.mode !== "serve") c.header("X-Robots-Tag", "noindex");
  if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "private, no-cache");
});

app.all("/api/auth/*", (c) => services.signIn.handler(c.req.raw));
app.all("/api/trpc/*", (c) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: c.req.raw,
    router: appRouter,
    createContext: () => services.contextFor(c.req.raw),
    onError: ({ error }) => {
      if (error.code === "INTERNAL_SERVER_ERROR")
        log.error({ requestId: c.get("requestId"), err: error.cause ?? error }, "procedure failed");
    },
  }),
);
app.all("*", async (c) => {
  const answer = await page(c.req.raw, loadContext(c));
  // A file that is not there has no page of its own to say so; the framework answers "null".
  return answer.status === 404 && answer.headers.get("Content-Type")?.startsWith("application/json")
    ? c.html(noticePage("Page not found", nothingHere), 404)
    : answer;
});

app.onError((error, c) => {
  const requestId = c.get("requestId");
  log.error({ requestId, err: error }, "request failed");
  const sentence = "This is our fault, not yours. What you saved before is safe.";
  return c.html(noticePage("Something went wrong", sentence, requestId), 500);
});

/** Lets go of everything the app holds, once nothing is being answered any more. */
export const close = (): Promise<void> => services.close();

export { host, log, port };
