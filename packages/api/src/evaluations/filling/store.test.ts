/** Whole waves at once come out exactly as one submission at a time would have left them. */
import { responses, tallies, tasks, waveResults } from "@tessellate/data/schema";
import { count } from "@tessellate/domain/findings/count";
import { asc, eq } from "drizzle-orm";
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
import { addressOf, hashOf } from "../links.ts";
import { type FilledWave, fillWaves } from "./store.ts";

let world: World;
let scene: Scene;
beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
  scene = await openScene(world, { teachers: 9, schools: 3 });
});
afterAll(() => world.close());

const chosen = (i: number) => String(1 + (i % 5));
const filled = (over: Partial<FilledWave["wave"]> = {}, taskOver: object = {}): FilledWave => ({
  wave: {
    hubId: scene.hub.id,
    id: world.house.newId(),
    workGroupId: scene.group.id,
    kind: "lesson",
    title: "Filled",
    instrumentVersionId: scene.edition?.instrumentVersionId as string,
    sessionId: scene.session.id,
    opensOn: "2026-11-01",
    closesOn: "2026-11-15",
    closedAt: new Date("2026-11-15T18:00:00Z"),
    ...over,
  },
  editionId: scene.group.editionId,
  tasks: scene.members.map(({ personId, urn }, i) => ({
    personId,
    urn,
    answers: allOf(chosen(i)),
    ...taskOver,
  })),
});

test("a filled wave has the tally and the result of the same answers handed in one by one", async () => {
  const { waveId } = await teachLesson(world, scene);
  for (const [i, { personId }] of scene.members.entries()) {
    const secret = await secretOf(world, personId);
    await (await asBearer(world, secret)).evaluations.submit({ secret, answers: allOf(chosen(i)) });
  }
  const whole = filled();
  await world.make((tx) => fillWaves(tx, world.house, [whole]));
  const resultOf = async (id: string) =>
    (await world.reader.select().from(waveResults).where(eq(waveResults.waveId, id)))[0];
  expect((await resultOf(whole.wave.id))?.hash).toBe((await resultOf(waveId))?.hash);
  expect((await resultOf(waveId))?.hash).toMatch(/^[0-9a-f]{64}$/);
});

test("its links open, its tally is a recount, and those who have not answered are expected", async () => {
  const secret = world.house.newSecret();
  const open = filled({ closedAt: null, closesOn: "2026-12-08" });
  const [first, ...rest] = open.tasks;
  const some = {
    ...open,
    tasks: [{ personId: first?.personId as string, urn: first?.urn as number, secret }, ...rest],
  };
  await world.make((tx) => fillWaves(tx, world.house, [some]));
  expect(addressOf(world.house, secret)).toBe(`http://tessellate.example/e/${secret}`);
  expect(hashOf(secret)).not.toContain(secret);
  const form = await (await asBearer(world, secret)).evaluations.open({ secret });
  expect(form).toMatchObject({ open: true, group: scene.group.title });
  const rows = await world.reader
    .select()
    .from(responses)
    .where(eq(responses.waveId, open.wave.id));
  const kept = await world.reader
    .select({ questionKey: tallies.questionKey, option: tallies.option, count: tallies.count })
    .from(tallies)
    .where(eq(tallies.waveId, open.wave.id))
    .orderBy(asc(tallies.questionKey), asc(tallies.option));
  expect(rows).toHaveLength(8);
  expect(kept).toEqual(count(rows));
  expect(await world.reader.$count(tasks, eq(tasks.waveId, open.wave.id))).toBe(9);
});

test("thousands of answers are filled in batches without one going missing", async () => {
  const waves = Array.from({ length: 250 }, () => filled());
  const before = await world.reader.$count(responses);
  await world.make((tx) => fillWaves(tx, world.house, waves));
  expect(await world.reader.$count(responses)).toBe(before + 250 * 9);
});
