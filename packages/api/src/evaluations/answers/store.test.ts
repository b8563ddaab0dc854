/** What someone with the raw tables and no keys can learn: nothing. And the tally is always a recount. */
import { engine } from "@tessellate/data/kit/engine";
import { comments, responses, tallies, taskLinks, tasks, waves } from "@tessellate/data/schema";
import { count } from "@tessellate/domain/findings/count";
import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../../test/asked.ts";
import { allOf, asBearer, type Scene } from "../../../test/lesson.ts";
import { openWorld, type World } from "../../../test/world.ts";
import { forget } from "../erasure/store.ts";
import { openPerson } from "../seal.ts";
import { shuffled } from "./store.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
});
afterAll(() => world.close());

const send = async (secret: string, option: string, comment = "") =>
  (await asBearer(world, secret)).evaluations.submit({ secret, answers: allOf(option), comment });

/** Where each row of a wave stands on disk and by which transaction it was written, as the engine itself knows. */
const written = (waveId: string, table: typeof responses | typeof comments) =>
  world.reader
    .select({
      id: table.id,
      sealedPerson: table.sealedPerson,
      place: engine === "postgres" ? sql<string>`ctid::text` : sql<string>`cast(rowid as text)`,
      wrote: engine === "postgres" ? sql<string>`xmin::text` : sql<string>`''`,
    })
    .from(table)
    .where(eq(table.waveId, waveId))
    .orderBy(engine === "postgres" ? sql`ctid` : sql`rowid`);

test("after every submission all rows of the wave have been written again, together", async () => {
  const [here, there] = [await ask(world, { teachers: 6 }), await ask(world, { teachers: 6 })];
  for (const [i, secret] of here.secrets.slice(0, 4).entries()) {
    const tables = [responses, comments];
    const before = await Promise.all(tables.map((table) => written(here.waveId, table)));
    await send(secret, "4", "A sentence");
    for (const [j, table] of tables.entries()) {
      const after = await written(here.waveId, table);
      expect(after).toHaveLength(i + 1);
      expect(writtenTogether(after)).toBe(true);
      if (engine === "postgres") expect(after[0]?.wrote).not.toBe(before[j]?.[0]?.wrote);
    }
    // Someone in another group answers in between, so that rows left in place would lie apart.
    await send(there.secrets[i] as string, "2", "Elsewhere");
  }
});

/** One transaction on PostgreSQL; on SQLite row numbers without a gap. */
function writtenTogether(rows: Awaited<ReturnType<typeof written>>) {
  if (engine === "postgres") return new Set(rows.map(({ wrote }) => wrote)).size === 1;
  const numbers = rows.map(({ place }) => Number(place));
  return Math.max(...numbers) - Math.min(...numbers) === rows.length - 1;
}

test("the order of rows says nothing: who answered last stands anywhere", async () => {
  const { waveId, secrets, scene } = await ask(world, { teachers: 5 });
  const last = secrets[0] as string;
  for (const secret of secrets.slice(1, 4)) await send(secret, "3");
  const places = new Set<number>();
  let mine = "";
  for (let i = 0; i < 40 && places.size < 4; i++) {
    await send(last, i % 2 ? "1" : "5");
    const rows = await written(waveId, responses);
    const seals = rows.map(({ sealedPerson }) => openPerson(world.house, sealedPerson));
    mine ||= (await answeredOption(waveId, "5")) ?? "";
    places.add(seals.indexOf(mine));
  }
  expect([...places].sort()).toEqual([0, 1, 2, 3]);
  expect(scene.members).toHaveLength(5);
});

async function answeredOption(waveId: string, option: string) {
  const rows = await world.reader.select().from(responses).where(eq(responses.waveId, waveId));
  return openPerson(
    world.house,
    rows.find(({ answers }) => answers.PL1 === option)?.sealedPerson ?? null,
  );
}

test("without the key, two responses of one person look unrelated; with it they pair up", async () => {
  const first = await ask(world, { teachers: 5 });
  const again = await ask(world, { scene: first.scene });
  await send(first.secrets[0] as string, "4");
  await send(again.secrets[0] as string, "4");
  const sealsOf = async (waveId: string) =>
    (await world.reader.select().from(responses).where(eq(responses.waveId, waveId)))[0];
  const [one, other] = [await sealsOf(first.waveId), await sealsOf(again.waveId)];
  expect(one?.sealedPerson).not.toBe(other?.sealedPerson);
  expect(one?.sealedSchool).not.toBe(other?.sealedSchool);
  expect(one?.sealedSchool.length).toBe(other?.sealedSchool.length);
  expect(openPerson(world.house, one?.sealedPerson ?? "")).toBe(
    openPerson(world.house, other?.sealedPerson ?? ""),
  );
});

test("neither responses nor comments have a time, a task or a readable person or school", async () => {
  const names = (table: typeof responses | typeof comments) =>
    Object.keys(getTableColumns(table)).sort();
  expect(names(responses)).toEqual([
    "answers",
    "hubId",
    "hurried",
    "id",
    "instrumentVersionId",
    "sealedPerson",
    "sealedSchool",
    "waveId",
    "workGroupId",
  ]);
  expect(names(comments)).toEqual([
    "hubId",
    "id",
    "name",
    "questionKey",
    "sealedPerson",
    "text",
    "waveId",
    "workGroupId",
  ]);
  const rows = await world.reader.select().from(responses);
  expect(rows.every(({ id }) => id[14] === "4")).toBe(true);
  const everything = JSON.stringify([rows, await world.reader.select().from(comments)]);
  for (const { personId, urn } of await world.reader.select().from(tasks)) {
    expect(everything).not.toContain(personId);
    expect(everything).not.toContain(String(urn));
  }
});

test("a task tells that someone has answered and never when", () => {
  expect(Object.keys(getTableColumns(tasks)).sort()).toEqual([
    "answered",
    "doubted",
    "excused",
    "hubId",
    "id",
    "personId",
    "urn",
    "waveId",
    "workGroupId",
  ]);
});

test("shuffling keeps everything and can put anything anywhere", () => {
  const orders = new Set<string>();
  for (let i = 0; i < 400; i++) orders.add(shuffled(world.house, ["a", "b", "c"]).join(""));
  expect([...orders].sort()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
});

const histories = process.env.PROVE ? 10_000 : 200;

test("S2-08 whatever is sent, corrected and erased in whatever order, the tally is a recount of what stands", async () => {
  const { waveId, secrets, scene } = await ask(world, { teachers: 6 });
  const step = fc.record({
    who: fc.nat(4),
    option: fc.constantFrom("1", "2", "3", "4", "5"),
    what: fc.constantFrom("send", "send", "send", "erase"),
  });
  let expected = new Map<number, string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      for (const { who, option, what } of steps) {
        if (what === "erase") {
          await eraseAndAskAgain(scene, waveId, who);
          expected.delete(who);
        } else {
          await send(secrets[who] as string, option);
          expected = expected.set(who, option);
        }
      }
      const rows = await world.reader.select().from(responses).where(eq(responses.waveId, waveId));
      const kept = await world.reader
        .select({ questionKey: tallies.questionKey, option: tallies.option, count: tallies.count })
        .from(tallies)
        .where(eq(tallies.waveId, waveId))
        .orderBy(asc(tallies.questionKey), asc(tallies.option));
      expect(kept).toEqual(count(rows));
      expect(rows.map(({ answers }) => answers.PL1).sort()).toEqual([...expected.values()].sort());
    }),
    { numRuns: histories },
  );
}, 1_200_000);

/** Erases a person and, so that the history can go on, expects them again through the link they had. */
async function eraseAndAskAgain(scene: Scene, waveId: string, who: number) {
  const personId = scene.members[who]?.personId as string;
  await world.make(async (tx) => {
    const [wave] = await tx.select().from(waves).where(eq(waves.id, waveId));
    const links = await tx.query.taskLinks.findMany();
    await forget(tx, world.house, personId);
    const left = new Set((await tx.query.taskLinks.findMany()).map(({ secretHash }) => secretHash));
    const gone = links.filter(({ secretHash }) => !left.has(secretHash));
    expect(wave?.closedAt).toBeNull();
    await tx.update(tasks).set({ excused: null }).where(eq(tasks.personId, personId));
    if (gone.length) await tx.insert(taskLinks).values(gone);
  });
}
