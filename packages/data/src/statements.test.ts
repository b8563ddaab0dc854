/** Statements kept by their text answer as fresh ones do, in every form in which they are asked. */
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { remembering } from "./statements.ts";

const things = sqliteTable("things", { id: integer().primaryKey(), name: text().notNull() });
let connection: Sqlite.Database;
beforeEach(() => {
  connection = new Sqlite(":memory:");
  connection.exec("create table things (id integer primary key, name text not null)");
});
afterEach(() => connection.close());

test("the same text as objects and as bare rows comes back as each was asked for, in any order", () => {
  const { prepare } = remembering(connection);
  connection.exec("insert into things values (1, 'one')");
  const asked = "select id, name from things";
  expect(prepare(asked).all()).toEqual([{ id: 1, name: "one" }]);
  expect(prepare(asked).raw().all()).toEqual([[1, "one"]]);
  expect(prepare(asked).all()).toEqual([{ id: 1, name: "one" }]);
  expect(prepare(asked).get()).toEqual({ id: 1, name: "one" });
});

test("a text is prepared once, however often it is asked, and thousands of texts do not pile up", () => {
  let prepared = 0;
  const counted = {
    prepare: (wanted: string) => {
      prepared++;
      return connection.prepare(wanted);
    },
  } as unknown as Sqlite.Database;
  const { prepare } = remembering(counted);
  for (let i = 0; i < 10; i++) prepare("select 1").get();
  expect(prepared).toBe(1);
  for (let i = 0; i < 2_000; i++) expect(prepare(`select ${i} as n`).get()).toEqual({ n: i });
  prepare("select 1").get();
  expect(prepared).toBeGreaterThan(2_000);
});

test("a table that gains a column is read with it, though the statement is an old one", async () => {
  const queries = drizzle({ client: remembering(connection), casing: "snake_case" });
  const read = () => queries.select().from(things);
  queries.insert(things).values({ id: 2, name: "two" }).run();
  expect(await read()).toEqual([{ id: 2, name: "two" }]);
  const { prepare } = remembering(connection);
  expect(prepare("select * from things").all()).toEqual([{ id: 2, name: "two" }]);
  connection.exec("alter table things add column kind text default 'new'");
  expect(prepare("select * from things").all()).toEqual([{ id: 2, name: "two", kind: "new" }]);
  expect(await read()).toEqual([{ id: 2, name: "two" }]);
});
