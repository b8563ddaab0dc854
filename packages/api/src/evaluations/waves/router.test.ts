/** Who has answered, live and by name; reminders; and the result that appears once. */
import { auditEntries, tasks, waveResults, waves } from "@tessellate/data/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  allOf,
  asBearer,
  everyone,
  lettersTo,
  openScene,
  type Scene,
  secretOf,
  teachLesson,
} from "../../../test/lesson.ts";
import { openWorld, type World } from "../../../test/world.ts";
import { hashOfResult } from "../results/store.ts";
import { closeDueWaves } from "./store.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
});
afterAll(() => world.close());

const missing = { code: "NOT_FOUND" };
const message = (outcome: { ok: boolean; problems?: readonly { message: string }[] }) =>
  outcome.problems?.[0]?.message;

async function ask(size: Parameters<typeof openScene>[1] = {}) {
  const scene = await openScene(world, size);
  return { scene, ...(await teachLesson(world, scene)) };
}

async function answer(scene: Scene, option: string, who: readonly number[]) {
  for (const i of who) {
    const secret = await secretOf(world, scene.members[i]?.personId as string);
    const { evaluations } = await asBearer(world, secret);
    const outcome = await evaluations.submit({ secret, answers: allOf(option) });
    if (!outcome.ok) throw new Error(message(outcome));
  }
}

test("the lead sees by name who has answered, never what and never when, with the rate over the same rows", async () => {
  const { scene, waveId } = await ask({ teachers: 4 });
  await answer(scene, "5", [0, 2]);
  const [excused] = [scene.members[3]?.personId as string];
  await world.make((tx) =>
    tx
      .update(tasks)
      .set({ excused: "Left the school" })
      .where(and(eq(tasks.personId, excused), eq(tasks.waveId, waveId))),
  );
  const seen = await world.as(scene.lead).evaluations.waves.whoAnswered({ waveId });
  expect(seen.people.map(({ name, answered }) => [name, answered])).toEqual([
    ["Teacher 1", true],
    ["Teacher 2", false],
    ["Teacher 3", true],
    ["Teacher 4", false],
  ]);
  expect(seen).toMatchObject({ expected: 3, answered: 2, rate: 2 / 3, band: "caution" });
  expect(Object.keys(seen.people[0] ?? {}).sort()).toEqual([
    "answered",
    "excused",
    "name",
    "personId",
    "school",
  ]);
});

test("who may see who has answered, who may remind and who may close", async () => {
  const { scene, waveId } = await ask({ teachers: 2 });
  const sibling = await openScene(world);
  const may: Record<string, readonly string[]> = {
    participant: ["wave"],
    lead: ["wave", "whoAnswered", "ofGroup", "chase", "close"],
    admin: ["wave", "whoAnswered", "ofGroup", "chase", "close"],
  };
  const people = { ...everyone(scene), sibling: sibling.lead };
  for (const [who, actor] of Object.entries(people)) {
    const api = world.as(actor).evaluations.waves;
    const doors = {
      wave: (id: string) => api.wave({ waveId: id }),
      whoAnswered: (id: string) => api.whoAnswered({ waveId: id }),
      ofGroup: (id: string) => api.ofGroup({ workGroupId: id === waveId ? scene.group.id : id }),
      chase: (id: string) => api.chase({ waveId: id }),
      close: (id: string) => api.close({ waveId: id }),
    };
    for (const [door, knock] of Object.entries(doors)) {
      await expect(knock(scene.leadId), `${who} ${door} missing`).rejects.toMatchObject(missing);
      if (may[who]?.includes(door)) expect(await knock(waveId), `${who} ${door}`).toBeDefined();
      else await expect(knock(waveId), `${who} ${door}`).rejects.toMatchObject(missing);
    }
  }
});

test("a page's buttons are the policy's: a participant reads the wave and may do nothing to it", async () => {
  const { scene, waveId } = await ask({ teachers: 2 });
  const seenBy = async (actor: Scene["lead"]) =>
    (await world.as(actor).evaluations.waves.wave({ waveId })).may;
  const things = ["read", "close", "chase", "excuse", "keepOpen"];
  const each = (may: boolean) => Object.fromEntries(things.map((thing) => [thing, may]));
  expect(await seenBy(scene.participant)).toEqual(each(false));
  expect(await seenBy(scene.lead)).toEqual(each(true));
});

test("nothing of the answers is shown before the wave closes, and the same result ever after", async () => {
  const { scene, waveId } = await ask({ teachers: 10, schools: 4 });
  const api = world.as(scene.participant).evaluations.waves;
  await answer(scene, "5", [0, 1, 2, 3]);
  await answer(scene, "2", [4]);
  expect((await api.wave({ waveId })).result).toBeNull();
  expect(await world.as(scene.lead).evaluations.waves.close({ waveId })).toEqual({ ok: true });
  const { result, open } = await api.wave({ waveId });
  expect(open).toBe(false);
  expect(result).toMatchObject({ expected: 10, answered: 5 });
  expect(result?.cells.PL1).toMatchObject({ respondents: 5, schools: 4, options: null });
  expect(result?.hash).toBe(hashOfResult({ expected: 10, answered: 5, cells: result?.cells }));
  const audited = await world.reader.$count(auditEntries, eq(auditEntries.subjectId, waveId));
  world.moveTo("2026-11-25T09:00:00Z");
  await world.as(scene.lead).evaluations.waves.close({ waveId });
  expect((await api.wave({ waveId })).result).toEqual(result);
  expect(await world.reader.$count(auditEntries, eq(auditEntries.subjectId, waveId))).toBe(audited);
  world.moveTo("2026-11-24T17:00:00Z");
});

test("four people, or five from two schools, are withheld", async () => {
  for (const size of [
    { teachers: 4, schools: 4 },
    { teachers: 5, schools: 2 },
  ]) {
    const { scene, waveId } = await ask(size);
    await answer(
      scene,
      "4",
      scene.members.slice(1).map((_, i) => i),
    );
    await answer(scene, "3", [scene.members.length - 1]);
    const { result } = await world.as(scene.lead).evaluations.waves.wave({ waveId });
    const states = new Set(Object.values(result?.cells ?? {}).map(({ state }) => state));
    expect([...states]).toEqual(["withheld"]);
    expect(
      Object.values(result?.cells ?? {}).every(
        ({ options, agree, mean }) => !options && agree === null && mean === null,
      ),
    ).toBe(true);
  }
});

test("a reminder goes once a day to those who are missing, with a fresh link; the first link goes on working", async () => {
  const { scene, waveId } = await ask({ teachers: 3 });
  await answer(scene, "4", [0]);
  const [done, missing] = scene.members.map(({ personId }) => personId) as [string, string];
  const first = await secretOf(world, missing);
  const api = world.as(scene.lead).evaluations.waves;
  expect(await api.chase({ waveId })).toEqual({ ok: true, reminded: 2 });
  expect(message(await api.chase({ waveId }))).toBe(
    "A reminder went out today already. The next one can go tomorrow.",
  );
  expect(await lettersTo(world, done)).toHaveLength(1);
  const letters = await lettersTo(world, missing);
  expect(letters.map(({ kind }) => kind)).toEqual(["evaluation.invitation", "evaluation.reminder"]);
  const second = await secretOf(world, missing);
  expect(second).not.toBe(first);
  for (const secret of [first, second])
    expect((await world.as(scene.lead).evaluations.open({ secret })).open).toBe(true);
  world.moveTo("2026-11-25T09:00:00Z");
  expect((await api.whoAnswered({ waveId })).remindedToday).toBe(false);
  expect(await api.chase({ waveId })).toEqual({ ok: true, reminded: 2 });
  world.moveTo("2026-11-24T17:00:00Z");
});

test("a wave closes by itself on the day after its closing day, once", async () => {
  const { waveId } = await ask({ teachers: 2 });
  world.moveTo("2026-12-08T23:00:00Z");
  await closeDueWaves(world.house);
  const closedAt = async () =>
    (await world.reader.select().from(waves).where(eq(waves.id, waveId)))[0]?.closedAt;
  expect(await closedAt()).toBeNull();
  world.moveTo("2026-12-09T00:30:00Z");
  expect(await closeDueWaves(world.house)).toBeGreaterThan(0);
  expect(await closedAt()).toEqual(new Date("2026-12-09T00:30:00Z"));
  expect(await closeDueWaves(world.house)).toBe(0);
  expect(await world.reader.$count(waveResults, eq(waveResults.waveId, waveId))).toBe(1);
});
