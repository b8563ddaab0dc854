/** PostgreSQL: serializable transactions, run again when they race. */
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import * as schema from "./schema/index.ts";
import { type Database, notNested, type Queries } from "./transaction.ts";

export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle connection that the server ends is replaced by the next query; unheard, its error would end us too.
  pool.on("error", () => {});
  const db = drizzle(pool, { schema, casing: "snake_case" });

  return {
    reader: db as unknown as Queries,
    transaction: notNested((work) =>
      retrying(() =>
        db.transaction((tx) => work(tx as unknown as Queries), { isolationLevel: "serializable" }),
      ),
    ),
    backup: () =>
      Promise.reject(new Error("On PostgreSQL, back up with pg_dump; see docs/operations.md.")),
    close: () => pool.end(),
  };
}

/** PostgreSQL may refuse a serializable transaction that raced another; running it again is the remedy it asks for. */
async function retrying<T>(work: () => Promise<T>, attempts = 10): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !raced(error)) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 20 * 2 ** attempt));
    }
  }
}

function raced(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown };
  return code === "40001" || code === "40P01" || (cause !== undefined && raced(cause));
}
