/** Erasing a person: their open answers go, their closed ones belong to nobody. */
import {
  comments,
  responses,
  tallies,
  taskLinks,
  tasks,
  waveResults,
} from "@tessellate/data/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  allOf,
  asBearer,
  openScene,
  type Scene,
  secretOf,
  teachLesson,
} from "../../../test/lesson.ts";
import { openWorld, type World } from "../../../test/world.ts";
import { openPerson, pseudonymOf, scopeOf } from "../seal.ts";
import { forget } from "./store.ts";

let world: World;
let scene: Scene;
let closed: string;
let open: string;
const erased = () => scene.members[0]?.personId as string;

beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
  scene = await openScene(world, { teachers: 6 });
  closed = await answered();
  await world.as(scene.lead).evaluations.waves.close({ waveId: closed });
  open = await answered();
});
afterAll(() => world.close());

/** A wave in which the first three of the group have answered, each with a named comment. */
async function answered() {
  const { waveId } = await teachLesson(world, scene);
  for (const { personId } of scene.members.slice(0, 3)) {
    const secret = await secretOf(world, personId);
    const { evaluations } = await asBearer(world, secret);
    const words = { comment: "I shall slow down", named: true };
    await evaluations.submit({ secret, answers: allOf("4"), ...words });
  }
  return waveId;
}

const rowsIn = async (waveId: string) => ({
  responses: await world.reader.select().from(responses).where(eq(responses.waveId, waveId)),
  comments: await world.reader.select().from(comments).where(eq(comments.waveId, waveId)),
  tally: await world.reader.select().from(tallies).where(eq(tallies.waveId, waveId)),
  result: await world.reader.select().from(waveResults).where(eq(waveResults.waveId, waveId)),
});

test("erasing a person takes back what is open and cuts the tie to what is closed", async () => {
  const before = await rowsIn(closed);
  await world.make((tx) => forget(tx, world.house, erased()));
  const after = { closed: await rowsIn(closed), open: await rowsIn(open) };
  expect(after.open.responses).toHaveLength(2);
  expect(after.open.comments).toHaveLength(2);
  expect(after.open.tally.map((row) => row.count)).toEqual([2, 2, 2, 2]);
  expect(after.closed.responses).toHaveLength(3);
  expect(after.closed.responses.filter(({ sealedPerson }) => sealedPerson === null)).toHaveLength(
    1,
  );
  expect(after.closed.comments).toHaveLength(2);
  expect(after.closed.tally).toEqual(before.tally);
  expect(after.closed.result).toEqual(before.result);
});

test("afterwards not even the key finds them, no link of theirs opens anything, and nobody expects them", async () => {
  const me = pseudonymOf(world.house, erased(), scopeOf(scene.group));
  const seals = [
    ...(await world.reader.select().from(responses)),
    ...(await world.reader.select().from(comments)),
  ];
  expect(seals.map(({ sealedPerson }) => openPerson(world.house, sealedPerson))).not.toContain(me);
  expect(JSON.stringify(await world.reader.select().from(comments))).not.toContain("Teacher 1");
  const secret = await secretOf(world, erased());
  await expect(world.as(scene.lead).evaluations.open({ secret })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const [task] = await world.reader
    .select()
    .from(tasks)
    .where(and(eq(tasks.waveId, open), eq(tasks.personId, erased())));
  expect(task).toMatchObject({ answered: false, excused: "Erased" });
  expect(await world.reader.$count(taskLinks, eq(taskLinks.taskId, task?.id ?? ""))).toBe(0);
});
