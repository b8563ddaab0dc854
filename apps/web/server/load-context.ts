/** What loaders and actions are handed for one request. */
import type { Context as Hono } from "hono";
import type { AppLoadContext } from "react-router";
import { log } from "./log.ts";
import type { Variables } from "./requests.ts";
import { services } from "./services.server.ts";

/** The API's context is made when it is first asked for, and once: a page without data reads no session. */
export function loadContext(c: Hono<{ Variables: Variables }>): AppLoadContext {
  const requestId = c.get("requestId");
  let asked: ReturnType<AppLoadContext["request"]> | undefined;
  return {
    nonce: c.get("secureHeadersNonce") ?? "",
    requestId,
    mode: services.mode,
    signIn: (request) => services.signIn.handler(request),
    report: (error) => log.error({ requestId, err: error }, "page failed"),
    request() {
      asked ??= services.contextFor(c.req.raw);
      return asked;
    },
  };
}
