/** Excusing people with a reason, undoing it, and keeping a wave open longer. */
import { taskLinks, tasks, waves } from "@tessellate/data/schema";
import { excuses, ownExcuses } from "@tessellate/domain/evaluations/expected";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../../test/asked.ts";
import { openWorld, type World } from "../../../test/world.ts";
import { closeDueWaves } from "../waves/store.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
});
afterAll(() => world.close());

const message = (outcome: { ok: boolean; problems?: readonly { message: string }[] }) =>
  outcome.problems?.[0]?.message;
test("someone excused counts on neither side, cannot answer, and is expected again when it is undone", async () => {
  const { scene, waveId, personId, submit } = await ask(world, { teachers: 3 });
  const { waves: seen, excusing } = world.as(scene.lead).evaluations;
  const one = { waveId, personId: personId(1) };
  expect(await excusing.excuse({ ...one, reason: "away" })).toEqual({ ok: true });
  const state = async () => {
    const { expected, answered, excused } = await seen.whoAnswered({ waveId });
    return [expected, answered, excused];
  };
  expect(await state()).toEqual([2, 0, 1]);
  const people = (await seen.whoAnswered({ waveId })).people;
  expect(people.map(({ excused }) => excused)).toEqual([null, excuses.away, null]);
  expect((await submit(1)).ok).toBe(false);
  expect(await excusing.expectAgain(one)).toEqual({ ok: true });
  expect((await submit(1)).ok).toBe(true);
  expect(await state()).toEqual([3, 1, 0]);
});

test("S2-08 who has answered cannot be excused, and stays counted when the school leaves", async () => {
  const { scene, waveId, personId, submit } = await ask(world, { teachers: 3, schools: 3 });
  await submit(0);
  const { waves: seen, excusing } = world.as(scene.lead).evaluations;
  const refused = await excusing.excuse({ waveId, personId: personId(0), reason: "gone" });
  expect(message(refused)).toBe("Teacher 1 has answered, and an answer stays counted");
  for (const { urn } of scene.members.slice(0, 2))
    await world.as(scene.lead).workGroups.withdrawSchool({
      workGroupId: scene.group.id,
      urn,
      cause: "other",
      reason: "Moved on",
    });
  const { people, expected, answered } = await seen.whoAnswered({ waveId });
  expect(people.map(({ answered, excused }) => [answered, excused])).toEqual([
    [true, null],
    [false, ownExcuses.left],
    [false, null],
  ]);
  expect([expected, answered]).toEqual([2, 1]);
});

test("nobody is excused in a closed wave, and nobody from another wave", async () => {
  const { scene, waveId, personId } = await ask(world, { teachers: 2 });
  const other = await ask(world, { teachers: 1 });
  const { waves: seen, excusing } = world.as(scene.lead).evaluations;
  const foreign = { waveId, personId: other.personId(0), reason: "away" as const };
  await expect(excusing.excuse(foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await seen.close({ waveId });
  const late = await excusing.excuse({ waveId, personId: personId(0), reason: "away" });
  expect(message(late)).toBe("The evaluation has closed: who was expected stays as it is");
});

test("a closing day moves later, and the links with it; never into the past, and never once the wave has closed", async () => {
  const { scene, waveId } = await ask(world, { teachers: 2 });
  const api = world.as(scene.lead).evaluations.waves;
  const to = async (closesOn: string) => message(await api.keepOpen({ waveId, closesOn }));
  expect(await to("2026-11-20")).toBe("Choose today or a day to come");
  expect(await to("2026-12-07")).toContain("Choose a day after Tuesday 8 December 2026");
  expect(await to("2027-09-01")).toBe("Choose a day in the academic year 2026/27");
  expect(await to("2027-05-04")).toBeUndefined();
  expect(await to("2027-05-04")).toBeUndefined();
  const [wave] = await world.reader.select().from(waves).where(eq(waves.id, waveId));
  expect(wave?.closesOn).toBe("2027-05-04");
  const [task] = await world.reader.select().from(tasks).where(eq(tasks.waveId, waveId));
  const links = await world.reader
    .select()
    .from(taskLinks)
    .where(eq(taskLinks.taskId, task?.id ?? ""));
  expect(links.map(({ expiresOn }) => expiresOn)).toEqual(["2027-08-02"]);
  await api.close({ waveId });
  expect(await to("2027-06-01")).toBe("This evaluation has closed and cannot be opened again");
});

test("once the last one outstanding is excused the wave is complete, and the round closes it", async () => {
  const { scene, waveId, personId, submit } = await ask(world, { teachers: 2 });
  await submit(0);
  const { excusing } = world.as(scene.lead).evaluations;
  await excusing.excuse({ waveId, personId: personId(1), reason: "mistake" });
  await closeDueWaves(world.house);
  const [wave] = await world.reader.select().from(waves).where(eq(waves.id, waveId));
  expect(wave?.closedAt).not.toBeNull();
});
