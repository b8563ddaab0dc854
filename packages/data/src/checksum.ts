/** What a database holds, table by table, as counts and hashes: two databases are the same when these are. */
import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";

export interface TableSum {
  table: string;
  rows: number;
  /** SHA-256 over every row in the order of its key. */
  hash: string;
}

/** Sums of every table of the SQLite file at `path`. Throws when SQLite finds the file damaged. */
export function checksums(path: string): TableSum[] {
  const connection = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const verdict = connection.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new Error(`The database file is damaged: ${verdict}.`);
    return tablesOf(connection).map((table) => sumOf(connection, table));
  } finally {
    connection.close();
  }
}

// Search indexes rebuild themselves from the tables they follow, so only real tables are compared.
const tablesOf = (connection: Sqlite.Database) =>
  connection
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
    )
    .pluck()
    .all() as string[];

function sumOf(connection: Sqlite.Database, table: string): TableSum {
  const keys = connection
    .prepare(`select name from pragma_table_info('${table}') where pk > 0 order by pk`)
    .pluck()
    .all() as string[];
  const order = keys.length > 0 ? keys.map((key) => `"${key}"`).join(", ") : "rowid";
  const hash = createHash("sha256");
  let rows = 0;
  for (const row of connection
    .prepare(`select * from "${table}" order by ${order}`)
    .raw()
    .iterate()) {
    hash.update(JSON.stringify(row)).update("\n");
    rows++;
  }
  return { table, rows, hash: hash.digest("hex") };
}
