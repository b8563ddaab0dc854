/** Brings a database's tables up to date. Apart from `openDatabase`, so that no bundle needs the SQL files. */
import { fileURLToPath } from "node:url";
import { engineOf } from "./kit/engine.ts";

/** Applies every migration not yet applied, in order; a second run changes nothing. */
export async function migrate(url: string): Promise<void> {
  const engine = engineOf(url);
  const migrationsFolder = fileURLToPath(new URL(`../migrations/${engine}`, import.meta.url));
  await (engine === "postgres" ? onPostgres : onSqlite)(url, migrationsFolder);
}

async function onSqlite(url: string, migrationsFolder: string) {
  const [{ default: Sqlite }, { drizzle }, { migrate }] = await Promise.all([
    import("better-sqlite3"),
    import("drizzle-orm/better-sqlite3"),
    import("drizzle-orm/better-sqlite3/migrator"),
  ]);
  const connection = new Sqlite(url.replace(/^file:/, ""));
  try {
    connection.pragma("journal_mode = wal");
    migrate(drizzle(connection), { migrationsFolder });
  } finally {
    connection.close();
  }
}

async function onPostgres(url: string, migrationsFolder: string) {
  const [{ default: pg }, { drizzle }, { migrate }] = await Promise.all([
    import("pg"),
    import("drizzle-orm/node-postgres"),
    import("drizzle-orm/node-postgres/migrator"),
  ]);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.end();
  }
}
