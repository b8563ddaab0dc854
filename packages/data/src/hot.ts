/** Queries that are asked with every request: built once for each connection, with places for what changes. */
import { engine } from "./kit/engine.ts";
import type { Queries } from "./transaction.ts";

/** A query as either engine prepares it. */
interface Preparing {
  prepare(name: string): { execute(values?: Record<string, unknown>): unknown };
}
type Found<Made extends Preparing> = Awaited<ReturnType<ReturnType<Made["prepare"]>["execute"]>>;

/**
 * A query whose words never change: `build` writes it once with `sql.placeholder("…")` where a value will stand, and the
 * function returned asks it with those values. Building a query costs more than most of ours take to answer. `name` is
 * the query's own, on PostgreSQL too, where each connection keeps what it has prepared under it.
 */
export function hot<Made extends Preparing>(name: string, build: (q: Queries) => Made) {
  const prepared = new WeakMap<Queries, ReturnType<Made["prepare"]>>();
  return async (q: Queries, values: Record<string, unknown>): Promise<Found<Made>> => {
    const known = prepared.get(q);
    const made = known ?? (build(q).prepare(name) as ReturnType<Made["prepare"]>);
    // A transaction on PostgreSQL is a new connection to Drizzle every time, and is let go of with it.
    if (!known && engine === "sqlite") prepared.set(q, made);
    return (await made.execute(values)) as Found<Made>;
  };
}
