/** What a browser brings back: the mark it is known by, the moment it opened the form, and what it had seen standing. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { House } from "../context.ts";
import { hashOf } from "./links.ts";

type Keys = Pick<House, "keys">;

/** Said by the server to one browser through one link, so that it can be recognised when it comes back. */
function signed({ keys }: Keys, secret: string, purpose: string, said: string) {
  return createHmac("sha256", keys.signIn)
    .update(`${purpose}:${hashOf(secret)}:${said}`)
    .digest("base64url");
}

function isEqual(one: string, other: string) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Who a browser is to one link. `sees` is `own`: what it began itself; `all`: everything of this task, because the
 * code from the mail was typed there; otherwise the fingerprint of what it sent, and it sees that for as long as
 * it stands unchanged. So a forwarded link never shows what its owner answered.
 */
export interface Mark {
  browser: string;
  sees: string;
}

/** A browser that was not known before. */
export const newMark = ({ newSecret }: Pick<House, "newSecret">): Mark => ({
  browser: newSecret().slice(0, 22),
  sees: "own",
});

/** The mark as the browser keeps it. */
export const writeMark = (house: Keys, secret: string, { browser, sees }: Mark) =>
  `${browser}.${sees}.${signed(house, secret, "mark", `${browser}.${sees}`)}`;

/** The mark a browser brought; null when it brought none, one of another link, or one that was altered. */
export function readMark(house: Keys, secret: string, brought: string | undefined): Mark | null {
  const [browser, sees, signature, ...more] = (brought ?? "").split(".");
  if (!browser || !sees || !signature || more.length > 0) return null;
  const expected = signed(house, secret, "mark", `${browser}.${sees}`);
  return isEqual(expected, signature) ? { browser, sees } : null;
}

/** The moment a form was opened, as it travels in the form: the server keeps no row of it. */
export function writeOpening(house: Pick<House, "keys" | "now">, secret: string) {
  const moment = house.now().getTime().toString(36);
  return `${moment}.${signed(house, secret, "opened", moment)}`;
}

/** When the form was opened; null when nothing came with it or it was altered: then nobody knows, and nobody is refused. */
export function readOpening(house: Keys, secret: string, brought: string | undefined) {
  const [moment = "", signature = ""] = (brought ?? "").split(".");
  return isEqual(signed(house, secret, "opened", moment), signature)
    ? new Date(Number.parseInt(moment, 36))
    : null;
}

/** What was handed in, as data; null where nothing stands. */
export type Standing = object | null;

/** A fingerprint of what stands, which says nothing to anyone without the keys and is another at every writing. */
export function writeSeen(
  house: Keys & Pick<House, "newSecret">,
  secret: string,
  standing: Standing,
) {
  const salt = house.newSecret().slice(0, 16);
  return `${salt}~${signed(house, secret, "seen", `${salt}:${canonical(standing)}`)}`;
}

/** Whether what a browser saw is what stands now. */
export function isSeen(house: Keys, secret: string, brought: string, standing: Standing) {
  const [salt = "", signature = ""] = brought.split("~");
  return isEqual(signed(house, secret, "seen", `${salt}:${canonical(standing)}`), signature);
}

/** The same text for the same data, whatever order its keys stand in; nothing and null are the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const parts = Object.entries(value)
    .filter(([, one]) => one !== null && one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${parts.join()}}`;
}

/** The hash of a mailed code. Six digits alone could be tried out against a plain hash, so the key is in it. */
export const hashOfCode = (house: Keys, secret: string, code: string) =>
  createHash("sha256")
    .update(signed(house, secret, "code", code))
    .digest("hex");
