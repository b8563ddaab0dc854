/** SQLite: one connection writes, works in turn and committed together; another reads and cannot write. */
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema/index.ts";
import { remembering } from "./statements.ts";
import { type Database, notNested, type Queries } from "./transaction.ts";
import { queueOn } from "./writer.ts";

const options = { schema, casing: "snake_case" } as const;

export async function openSqlite(path: string): Promise<Database> {
  const write = connect(path, false);
  const read = connect(path, true);
  const kept = remembering(write);
  const tx = queriesOn(kept);
  const { transaction, alone } = queueOn(kept);

  return {
    reader: queriesOn(remembering(read)),
    transaction: notNested((work) => transaction(() => work(tx))),
    // On another connection every write would restart the copy; between transactions the writer's own is whole.
    backup: async (file) => {
      await alone(() => write.backup(file));
    },
    close: async () => {
      await alone(async () => {});
      read.close();
      write.close();
    },
  };
}

const queriesOn = (connection: Sqlite.Database) =>
  drizzle({ client: connection, ...options }) as unknown as Queries;

/**
 * `synchronous = full`: an acknowledged row outlives a power cut (in WAL mode SQLite would quietly settle for less).
 * `secure_delete`: a rewritten response leaves no older copy behind in free pages. A checkpoint every 16 MB of log
 * rather than every 4 costs fewer waits for the disk.
 */
function connect(path: string, readonly: boolean) {
  const connection = new Sqlite(path, { readonly });
  connection.pragma("foreign_keys = on");
  connection.pragma("busy_timeout = 5000");
  connection.pragma("cache_size = -32000");
  if (readonly) {
    connection.pragma("query_only = on");
  } else {
    connection.pragma("journal_mode = wal");
    connection.pragma("synchronous = full");
    connection.pragma("secure_delete = on");
    connection.pragma("wal_autocheckpoint = 4000");
  }
  return connection;
}
