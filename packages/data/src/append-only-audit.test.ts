/** The database itself refuses to alter, remove or put over a line of the audit, whoever writes and however. */
import { makeFreshDatabase } from "@tessellate/vitest/fresh-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typed } from "../test/typed.ts";
import { type Database, openDatabase } from "./database.ts";
import { newId } from "./makers/ids.ts";
import { migrate } from "./migrate.ts";
import { auditEntries } from "./schema/index.ts";

const onSqlite = process.env.DATABASE_URL === "file:";
const fresh = makeFreshDatabase(migrate);
const line = {
  id: newId(),
  at: new Date("2026-11-23T09:00:00Z"),
  actorKind: "operator",
  action: "system.status",
  subject: "hub",
  subjectId: "h",
} as const;
const other = { ...line, subject: "nothing" } as const;

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const made = await fresh();
  drop = made.drop;
  database = await openDatabase(made.url);
  await database.transaction((tx) => tx.insert(auditEntries).values(line));
});
afterAll(async () => {
  await database.close();
  await drop();
});

type Way = [string, () => Promise<unknown>];
const write = (work: (tx: Tx) => PromiseLike<unknown>) => () =>
  database.transaction(async (tx) => await work(tx));
const run = (statement: string) => () => typed(database, statement);
type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

const rest = "hub_id, at, actor_kind, actor_id, action, subject, subject_id, request_id";
/** SQLite takes a row that is in the way out without its trigger on deleting; PostgreSQL empties whole tables. */
const ownWays: Way[] = onSqlite
  ? [
      [
        "put over by a line of the same id",
        run("REPLACE INTO audit_entries SELECT * FROM audit_entries"),
      ],
      [
        "put over by a line in its row",
        run(
          `REPLACE INTO audit_entries (rowid, id, ${rest}) SELECT rowid, '${newId()}', ${rest} FROM audit_entries`,
        ),
      ],
    ]
  : [["emptied away with its table", run("TRUNCATE audit_entries")]];

const ways: Way[] = [
  ["altered", write((tx) => tx.update(auditEntries).set(other).where(sql`true`))],
  ["removed", write((tx) => tx.delete(auditEntries).where(sql`true`))],
  [
    "altered by an insert that meets it",
    write((tx) =>
      tx
        .insert(auditEntries)
        .values(other)
        .onConflictDoUpdate({ target: auditEntries.id, set: other }),
    ),
  ],
  ...ownWays,
];

test.each(ways)("a line of the audit is not %s", async (_, how) => {
  const before = await database.reader.select().from(auditEntries);
  expect(before).toHaveLength(1);
  await expect(how()).rejects.toThrow();
  expect(await database.reader.select().from(auditEntries)).toEqual(before);
});
