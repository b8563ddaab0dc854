/** What a database is to everyone above it, whichever engine keeps it. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Connection } from "#kit";
import type * as schema from "./schema/index.ts";

/** What a query may do: only what both engines offer, so no `.run()`, `.get()` or `.transaction()`. */
export type Queries = Pick<
  Connection<typeof schema>,
  | "select"
  | "selectDistinct"
  | "insert"
  | "update"
  | "delete"
  | "query"
  | "$count"
  | "with"
  | "$with"
>;

export type Work<T> = (tx: Queries) => Promise<T>;

export interface Database {
  /** For reads outside a transaction. Sees only what has been committed; refuses to write. */
  readonly reader: Queries;
  /** Runs `work` alone and whole: every write in it is kept, or none is. Nothing but database calls inside; PostgreSQL may run it more than once. */
  transaction<T>(work: Work<T>): Promise<T>;
  /** Copies the whole database to a file while others go on reading and writing. SQLite only; PostgreSQL has pg_dump. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

type Transaction = Database["transaction"];

/** A transaction inside a transaction would wait for itself, so it is refused. What outlives one may open its own. */
export function notNested(transaction: Transaction): Transaction {
  const around = new AsyncLocalStorage<{ open: boolean }>();
  return async (work) => {
    if (around.getStore()?.open) throw new Error("A transaction is already open: use its `tx`.");
    const scope = { open: true };
    return around
      .run(scope, () => transaction(work))
      .finally(() => {
        scope.open = false;
      });
  };
}
