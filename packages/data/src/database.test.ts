/** The one way to the database, on both engines: whole, alone, and kept. */
import { makeFreshDatabase } from "@tessellate/vitest/fresh-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { makePerson } from "./makers/people.ts";
import { migrate } from "./migrate.ts";
import { installation, people } from "./schema/index.ts";

const onSqlite = process.env.DATABASE_URL === "file:";
const fresh = makeFreshDatabase(migrate);
let database: Database;
let drop: () => Promise<void>;
let url: string;
beforeAll(async () => {
  ({ url, drop } = await fresh());
  database = await openDatabase(url);
});
afterAll(async () => {
  await database.close();
  await drop();
});

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test("a transaction that fails leaves nothing behind, though others run beside it", async () => {
  const failing = database.transaction(async (tx) => {
    await makePerson(tx, { name: "Given Up" });
    await pause(15);
    throw new Error("given up");
  });
  const others = Array.from({ length: 10 }, () => database.transaction((tx) => makePerson(tx)));
  await expect(failing).rejects.toThrow("given up");
  await Promise.all(others);
  const names = (await database.reader.select({ name: people.name }).from(people)).map(
    ({ name }) => name,
  );
  expect(names).toHaveLength(10);
  expect(names).not.toContain("Given Up");
});

test("the reader sees nothing that is not committed, and cannot write", async () => {
  const before = await database.reader.$count(people);
  await database.transaction(async (tx) => {
    await makePerson(tx);
    expect(await database.reader.$count(people)).toBe(before);
  });
  expect(await database.reader.$count(people)).toBe(before + 1);
  if (!onSqlite) return;
  const writing = (async () =>
    database.reader.insert(installation).values({ key: "k", value: "v" }))();
  await expect(writing).rejects.toThrow();
});

test("a transaction inside a transaction is refused, since it would wait for itself", async () => {
  const nested = database.transaction(() => database.transaction(async () => {}));
  await expect(nested).rejects.toThrow("already open");
});

test("work that outlives its transaction may open its own", async () => {
  let later: Promise<unknown> = Promise.resolve();
  await database.transaction(async () => {
    later = pause(20).then(() => database.transaction((tx) => makePerson(tx)));
  });
  await expect(later).resolves.toBeDefined();
});

test("counters raised by many at once lose nothing", async () => {
  await database.transaction((tx) => tx.insert(installation).values({ key: "count", value: "0" }));
  const raise = () =>
    database.transaction(async (tx) => {
      const row = await tx.query.installation.findFirst({
        where: (t, { eq }) => eq(t.key, "count"),
      });
      await tx
        .update(installation)
        .set({ value: String(Number(row?.value) + 1) })
        .where(sql`key = 'count'`);
    });
  await Promise.all(Array.from({ length: 20 }, raise));
  const row = await database.reader.query.installation.findFirst({
    where: (t, { eq }) => eq(t.key, "count"),
  });
  expect(row?.value).toBe("20");
});

const settings = { synchronous: 2, secure_delete: 1, foreign_keys: 1 };

test.runIf(onSqlite).each(Object.entries(settings))(
  "what is acknowledged is on the disk and what is deleted is gone: %s is %i on the writer",
  async (name, wanted) => {
    const found = await database.transaction((tx) =>
      tx
        .select({ value: sql<number>`${sql.identifier(name)}` })
        .from(sql`${sql.raw(`pragma_${name}`)}`),
    );
    expect(found).toEqual([{ value: wanted }]);
  },
);
