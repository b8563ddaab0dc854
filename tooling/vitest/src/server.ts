/** The few words spoken to a PostgreSQL server as a whole, rather than to one database in it. */
import { basename } from "node:path";
import pg from "pg";

/** The name every database of one test run begins with: made from its folder, so no two runs share it. */
export const runName = (folder: string) => basename(folder).replace(/\W/g, "_").toLowerCase();

/** The address of one database in the server that `server` points into. */
export function databaseIn(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = database;
  return url.href;
}

/** Says one statement to the server; throws what the server refuses. */
export async function execute(server: string, statement: string, values: string[] = []) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await client.query<Record<string, string>>(statement, values);
  } finally {
    await client.end();
  }
}

/** Removes what a test run left in a server that lives longer than the run. */
export async function dropDatabasesOf(server: string, folder: string): Promise<void> {
  const { rows } = await execute(
    server,
    "select datname from pg_database where starts_with(datname, $1)",
    [runName(folder)],
  );
  for (const { datname } of rows) await execute(server, `drop database "${datname}" with (force)`);
}
