/** Writes many rows of one table at the least cost each engine knows. */
import { getTableColumns, sql, type Table } from "drizzle-orm";
import { engine } from "./kit/engine.ts";
import type { Queries } from "./transaction.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows of one INSERT on PostgreSQL, whose statements take 65,535 values. */
const together = 500;

/**
 * Inserts `rows` in their order, each whole. SQLite runs one prepared statement a row, since building a statement
 * costs it more than running one; PostgreSQL takes hundreds of rows in each journey. A column that a row leaves out
 * gets its default, or nothing.
 */
export async function insertAll<Of extends Table>(
  tx: Queries,
  table: Of,
  rows: readonly Of["$inferInsert"][],
): Promise<void> {
  if (engine === "sqlite") return oneByOne(tx, table, rows as readonly Row[]);
  const into = tx.insert(table as never) as unknown as {
    values(rows: readonly Row[]): PromiseLike<unknown>;
  };
  for (let from = 0; from < rows.length; from += together)
    await into.values(rows.slice(from, from + together) as readonly Row[]);
}

/** As much of the connection under Drizzle as is needed here. */
interface Preparing {
  $client: { prepare(text: string): { run(...values: unknown[]): unknown } };
}

const texts = new WeakMap<Table, string>();

/** The INSERT of one whole row, as Drizzle words it for this table. */
function textOf(tx: Queries, table: Table): string {
  const known = texts.get(table);
  if (known) return known;
  const names = Object.keys(getTableColumns(table));
  const blank = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  const text = tx
    .insert(table as never)
    .values(blank as never)
    .toSQL().sql;
  texts.set(table, text);
  return text;
}

function oneByOne(tx: Queries, table: Table, rows: readonly Row[]) {
  if (rows.length === 0) return;
  const statement = (tx as unknown as Preparing).$client.prepare(textOf(tx, table));
  const columns = Object.entries(getTableColumns(table));
  for (const row of rows)
    statement.run(
      ...columns.map(([name, column]) => {
        const value = row[name] ?? column.default ?? null;
        return value === null ? null : column.mapToDriverValue(value);
      }),
    );
}
