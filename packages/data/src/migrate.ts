/** Brings a database's tables up to date. Apart from `openDatabase`, so that no bundle needs the SQL files. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { engineOf } from "./kit/engine.ts";

const folderFor = (url: string) =>
  fileURLToPath(new URL(`../migrations/${engineOf(url)}`, import.meta.url));

/** Applies every migration not yet applied, in order; a second run changes nothing. */
export async function migrate(url: string): Promise<void> {
  await (engineOf(url) === "postgres" ? onPostgres : onSqlite)(url, folderFor(url));
}

/** How many migrations a SQLite file has had, and how many it still needs. */
export async function pendingMigrations(
  url: string,
): Promise<{ applied: number; pending: number }> {
  const journal = JSON.parse(await readFile(`${folderFor(url)}/meta/_journal.json`, "utf8")) as {
    entries: unknown[];
  };
  const { default: Sqlite } = await import("better-sqlite3");
  const connection = new Sqlite(url.replace(/^file:/, ""), { readonly: true });
  try {
    const known = connection
      .prepare("select count(*) from sqlite_master where name = '__drizzle_migrations'")
      .pluck()
      .get();
    const applied = known
      ? Number(connection.prepare("select count(*) from __drizzle_migrations").pluck().get())
      : 0;
    return { applied, pending: journal.entries.length - applied };
  } finally {
    connection.close();
  }
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
