/** What every procedure is handed: who asks, the database, the clock, ids and keys. Nothing is reached for globally. */
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Database } from "@tessellate/data/database";
import type { Actor } from "@tessellate/domain/access/roles";
import { dayOf } from "@tessellate/domain/time/london";
import { uuidv7 } from "uuidv7";
import type { Keys } from "./keys.ts";

/** What the whole installation shares, whoever asks. */
export interface House {
  database: Database;
  keys: Keys;
  /** Where people reach us, without a trailing slash: links in mail begin with it. */
  baseUrl: string;
  /** The demo shows its mail on a page; `serve` sends it and forgets the text. */
  mode: "demo" | "serve";
  now(): Date;
  /** A time-ordered id (version 7). */
  newId(): string;
  /** A random id (version 4), for what must not tell when it was made. */
  newSecretId(): string;
  /** 32 random bytes for an address only its owner knows. */
  newSecret(): string;
  /** A whole number from 0 up to but not `below`, which nobody can foresee: for putting answers in an order that tells nothing. */
  randomBelow(below: number): number;
  /** Tells the outbox that something is waiting. */
  wakeOutbox(): void;
  /** Lets long work go on after its request is answered; closing the house waits for it. Failures are logged. */
  background(work: Promise<unknown>): void;
}

export interface Context extends House {
  actor: Actor;
  /** Names the request in the audit, in logs and on error pages. */
  requestId: string | null;
}

/** Today's date in England, `YYYY-MM-DD`. */
export const today = (ctx: Pick<House, "now">) => dayOf(ctx.now());

/** The real clock and real ids. */
export const realWorld = {
  now: () => new Date(),
  newId: uuidv7,
  newSecretId: () => randomUUID(),
  newSecret: () => randomBytes(32).toString("base64url"),
  randomBelow: (below) => randomInt(below),
} satisfies Partial<House>;
