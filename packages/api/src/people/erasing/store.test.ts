/** After somebody has been erased, nothing in the database names them: a canary in every place a name can stand. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@tessellate/data/kit/engine";
import * as tables from "@tessellate/data/schema";
import { desc, eq, getTableName, is, Table } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  allOf,
  asBearer,
  openScene,
  type Scene,
  secretOf,
  teachLesson,
} from "../../../test/lesson.ts";
import { actorWith, openWorld, type World } from "../../../test/world.ts";

const canary = { name: "Zephyrine Quillfeather", email: "zephyrine@quillfeather.example" };
const words = "Quillfeather was here and thought about ratios";

let world: World;
let scene: Scene;
let personId: string;
let folder: string;
beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
  folder = await mkdtemp(join(tmpdir(), "erased-"));
  scene = await openScene(world, { teachers: 6 });
  personId = scene.members[1]?.personId as string;
  await world.make((tx) =>
    tx.update(tables.people).set(canary).where(eq(tables.people.id, personId)),
  );
  for (const closing of [true, false]) {
    const { waveId } = await teachLesson(world, scene);
    const secret = await secretOf(world, personId);
    const api = (await asBearer(world, secret)).evaluations;
    await api.saveDraft({ secret, answers: {}, comment: words });
    await api.submit({ secret, answers: allOf("4"), comment: words, named: true });
    if (closing) await world.as(scene.lead).evaluations.waves.close({ waveId });
    else await api.resuming.send({ secret });
  }
  await administrator().access.appoint({
    email: canary.email,
    role: "support",
    over: "england",
  });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const anAdministrator = "00000000-0000-7000-8000-0000000000ad";
const administrator = () =>
  world.as(
    actorWith(anAdministrator, {
      role: "systemAdministrator",
      scope: "nation",
      scopeId: "england",
    }),
  );

/** The tables in which a word stands, each row read whole. */
async function placesOf(word: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.values(tables).filter((one) => is(one, Table))) {
    const rows = await world.reader.select().from(table as typeof tables.people);
    if (word.test(JSON.stringify(rows))) found.push(getTableName(table as Table));
  }
  return found.sort();
}

test("before, the canary sings in every place; erased, nowhere, not in a copy of the file either", async () => {
  expect(await placesOf(/quillfeather/i)).toEqual(
    expect.arrayContaining(["comments", "outbox", "people"]),
  );
  expect(await administrator().people.erase({ id: personId })).toEqual({ ok: true });
  expect(await placesOf(/quillfeather|zephyrine/i)).toEqual([]);
  if (engine === "sqlite") {
    const file = join(folder, "copy.sqlite");
    await world.database.backup(file);
    expect((await readFile(file)).toString("latin1")).not.toMatch(/quillfeather|zephyrine/i);
  }
});

test("it leaves one audit line that says who erased and names nobody, and cannot be done again", async () => {
  const [line] = await world.reader
    .select()
    .from(tables.auditEntries)
    .orderBy(desc(tables.auditEntries.id))
    .limit(1);
  expect(line).toMatchObject({
    action: "person.erase",
    actorId: anAdministrator,
    subjectId: personId,
  });
  await expect(administrator().people.erase({ id: personId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("who came and took part is still counted, under no name", async () => {
  const [row] = await world.reader
    .select()
    .from(tables.people)
    .where(eq(tables.people.id, personId));
  expect(row).toMatchObject({ name: "Erased person", urn: null, erasedAt: expect.any(Date) });
  const came = eq(tables.attendances.personId, personId);
  expect(await world.reader.$count(tables.attendances, came)).toBe(1);
});

test("nobody erases themselves", async () => {
  const me = scene.members[2]?.personId as string;
  const own = world.as(
    actorWith(me, { role: "systemAdministrator", scope: "nation", scopeId: "england" }),
  );
  expect(await own.people.erase({ id: me })).toMatchObject({ ok: false });
});
