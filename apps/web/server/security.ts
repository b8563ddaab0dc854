/** What every answer tells the browser it may do, and which requests are turned away at the door. */
import type { Context, MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";
import { noticePage } from "./notice-page.ts";

/** Only our own scripts and styles run, pages cannot be framed, and addresses stay with us. */
export const securityHeaders: MiddlewareHandler = secureHeaders({
  // Forms without JavaScript need their origin told to us; other sites never learn an address.
  referrerPolicy: "same-origin",
  strictTransportSecurity: "max-age=15552000",
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: [NONCE, "'strict-dynamic'"],
    styleSrc: ["'self'", NONCE],
    imgSrc: ["'self'", "data:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
});

const readsOnly = new Set(["GET", "HEAD", "OPTIONS"]);

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : "");

/**
 * A change is taken only from a page of our own. Browsers say where a request comes from in Sec-Fetch-Site and in
 * Origin: both must agree with us where they are sent, and one of them must be.
 */
export function comesFromUs(headers: Pick<Headers, "get">): boolean {
  const [site, origin] = [headers.get("sec-fetch-site"), headers.get("origin")];
  if (site === null && origin === null) return false;
  const sameSite = site === null || site === "same-origin";
  return sameSite && (origin === null || hostOf(origin) === headers.get("host"));
}

/** Refuses with 403 whatever would change something and was not sent by a page of ours. */
export const refuseStrangers: MiddlewareHandler = async (c, next) => {
  if (readsOnly.has(c.req.method) || comesFromUs(c.req.raw.headers)) return next();
  return c.html(
    noticePage("This was not sent from here", "Open the page here and press the button again."),
    403,
  );
};

/** The answer to a body that is larger than any form of ours. */
export const tooLarge = (c: Context) =>
  c.html(
    noticePage(
      "That is too much at once",
      "Send at most 1 MB. Shorten the text, or send it in parts.",
    ),
    413,
  );
