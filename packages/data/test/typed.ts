/** A statement as somebody with the file or a connection of their own would type it. */
import { sql } from "drizzle-orm";
import type { Database } from "../src/database.ts";

type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
type Plain = (text: unknown) => unknown;

/** Runs `statement`, word for word, past every typed way of asking; rejects with what the engine says. */
export const typed = (database: Database, statement: string) =>
  database.transaction(async (tx: Tx) => {
    const plain = tx as unknown as { run?: Plain; execute?: Plain };
    await (plain.execute ?? plain.run)?.call(plain, sql.raw(statement));
  });
