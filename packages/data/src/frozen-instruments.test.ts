/** The database itself refuses to change what a published version asks, whoever writes and however. */
import { makeFreshDatabase } from "@tessellate/vitest/fresh-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typed } from "../test/typed.ts";
import { type Database, openDatabase } from "./database.ts";
import { newId } from "./makers/ids.ts";
import { makeHub } from "./makers/organisations.ts";
import { makeHubInstrument, makeInstrumentVersion } from "./makers/projects.ts";
import { migrate } from "./migrate.ts";
import { instrumentQuestions, instruments, instrumentVersions, questions } from "./schema/index.ts";

const onSqlite = process.env.DATABASE_URL === "file:";
const fresh = makeFreshDatabase(migrate);
let database: Database;
let drop: () => Promise<void>;
let published: Awaited<ReturnType<typeof makeInstrumentVersion>>;
let draft: Awaited<ReturnType<typeof makeHubInstrument>>;
beforeAll(async () => {
  const made = await fresh();
  drop = made.drop;
  database = await openDatabase(made.url);
  [published, draft] = await database.transaction(async (tx) => {
    const version = await makeInstrumentVersion(tx);
    const hub = await makeHub(tx);
    const named = { hubId: hub.id, coreId: version.id, key: "lesson--hub", ownKey: "HUB_X_1" };
    return [version, await makeHubInstrument(tx, named)] as const;
  });
});
afterAll(async () => {
  await database.close();
  await drop();
});

const run = (statement: string) => typed(database, statement);
const everything = async () => [
  await database.reader.select().from(instruments),
  await database.reader.select().from(instrumentVersions),
  await database.reader.select().from(instrumentQuestions),
  await database.reader.select().from(questions),
];
/** What was said, at whatever depth the driver puts it. */
const saidBy = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${saidBy(error.cause)}` : "";

const asks = () => `version_id = '${published.id}'`;
const tampering: [string, () => string][] = [
  ["reword a question", () => `UPDATE instrument_questions SET wording = 'X' WHERE ${asks()}`],
  ["change the order", () => `UPDATE instrument_questions SET position = 9 WHERE ${asks()}`],
  ["ask no more", () => `DELETE FROM instrument_questions WHERE ${asks()}`],
  [
    "ask one more",
    () =>
      `INSERT INTO instrument_questions (version_id, question_id, position, wording) SELECT '${published.id}', id, 9, 'More' FROM questions WHERE key = 'HUB_X_1'`,
  ],
  [
    "hand a draft's question over",
    () =>
      `UPDATE instrument_questions SET version_id = '${published.id}' WHERE question_id = (SELECT id FROM questions WHERE key = 'HUB_X_1')`,
  ],
  [
    "change the open question",
    () => `UPDATE instrument_versions SET open_question = 'X' WHERE id = '${published.id}'`,
  ],
  [
    "take it back to a draft",
    () => `UPDATE instrument_versions SET state = 'draft' WHERE id = '${published.id}'`,
  ],
  ["delete the version", () => `DELETE FROM instrument_versions WHERE id = '${published.id}'`],
  ["make a question another kind", () => "UPDATE questions SET kind = 'text' WHERE key = 'PL1'"],
  ["move it to another area", () => "UPDATE questions SET area = 'pupils' WHERE key = 'PL1'"],
  ["give it another key", () => "UPDATE questions SET key = 'PL99' WHERE key = 'PL1'"],
  ["delete a question", () => "DELETE FROM questions WHERE key = 'PL1'"],
  [
    "give the instrument another key",
    () => `UPDATE instruments SET key = 'other' WHERE id = '${published.instrumentId}'`,
  ],
  [
    "ask it at another time",
    () => `UPDATE instruments SET wave_kind = 'pulse' WHERE id = '${published.instrumentId}'`,
  ],
  ["delete the instrument", () => `DELETE FROM instruments WHERE id = '${published.instrumentId}'`],
];

test.each(tampering)("S2-08 a published version is frozen by the database: %s", async (_, how) => {
  const before = await everything();
  const refusal = await run(how()).then(
    () => "done",
    (error: unknown) => saidBy(error),
  );
  expect(refusal).toContain("published");
  expect(await everything()).toEqual(before);
});

test.each(["questions", "instrument_versions", "instruments"])(
  "S2-08 nothing published is put over by a row of the same id: %s",
  async (table) => {
    if (!onSqlite) return;
    const before = await everything();
    const where = {
      questions: "key = 'PL1'",
      instrument_versions: `id = '${published.id}'`,
      instruments: `id = '${published.instrumentId}'`,
    }[table];
    const over = `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} WHERE ${where}`;
    await expect(run(over)).rejects.toThrow();
    expect(await everything()).toEqual(before);
  },
);

test.runIf(!onSqlite).each(["instrument_questions", "instrument_versions"])(
  "S2-08 a table of published versions cannot be emptied in one go: %s",
  async (table) => {
    const said = await run(`TRUNCATE ${table} CASCADE`).then(() => "done", saidBy);
    expect(said).toContain("published");
  },
);

test("a draft is edited, published and named as ever", async () => {
  const mine = eq(instrumentQuestions.versionId, draft.id);
  await database.transaction(async (tx) => {
    await tx.update(instrumentQuestions).set({ wording: "Other words" }).where(mine);
    await tx.update(questions).set({ guskeyLevel: 5 }).where(eq(questions.key, draft.ownKey));
    await tx.update(instruments).set({ name: "A better name" });
    const spare = newId();
    const of = { instrumentId: published.instrumentId, state: "draft" as const };
    await tx.insert(instrumentVersions).values({ id: spare, version: 2, ...of });
    await tx.delete(instrumentVersions).where(eq(instrumentVersions.id, spare));
    await tx
      .update(instrumentVersions)
      .set({ state: "published", publishedAt: new Date("2026-11-22T12:00:00Z") })
      .where(eq(instrumentVersions.id, draft.id));
  });
  const late = database.transaction((tx) =>
    tx.update(instrumentQuestions).set({ wording: "Too late" }).where(mine),
  );
  await expect(late).rejects.toThrow();
});
