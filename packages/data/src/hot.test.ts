/** Queries built once answer for whatever values they are given, inside a transaction and out, on both engines. */
import { makeFreshDatabase } from "@tessellate/vitest/fresh-database";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { hot } from "./hot.ts";
import { migrate } from "./migrate.ts";
import { installation } from "./schema/index.ts";

const fresh = makeFreshDatabase(migrate);
let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const made = await fresh();
  drop = made.drop;
  database = await openDatabase(made.url);
});
afterAll(async () => {
  await database.close();
  await drop();
});

let built = 0;
const called = hot("test_called", (q) => {
  built++;
  return q
    .select()
    .from(installation)
    .where(eq(installation.key, sql.placeholder("key")));
});
const removed = hot("test_removed", (q) =>
  q.delete(installation).where(eq(installation.key, sql.placeholder("key"))),
);

test("each call has its own values, and a transaction sees its own writes while the reader does not", async () => {
  await database.transaction(async (tx) => {
    await tx.insert(installation).values([
      { key: "one", value: "1" },
      { key: "two", value: "2" },
    ]);
    expect(await called(tx, { key: "one" })).toEqual([{ key: "one", value: "1" }]);
    expect(await called(database.reader, { key: "one" })).toEqual([]);
  });
  expect(await called(database.reader, { key: "two" })).toEqual([{ key: "two", value: "2" }]);
  expect(await called(database.reader, { key: "three" })).toEqual([]);
  await database.transaction((tx) => removed(tx, { key: "two" }));
  expect(await called(database.reader, { key: "two" })).toEqual([]);
});

test("many transactions at once ask the same query and none gets another's answer", async () => {
  await database.transaction((tx) =>
    tx
      .insert(installation)
      .values(Array.from({ length: 20 }, (_, i) => ({ key: `k${i}`, value: `v${i}` }))),
  );
  const found = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      database.transaction(async (tx) => (await called(tx, { key: `k${i}` }))[0]?.value),
    ),
  );
  expect(found).toEqual(Array.from({ length: 20 }, (_, i) => `v${i}`));
});

test.runIf(process.env.DATABASE_URL === "file:")(
  "on SQLite a query is built once for the reader and once for the writer",
  async () => {
    const before = built;
    for (let i = 0; i < 5; i++) {
      await called(database.reader, { key: "one" });
      await database.transaction((tx) => called(tx, { key: "one" }));
    }
    expect(built).toBe(before);
  },
);
