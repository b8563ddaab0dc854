/** The response desk: one board for lead, hub and nation, and the chase of everyone outstanding. */
import { auditEntries, tasks, waves } from "@tessellate/data/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { ask as askGroup } from "../../../test/asked.ts";
import { everyone, lettersTo, type Scene } from "../../../test/lesson.ts";
import { actorWith, openWorld, type World } from "../../../test/world.ts";
import { openDueWaves } from "../calendar/store.ts";

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await openWorld("2026-11-24T17:00:00Z");
});
afterAll(() => world.close());

async function ask(teachers: number, answering: readonly number[] = []) {
  const asked = await askGroup(world, { teachers });
  for (const i of answering) await asked.submit(i);
  return asked;
}
const set = (waveId: string, scene: Scene, i: number, to: Partial<typeof tasks.$inferInsert>) =>
  world.make((tx) =>
    tx
      .update(tasks)
      .set(to)
      .where(
        and(eq(tasks.waveId, waveId), eq(tasks.personId, scene.members[i]?.personId as string)),
      ),
  );
const nation = actorWith("00000000-0000-7000-8000-00000000bbbb", {
  role: "nationalLead",
  scope: "nation",
  scopeId: "england",
});

test("the board counts expected, received, late, excused and doubted from the same rows, for whoever looks", async () => {
  const { scene, waveId } = await ask(5, [0, 1]);
  await ask(3);
  await set(waveId, scene, 2, { excused: "Left the group" });
  await set(waveId, scene, 3, { doubted: true });
  const counts = { expected: 4, answered: 2, late: 0, excused: 1, doubted: 1, rate: 0.5 };
  const ofLead = await world.as(scene.lead).evaluations.desk.read({});
  expect(ofLead.sum).toMatchObject({ ...counts, waves: 1, groups: 1, band: "caution" });
  expect(ofLead.waves?.map((row) => [row.id, row.names])).toEqual([[waveId, true]]);
  expect(ofLead.chase).toEqual({ people: 2, groups: 1 });
  const ofHub = await world.as(scene.admin).evaluations.desk.read({});
  expect(ofHub.waves?.[0]).toMatchObject({ id: waveId, ...counts });
  const ofNation = await world.as(nation).evaluations.desk.read({});
  expect(ofNation.sum).toMatchObject({ expected: 7, answered: 2, waves: 2, hubs: 2, projects: 2 });
  expect(ofNation.places).toHaveLength(2);
  world.moveTo("2026-12-05T09:00:00Z");
  const later = await world.as(scene.lead).evaluations.desk.read({ state: "late" });
  expect(later.sum).toMatchObject({ waves: 1, late: 2 });
});

test("the nation sees hubs, projects and counts, one hub’s waves, and nobody’s name anywhere", async () => {
  const { scene } = await ask(4, [0]);
  const desk = world.as(nation).evaluations.desk;
  const byProject = await desk.read({ by: "project" });
  expect(byProject.places?.map(({ ref, answered }) => [ref, answered])).toEqual([
    [scene.edition?.code, 1],
  ]);
  const oneHub = await desk.read({ hub: scene.hub.slug });
  expect(oneHub.waves?.map(({ names, quality }) => [names, quality])).toEqual([[false, null]]);
  expect(oneHub.chase).toEqual({ people: 0, groups: 0 });
  for (const board of [byProject, oneHub])
    expect(JSON.stringify(board)).not.toMatch(/Teacher \d|school\.example/);
  await expect(desk.outstanding({})).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(desk.chase({})).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("who looks after nothing has no desk, and a filter opens nobody else’s", async () => {
  const { scene } = await ask(2);
  const other = await ask(2);
  const people = everyone(scene);
  for (const who of ["nobody", "participant", "support", "ended"])
    await expect(
      world.as(people[who] as Scene["lead"]).evaluations.desk.read({}),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const desk = world.as(scene.lead).evaluations.desk;
  const theirs = await desk.read({ hub: other.scene.hub.slug, group: other.scene.group.id });
  expect([theirs.waves, theirs.sum.waves]).toEqual([[], 0]);
  expect((await desk.outstanding({ group: other.scene.group.id })).people).toBe(0);
});

test("everyone outstanding is chased in one press: a preview first, nobody who answered or is excused, once a day", async () => {
  const { scene, waveId } = await ask(5, [0]);
  await set(waveId, scene, 1, { excused: "Left the group" });
  const { desk } = world.as(scene.admin).evaluations;
  const preview = await desk.outstanding({});
  expect(preview).toMatchObject({ people: 3, groups: 1, letters: 3 });
  expect(preview.waves[0]?.names).toEqual(["Teacher 3", "Teacher 4", "Teacher 5"]);
  const lines = () => world.reader.$count(auditEntries, eq(auditEntries.action, "wave.chase"));
  const pressed = await Promise.all([desk.chase({}), desk.chase({})]);
  expect(pressed.map(({ reminded }) => reminded).sort()).toEqual([0, 3]);
  expect(await lines()).toBe(1);
  expect(await desk.chase({})).toEqual({ ok: true, reminded: 0, groups: 0 });
  const letters = async (i: number) =>
    (await lettersTo(world, scene.members[i]?.personId as string)).map(({ kind }) => kind);
  expect(await letters(0)).toEqual(["evaluation.invitation"]);
  expect(await letters(1)).toEqual(["evaluation.invitation"]);
  expect(await letters(4)).toEqual(["evaluation.invitation", "evaluation.reminder"]);
  const { waves: one } = world.as(scene.lead).evaluations;
  expect((await one.whoAnswered({ waveId })).remindedToday).toBe(true);
  expect(await one.chase({ waveId })).toMatchObject({ ok: false });
  world.moveTo("2026-11-25T09:00:00Z");
  expect((await desk.chase({})).reminded).toBe(3);
});

test("a lead of groups in two hubs chases both at once, one change for each hub", async () => {
  const [here, there] = [await ask(2), await ask(3)];
  const both = {
    ...here.scene.lead,
    appointments: [...here.scene.lead.appointments, ...there.scene.lead.appointments],
  };
  const chased = await world.as(both).evaluations.desk.chase({});
  expect(chased).toEqual({ ok: true, reminded: 5, groups: 2 });
  const lines = await world.reader
    .select({ hubId: auditEntries.hubId })
    .from(auditEntries)
    .where(eq(auditEntries.action, "wave.chase"));
  expect(lines.map(({ hubId }) => hubId).sort()).toEqual(
    [here.scene.hub.id, there.scene.hub.id].sort(),
  );
});

test("a closed wave is chased by nobody, and its care is told from its safe cells or not at all", async () => {
  const { scene, waveId } = await ask(6, [0, 1, 2, 3, 4]);
  const api = world.as(scene.lead).evaluations;
  await api.waves.close({ waveId });
  expect(await api.waves.chase({ waveId })).toMatchObject({ ok: false });
  expect(await api.desk.chase({})).toMatchObject({ reminded: 0 });
  const [row] = (await api.desk.read({ state: "closed" })).waves ?? [];
  expect(row).toMatchObject({ expected: 6, answered: 5, late: 0 });
  expect(row?.quality?.hurried).toEqual({ state: "value", agree: null, nearly: "none" });
  const few = await ask(3, [0, 1]);
  await world.as(few.scene.lead).evaluations.waves.close({ waveId: few.waveId });
  const [withheld] =
    (await world.as(few.scene.lead).evaluations.desk.read({ state: "closed" })).waves ?? [];
  expect(withheld?.quality?.hurried).toEqual({ state: "withheld", agree: null, nearly: null });
});

test("a desk of many waves comes in pages of twenty-five", async () => {
  const { scene, waveId } = await ask(1);
  await world.make(async (tx) => {
    const [wave] = await tx.select().from(waves).where(eq(waves.id, waveId));
    if (!wave) throw new Error("The wave has gone.");
    const more = Array.from({ length: 29 }, () => ({
      ...wave,
      id: world.house.newId(),
      lessonId: null,
    }));
    await tx.insert(waves).values(more);
  });
  const { desk } = world.as(scene.lead).evaluations;
  const pages = [await desk.read({}), await desk.read({ page: 2 })];
  expect(pages.map((page) => page.waves?.length)).toEqual([25, 5]);
  expect(pages[0]?.sum.waves).toBe(30);
  await openDueWaves(world.house);
});
