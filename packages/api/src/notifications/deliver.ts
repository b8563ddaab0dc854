/** Does what the outbox holds, one mail at a time, again until it is done. */
import type { House } from "../context.ts";
import { type Letter, openLetter } from "./outbox.ts";
import { claimDue, markRefused, markSent, nextDue } from "./store.ts";
import type { Transport } from "./transport.ts";

/** Minutes before each further attempt; the last one is repeated. A mail server that is away comes back within hours. */
const waits = [1, 5, 30, 120, 360];
/** Attempts before a mail is given up: about five days, as mail servers do among themselves. */
const mostAttempts = 24;
/** Minutes after which a mail that was being sent when the process died is tried again. */
const lease = 10;
/** Milliseconds after which the outbox is looked at even if nobody called. */
const longestSleep = 60_000;

const minutesAfter = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A running delivery. */
export interface Delivery {
  /** Says that something may be waiting; costs nothing when a round is already under way. */
  wake(): void;
  /** Finishes the mail in hand, starts no other, and lets go of the mail server. */
  stop(): Promise<void>;
}

/**
 * Starts delivering `house`'s outbox through `transport`, beginning with what was left from before. There is one round
 * at a time and one timer at most. Mail that cannot go stays, with the reason; nothing is lost while the server is
 * away. `report` hears of what should not happen, such as a database that cannot be written.
 */
export function startDelivery(
  house: House,
  transport: Transport,
  report: (error: unknown) => void = () => {},
): Delivery {
  let stopping = false;
  let called = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;

  const begin = () => {
    clearTimeout(timer);
    called = true;
    if (stopping || round) return;
    round = work().finally(() => {
      round = undefined;
    });
  };

  async function work() {
    let sleep = longestSleep;
    while (called && !stopping) {
      called = false;
      try {
        sleep = await deliverDue(house, transport, () => stopping);
      } catch (error) {
        report(error);
        sleep = longestSleep;
      }
    }
    if (stopping) return;
    timer = setTimeout(begin, sleep);
    timer.unref();
  }

  begin();
  return {
    wake: begin,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await round;
      clearTimeout(timer);
      transport.close();
    },
  };
}

/** Sends what is due until nothing is, or the mail server is away. Returns milliseconds until it is worth looking again. */
async function deliverDue(house: House, transport: Transport, stopping: () => boolean) {
  while (!stopping()) {
    const now = house.now();
    const claim = { now, until: minutesAfter(now, lease), most: mostAttempts };
    const mail = await house.database.transaction((tx) => claimDue(tx, claim));
    if (!mail) return sleepUntil(await nextDue(house.database.reader, now, mostAttempts), now);
    if ((await tryOne(house, transport, mail)) === "away") return longestSleep;
  }
  return longestSleep;
}

const sleepUntil = (next: Date | undefined, now: Date) =>
  next ? Math.min(Math.max(next.getTime() - now.getTime(), 1_000), longestSleep) : longestSleep;

type Claimed = NonNullable<Awaited<ReturnType<typeof claimDue>>>;

/** One attempt, written down whichever way it ends. "away" means that the server, not the mail, was the trouble. */
async function tryOne(house: House, transport: Transport, mail: Claimed) {
  const { id, recipient: to, subject, createdAt } = mail;
  try {
    const letter: Letter = openLetter(house, mail.sealed ?? "");
    await transport.send({ id, to, subject, createdAt, letter });
  } catch (error) {
    const now = house.now();
    const dueAt = minutesAfter(now, waits[Math.min(mail.attempts, waits.length) - 1] ?? 0);
    const forget = mail.attempts >= mostAttempts && house.mode !== "demo";
    await house.database.transaction((tx) =>
      markRefused(tx, id, { dueAt, lastError: reasonIn(error), forget }),
    );
    return isAway(error) ? "away" : "refused";
  }
  await house.database.transaction((tx) => markSent(tx, id, house.now(), house.mode === "demo"));
  return "sent";
}

const awayCodes = /^(ECONN|ETIMEDOUT|ESOCKET|EDNS|ENOTFOUND|EAUTH|ETLS|EHOSTUNREACH|ENETUNREACH)/;

const isAway = (error: unknown) => awayCodes.test(String((error as { code?: unknown }).code ?? ""));

const reasonIn = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 300);
