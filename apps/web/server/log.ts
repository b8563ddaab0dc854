/** The server's log: one JSON line an event, on standard output. It holds no name, address, answer or secret. */
import pino from "pino";
import { logLevel, mode } from "./env.ts";

/** Requests are logged when serving for real; a demo tells only of trouble. */
export const log = pino({
  level: logLevel ?? (mode === "serve" ? "info" : "warn"),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** Parts of an address that may be a secret or point at a person: ids, task links, feeds. */
const telling = /\/[^/]*(?:\d[^/]*){4,}|\/[^/]{20,}|(?<=\/t\/)[^/]+/g;

/** An address as it may be logged: its words, without query, ids and secrets. */
export const loggedPath = (path: string): string => path.replace(telling, "/…");
