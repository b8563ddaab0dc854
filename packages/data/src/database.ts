/** The one way to the database: a reader that sees what is committed, and one queued door for writing. */
import { engineOf } from "./kit/engine.ts";
import type { Database } from "./transaction.ts";

export type { Database, Queries, Work } from "./transaction.ts";

/** Opens a migrated database: `file:path` for SQLite, `postgres:…` for PostgreSQL. */
export const openDatabase = (url: string): Promise<Database> =>
  engineOf(url) === "postgres"
    ? import("./postgres.ts").then(({ openPostgres }) => openPostgres(url))
    : import("./sqlite.ts").then(({ openSqlite }) => openSqlite(url.replace(/^file:/, "")));
