/** The way from a form to the sign-in server and back: always through its front door, where the limits are kept. */
import { resendAfter } from "@tessellate/domain/access/signing-in";
import { type AppLoadContext, createCookie } from "react-router";
import { ownPath } from "#app/server/own-path.server.ts";

interface Args {
  request: Request;
  context: AppLoadContext;
}

/** What is passed on of the browser's request: who it is, where it comes from, and what it is called. */
const passedOn = ["cookie", "x-client-ip", "user-agent"];

/** Posts to the sign-in server on behalf of the browser that sent `request`. */
export async function askSignIn({ request, context }: Args, path: string, body: object = {}) {
  const { baseUrl } = await context.request();
  const headers = new Headers({ "content-type": "application/json", origin: baseUrl });
  for (const name of passedOn) headers.set(name, request.headers.get(name) ?? "");
  const url = `${baseUrl}/api/auth${path}`;
  return context.signIn(new Request(url, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** The cookies an answer of the sign-in server sets, to be passed on to the browser, and perhaps others. */
export function cookiesOf(answer: Response, ...others: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of [...answer.headers.getSetCookie(), ...others])
    headers.append("Set-Cookie", cookie);
  return headers;
}

/** How long a refused request should wait, in words. */
export function waitInWords(answer: Response): string {
  const seconds = Number(answer.headers.get("retry-after") ?? answer.headers.get("x-retry-after"));
  const minutes = Math.ceil((seconds || 60) / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}

/** What is remembered between asking for a code and typing it. */
export interface OnTheWay {
  email: string;
  next: string;
  /** When the code was asked for, in milliseconds. */
  at: number;
}

const cookie = createCookie("signing-in", {
  path: "/sign-in",
  httpOnly: true,
  sameSite: "lax",
  maxAge: 60 * 60,
});

/** What this browser remembers of signing in; nothing when it did not begin here. */
export async function onTheWay(request: Request): Promise<OnTheWay | undefined> {
  const kept = (await cookie.parse(request.headers.get("cookie"))) as Partial<OnTheWay> | null;
  if (typeof kept?.email !== "string") return undefined;
  return { email: kept.email, next: ownPath(kept.next), at: Number(kept.at) || 0 };
}

/** The cookie that remembers, or with nothing to remember forgets. */
export const remember = async ({ context }: Args, way: OnTheWay | null) => {
  const { baseUrl } = await context.request();
  const secure = baseUrl.startsWith("https:");
  return cookie.serialize(way ?? {}, way ? { secure } : { secure, maxAge: 0 });
};

/** Seconds until another code may be asked for; 0 when it may be now. */
export const secondsToResend = (way: OnTheWay | undefined, now: Date) =>
  Math.max(0, Math.ceil(((way?.at ?? 0) + resendAfter * 1000 - now.getTime()) / 1000));
