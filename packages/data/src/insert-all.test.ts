/** Many rows at once, on both engines: in their order, whole, with defaults, and none of them when one is refused. */
import { makeFreshDatabase } from "@tessellate/vitest/fresh-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { insertAll } from "./insert-all.ts";
import { migrate } from "./migrate.ts";
import { installation, questions } from "./schema/index.ts";

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

const id = (n: number) => `0de70000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const question = (n: number) => ({
  id: id(n),
  key: `Q${n}`,
  kind: "choice" as const,
  area: "learning" as const,
  guskeyLevel: 2,
});

test("rows come back as they were given, JSON and all; what is left out is nothing", async () => {
  const choices = [{ value: "half", label: "Half a day, ‘at most’" }];
  const rows = [{ ...question(1), choices }, question(2)];
  await database.transaction((tx) => insertAll(tx, questions, rows));
  const kept = await database.reader.select().from(questions);
  const nothing = { thenOf: null, replacesKey: null, hubId: null };
  expect(kept).toHaveLength(2);
  expect(kept.find(({ key }) => key === "Q1")).toEqual({ ...question(1), ...nothing, choices });
  expect(kept.find(({ key }) => key === "Q2")).toEqual({
    ...question(2),
    ...nothing,
    choices: null,
  });
});

test("more rows than one journey takes are all kept, and of a refused set none", async () => {
  const rows = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ key: `${prefix}${i}`, value: String(i) }));
  await database.transaction((tx) => insertAll(tx, installation, rows("many", 1_201)));
  expect(await database.reader.$count(installation)).toBe(1_201);
  const refused = database.transaction((tx) =>
    insertAll(tx, installation, [...rows("new", 700), { key: "many7", value: "again" }]),
  );
  await expect(refused).rejects.toThrow();
  expect(await database.reader.$count(installation)).toBe(1_201);
  await database.transaction((tx) => insertAll(tx, installation, []));
});
