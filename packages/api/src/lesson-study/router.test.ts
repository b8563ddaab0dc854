/** A lesson cycle from its focus to the evaluation of its research lesson, and who may take part in it. */
import {
  attendances,
  auditEntries,
  predictions,
  taskLinks,
  tasks,
  waves,
} from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  everyone,
  lettersTo,
  openScene,
  planFor,
  planLesson,
  type Scene,
  teachLesson,
} from "../../test/lesson.ts";
import { openWorld, type World } from "../../test/world.ts";

let world: World;
let scene: Scene;
beforeAll(async () => {
  world = await openWorld("2026-11-24T14:00:00Z");
  scene = await openScene(world);
});
afterAll(() => world.close());

const opening = {
  title: "Bridging ten",
  focus: "Pupils count in ones too long",
  mathsQuestion: "Which partitions make ten worth stopping at?",
};
const missing = { code: "NOT_FOUND" };
const sentences = (outcome: { ok: boolean; problems?: readonly { message: string }[] }) =>
  (outcome.problems ?? []).map(({ message }) => message);

test("S2-07 a group cannot plan before it has studied, nor teach or discuss before it has planned", async () => {
  const api = world.as(scene.participant).lessonStudy;
  const opened = await api.open({ workGroupId: scene.group.id, ...opening });
  if (!opened.ok) throw new Error("refused");
  const { cycleId } = opened;
  expect(sentences(await api.plan(planFor(scene, cycleId)))).toEqual([
    "Study the mathematics first: a plan made without study is the step groups regret.",
  ]);
  expect(sentences(await api.moveOn({ cycleId, to: "discussed" }))).toEqual([
    "Teach the research lesson first.",
  ]);
  expect((await api.moveOn({ cycleId, to: "study" })).ok).toBe(true);
  expect((await api.moveOn({ cycleId, to: "study" })).ok).toBe(true);
  expect(sentences(await api.moveOn({ cycleId, to: "discussed" }))).toHaveLength(1);
  expect((await api.plan(planFor(scene, cycleId))).ok).toBe(true);
  const { phases } = await api.cycle({ cycleId });
  expect(phases.map(({ state }) => state).join(" ")).toBe("done done done now later later later");
});

test("a cycle is opened by the group's members and by nobody else", async () => {
  const may = Object.entries(everyone(scene)).map(async ([who, actor]) => {
    const { lessonStudy } = world.as(actor);
    const open = (workGroupId: string) => lessonStudy.open({ workGroupId, ...opening });
    if (who === "participant" || who === "lead")
      expect((await open(scene.group.id)).ok, who).toBe(true);
    else await expect(open(scene.group.id), who).rejects.toMatchObject(missing);
    await expect(open(scene.leadId), who).rejects.toMatchObject(missing);
  });
  await Promise.all(may);
});

test("a cycle and its lesson are read and written by the group's members alone; missing looks the same", async () => {
  const { cycleId, lessonId } = await planLesson(world, scene);
  const sibling = await openScene(world);
  for (const [who, actor] of Object.entries({ ...everyone(scene), sibling: sibling.lead })) {
    const api = world.as(actor).lessonStudy;
    const doors = (cycle: string, lesson: string) => [
      () => api.ofGroup({ workGroupId: cycle === cycleId ? scene.group.id : cycle }),
      () => api.cycle({ cycleId: cycle }),
      () => api.lesson({ lessonId: lesson }),
      () => api.moveOn({ cycleId: cycle, to: "shared" }),
      () => api.plan({ ...planFor(scene, cycle), version: 1 }),
      () => api.start({ lessonId: lesson }),
      () => api.teach({ lessonId: lesson }),
    ];
    for (const door of doors(scene.leadId, scene.leadId))
      await expect(door(), who).rejects.toMatchObject(missing);
    if (who === "participant" || who === "lead") continue;
    for (const door of doors(cycleId, lessonId))
      await expect(door(), who).rejects.toMatchObject(missing);
  }
  const api = world.as(scene.lead).lessonStudy;
  expect((await api.lesson({ lessonId })).predictions).toHaveLength(2);
  const { cycles } = await api.ofGroup({ workGroupId: scene.group.id });
  expect(cycles.map(({ id }) => id)).toContain(cycleId);
});

test("predictions are locked when the lesson starts, and stay locked however often it is pressed", async () => {
  const { cycleId, lessonId } = await planLesson(world, scene);
  const api = world.as(scene.participant).lessonStudy;
  const changed = { ...planFor(scene, cycleId), predictions: { A: "Makes ten first" } };
  expect((await api.plan({ ...changed, version: 1 })).ok).toBe(true);
  expect(sentences(await api.plan({ ...changed, version: 1 }))).toHaveLength(1);
  const first = await api.start({ lessonId });
  world.moveTo("2026-11-24T15:00:00Z");
  expect(await api.start({ lessonId })).toEqual(first);
  expect(sentences(await api.plan({ ...changed, version: 3 }))[0]).toMatch(
    /locked on 24 Nov 2026 at 14:00, when the lesson started/,
  );
  const locked = await world.reader
    .select()
    .from(predictions)
    .where(eq(predictions.lessonId, lessonId));
  expect(locked.map(({ predicted, lockedAt }) => [predicted, lockedAt?.toISOString()])).toEqual([
    ["Makes ten first", "2026-11-24T14:00:00.000Z"],
  ]);
});

test("session and teacher of a plan are of this group", async () => {
  const { cycleId } = await planLesson(world, scene);
  const other = await openScene(world);
  const foreign = { sessionId: other.session.id, teacherId: other.members[0]?.personId as string };
  const outcome = await world
    .as(scene.participant)
    .lessonStudy.plan({ ...planFor(scene, cycleId), ...foreign, version: 1 });
  expect(sentences(outcome)).toEqual([
    "Choose a session of this group.",
    "Choose someone who takes part in this group.",
  ]);
});

test("nobody can be asked before the lesson has started and its register has been taken", async () => {
  const untaken = await openScene(world, { mark: null });
  const { lessonId } = await planLesson(world, untaken);
  const api = world.as(untaken.participant).lessonStudy;
  expect(sentences(await api.teach({ lessonId }))[0]).toMatch(
    /^Say first that the lesson has started/,
  );
  await api.start({ lessonId });
  expect(sentences(await api.teach({ lessonId }))).toEqual([
    "Take the register of Session 1, 24 Nov 2026 first.",
  ]);
  expect(await world.reader.$count(waves, eq(waves.workGroupId, untaken.group.id))).toBe(0);
});

test("“taught” asks everyone who was there, cover included, once, each by a mail of their own", async () => {
  const held = await openScene(world, { teachers: 4 });
  const [away, cover] = held.members;
  await world.make(async (tx) => {
    const rowOf = (personId: string | undefined) => eq(attendances.personId, personId ?? "");
    await tx.update(attendances).set({ mark: "apologies" }).where(rowOf(away?.personId));
    await tx
      .update(attendances)
      .set({ mark: "online", seat: "cover" })
      .where(rowOf(cover?.personId));
  });
  const { lessonId, waveId } = await teachLesson(world, held);
  const api = world.as(held.participant).lessonStudy;
  expect(await api.teach({ lessonId })).toEqual({ ok: true, waveId });
  const rows = await world.reader.select().from(tasks).where(eq(tasks.waveId, waveId));
  expect(rows.map(({ personId }) => personId).sort()).toEqual(
    held.members
      .slice(1)
      .map(({ personId }) => personId)
      .sort(),
  );
  const [wave] = await world.reader.select().from(waves).where(eq(waves.id, waveId));
  expect(wave).toMatchObject({ kind: "lesson", opensOn: "2026-11-24", closesOn: "2026-12-08" });
  expect(wave?.instrumentVersionId).toBe(held.edition?.instrumentVersionId);
  expect(await lettersTo(world, away?.personId as string)).toEqual([]);
  const [letter, ...more] = await lettersTo(world, cover?.personId as string);
  expect(more).toEqual([]);
  expect(letter?.subject).toBe(
    `${held.group.title}, 24 Nov 2026: how did the lesson go? About two minutes`,
  );
  for (const { email } of held.members.filter((one) => one !== cover))
    expect(letter?.text).not.toContain(email);
  const hashes = JSON.stringify(await world.reader.select().from(taskLinks));
  expect(hashes).not.toContain(/\/e\/([\w-]+)/.exec(letter?.text ?? "")?.[1]);
});

test("a local group is asked the newest published lesson evaluation", async () => {
  const local = await openScene(world, { local: true });
  const { waveId } = await teachLesson(world, local);
  expect(await world.reader.$count(tasks, eq(tasks.waveId, waveId))).toBe(6);
});

test("a cycle that names a pupil is sent back; unknown fields are refused", async () => {
  const api = world.as(scene.participant).lessonStudy;
  const named = { workGroupId: scene.group.id, ...opening, focus: "When Oliver counts on" };
  expect(sentences(await api.open(named))[0]).toMatch(/^“Oliver” looks like a pupil’s name/);
  const more = { workGroupId: scene.group.id, ...opening, hubId: scene.hub.id };
  await expect(api.open(more)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("every step leaves one line in the audit, a refused or repeated one none", async () => {
  const audited = () => world.reader.$count(auditEntries, eq(auditEntries.hubId, held.hub.id));
  const held = await openScene(world);
  const { lessonId, cycleId } = await teachLesson(world, held);
  expect(await audited()).toBe(5);
  const api = world.as(held.participant).lessonStudy;
  await api.teach({ lessonId });
  await api.start({ lessonId });
  await api.moveOn({ cycleId, to: "shared" });
  expect(await audited()).toBe(5);
});
