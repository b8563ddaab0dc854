/** The one writer of a SQLite file: works take turns, those that wait are committed together, and nobody is told before the commit. */
import { AsyncResource } from "node:async_hooks";
import { setImmediate as breathe } from "node:timers/promises";
import type Sqlite from "better-sqlite3";

/** Works of one commit, and milliseconds until no more are taken into it: nobody waits long for those behind them. */
const most = 64;
const longest = 50;

type Outcome = { kept: true; value: unknown } | { kept: false; error: unknown };

/** Somebody who waits for their turn. */
interface Waiting {
  work(): Promise<unknown>;
  /** Runs outside any transaction, with nobody else. */
  alone: boolean;
  settle(outcome: Outcome): void;
}

/** What a queue of works over one connection offers. */
export interface Writer {
  /** Runs `work` in its turn, each write in it kept or none, and answers once it is committed. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` between transactions. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Starts the queue of a connection on which nothing else writes. */
export function queueOn(connection: Sqlite.Database): Writer {
  const waiting: Waiting[] = [];
  let busy = false;

  async function workOff() {
    if (busy) return;
    busy = true;
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      if (one.alone) one.settle(await outcomeOf(one.work));
      else await commitTogether(connection, one, waiting);
    }
    busy = false;
  }

  const queue = <T>(work: () => Promise<T>, alone: boolean) =>
    new Promise<T>((done, failed) => {
      waiting.push({
        // The work goes on in the context it was asked for in, whoever's turn comes before it.
        work: AsyncResource.bind(work),
        alone,
        settle: (outcome) => (outcome.kept ? done(outcome.value as T) : failed(outcome.error)),
      });
      void workOff();
    });

  return {
    transaction: (work) => queue(work, false),
    alone: (work) => queue(work, true),
  };
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { kept: true, value: await work() };
  } catch (error) {
    return { kept: false, error };
  }
}

/**
 * Commits `first` and whoever waits behind it at once: one wait for the disk for all. A work that throws takes back its
 * own writes and nobody else's. All are told after the commit, in their order; if it fails, all of them have failed.
 */
async function commitTogether(connection: Sqlite.Database, first: Waiting, waiting: Waiting[]) {
  const made = new Map<Waiting, Outcome | undefined>([[first, undefined]]);
  let undone: Outcome | undefined;
  try {
    run(connection, "begin immediate");
    for await (const one of takenWith(first, waiting)) {
      made.set(one, undefined);
      made.set(one, await inSavepoint(connection, one));
    }
    run(connection, "commit");
  } catch (error) {
    undone = { kept: false, error };
    if (connection.inTransaction) run(connection, "rollback");
  }
  for (const [one, outcome] of made) {
    const threw = outcome?.kept === false;
    one.settle((threw ? outcome : (undone ?? outcome)) as Outcome);
  }
}

/** The works of one commit, each handed out once the one before it is done. */
async function* takenWith(first: Waiting, waiting: Waiting[]) {
  const until = performance.now() + longest;
  let taken = 1;
  yield first;
  while (taken < most && performance.now() < until) {
    // Requests that have arrived meanwhile get as far as asking.
    if (waiting.length === 0) await breathe();
    if (!waiting[0] || waiting[0].alone) return;
    taken += 1;
    yield waiting.shift() as Waiting;
  }
}

/** One work whole or not at all. Throws only when SQLite has given up everything before it as well, as on a full disk. */
async function inSavepoint(connection: Sqlite.Database, { work }: Waiting): Promise<Outcome> {
  run(connection, "savepoint work");
  const outcome = await outcomeOf(work);
  if (!outcome.kept && !connection.inTransaction) throw outcome.error;
  if (!outcome.kept) run(connection, "rollback to work");
  run(connection, "release work");
  return outcome;
}

const run = (connection: Sqlite.Database, text: string) => void connection.prepare(text).run();
