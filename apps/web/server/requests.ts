/** What is known of every request before anything else happens: its name, its sender's address, how long it took. */
import { randomBytes } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { trustProxy } from "./env.ts";
import { log, loggedPath } from "./log.ts";

/** What the server keeps of a request on its way through. */
export interface Variables {
  requestId: string;
  secureHeadersNonce?: string;
}

/** The socket's address; behind our own proxy the last address it added. */
function clientAddress(c: Context): string {
  const forwarded = trustProxy ? c.req.raw.headers.get("x-forwarded-for") : null;
  return forwarded?.split(",").at(-1)?.trim() || getConnInfo(c).remote.address || "";
}

/** Names the request by 12 hexadecimal digits, short enough to be read out; what the browser claims is overwritten. */
export const nameRequests: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const requestId = randomBytes(6).toString("hex");
  c.set("requestId", requestId);
  c.req.raw.headers.set("x-request-id", requestId);
  c.req.raw.headers.set("x-client-ip", clientAddress(c));
  const began = performance.now();
  await next();
  c.header("X-Request-Id", requestId);
  log.info(
    {
      requestId,
      method: c.req.method,
      path: loggedPath(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    },
    "answered",
  );
};
