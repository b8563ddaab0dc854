/** Waves that open by the group's calendar: once, for the right people, and in step with the register. */
import { makeSchool } from "@tessellate/data/makers/organisations";
import { appoint, makePerson } from "@tessellate/data/makers/people";
import { makeAttendance, makeSession } from "@tessellate/data/makers/sessions";
import { makeGroup, makeParticipant, makePlace } from "@tessellate/data/makers/work-groups";
import { attendances, sessions, tasks, waves } from "@tessellate/data/schema";
import { excuses, ownExcuses } from "@tessellate/domain/evaluations/expected";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { lettersTo, openScene, type Scene } from "../../../test/lesson.ts";
import { openWorld, type World } from "../../../test/world.ts";
import { installStarterBank } from "../../instruments/store.ts";
import { openDueWaves } from "./store.ts";

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await openWorld("2026-11-24T17:00:00Z");
  await world.make((tx) => installStarterBank(tx, world.house));
});
afterAll(() => world.close());

const wavesOf = async ({ group }: Scene) =>
  (await world.reader.select().from(waves).where(eq(waves.workGroupId, group.id))).sort((a, b) =>
    a.kind < b.kind ? -1 : 1,
  );
const kindsOf = async (scene: Scene) =>
  (await wavesOf(scene)).map(({ kind, opensOn, closesOn }) => `${kind} ${opensOn} ${closesOn}`);
const rowsOf = async (waveId: string | undefined) =>
  world.reader
    .select()
    .from(tasks)
    .where(eq(tasks.waveId, waveId ?? ""));
const mark = (scene: Scene, i: number, as: "present" | "absent") =>
  world.make((tx) =>
    tx
      .update(attendances)
      .set({ mark: as })
      .where(
        and(
          eq(attendances.sessionId, scene.session.id),
          eq(attendances.personId, scene.members[i]?.personId as string),
        ),
      ),
  );
const hold = (scene: Scene) =>
  world.make((tx) =>
    tx.update(sessions).set({ state: "held" }).where(eq(sessions.id, scene.session.id)),
  );

test("S2-08: two rounds at once open a group’s baseline once, with one row and one mail for each participant", async () => {
  const scene = await openScene(world, { teachers: 3, mark: null });
  const opened = await Promise.all([openDueWaves(world.house), openDueWaves(world.house)]);
  expect(opened[0] + opened[1]).toBe(1);
  expect(await openDueWaves(world.house)).toBe(0);
  expect(await kindsOf(scene)).toEqual(["baseline 2026-11-24 2026-12-08"]);
  const [wave] = await wavesOf(scene);
  expect((await rowsOf(wave?.id)).map(({ personId }) => personId).sort()).toEqual(
    scene.members.map(({ personId }) => personId).sort(),
  );
  for (const { personId } of scene.members) {
    const letters = await lettersTo(world, personId);
    expect(letters.map(({ subject }) => subject)).toEqual([
      `${scene.group.title}, 24 Nov 2026: where are you starting from? About three minutes`,
    ]);
    expect(letters[0]?.text).not.toContain("research lesson");
  }
});

test("keeping a register opens the session’s pulse for those who took part, once, and a later mark brings it in step", async () => {
  const scene = await openScene(world, { teachers: 3 });
  await mark(scene, 2, "absent");
  await hold(scene);
  await openDueWaves(world.house);
  const [, pulse] = await wavesOf(scene);
  expect(pulse).toMatchObject({ kind: "pulse", title: "Session 1", closesOn: "2026-12-01" });
  expect(await rowsOf(pulse?.id)).toHaveLength(2);
  await mark(scene, 1, "absent");
  await mark(scene, 2, "present");
  await openDueWaves(world.house);
  const excusedOf = async () =>
    Object.fromEntries((await rowsOf(pulse?.id)).map((row) => [row.personId, row.excused]));
  const [first, second, third] = scene.members.map(({ personId }) => personId) as [
    string,
    string,
    string,
  ];
  expect(await excusedOf()).toEqual({
    [first]: null,
    [second]: ownExcuses.notThere,
    [third]: null,
  });
  await mark(scene, 1, "present");
  await openDueWaves(world.house);
  expect((await excusedOf())[second]).toBeNull();
  expect((await wavesOf(scene)).filter(({ kind }) => kind === "pulse")).toHaveLength(1);
});

test("nobody is asked how a session was while it goes on, however early its register is complete", async () => {
  const scene = await openScene(world, { teachers: 2 });
  await hold(scene);
  const pulses = async () => (await wavesOf(scene)).filter(({ kind }) => kind === "pulse").length;
  world.moveTo("2026-11-24T14:00:00Z");
  await openDueWaves(world.house);
  expect(await pulses()).toBe(0);
  world.moveTo("2026-11-24T16:00:00Z");
  await openDueWaves(world.house);
  expect(await pulses()).toBe(1);
});

test("whoever joins while the baseline is open is asked too; whoever leaves is excused, and expected again on coming back", async () => {
  const scene = await openScene(world, { teachers: 2, schools: 2, mark: null });
  await openDueWaves(world.house);
  const [wave] = await wavesOf(scene);
  const lead = world.as(scene.lead).workGroups;
  const [stays, leaves] = scene.members as [(typeof scene.members)[0], (typeof scene.members)[0]];
  const newcomer = { name: "Nia Vale", email: "nia@school.example", urn: stays.urn };
  await lead.enrol({ workGroupId: scene.group.id, people: [newcomer] });
  await openDueWaves(world.house);
  expect(await rowsOf(wave?.id)).toHaveLength(3);
  const why = { cause: "staffing", reason: "No cover" } as const;
  const leaver = { workGroupId: scene.group.id, urn: leaves.urn, ...why };
  expect(await lead.withdrawSchool(leaver)).toEqual({ ok: true });
  const excused = async () =>
    (await rowsOf(wave?.id)).find(({ personId }) => personId === leaves.personId)?.excused;
  expect(await excused()).toBe(ownExcuses.left);
  await openDueWaves(world.house);
  expect(await excused()).toBe(ownExcuses.left);
  await lead.enrol({
    workGroupId: scene.group.id,
    people: [{ name: "Teacher 2", email: leaves.email, urn: stays.urn }],
  });
  await openDueWaves(world.house);
  const back = (await rowsOf(wave?.id)).find(({ personId }) => personId === leaves.personId);
  expect([back?.excused, back?.urn]).toEqual([null, stays.urn]);
});

test("an excuse given by hand outlives every round", async () => {
  const scene = await openScene(world, { teachers: 2 });
  await hold(scene);
  await openDueWaves(world.house);
  const [baseline, pulse] = await wavesOf(scene);
  const personId = scene.members[0]?.personId as string;
  const { excusing } = world.as(scene.lead).evaluations;
  const done = { ok: true };
  const excuse = (waveId: string | undefined, reason: "gone" | "notThere") =>
    excusing.excuse({ waveId: waveId ?? "", personId, reason });
  expect(await excuse(baseline?.id, "gone")).toEqual(done);
  expect(await excuse(pulse?.id, "notThere")).toEqual(done);
  await openDueWaves(world.house);
  for (const [wave, reason] of [
    [baseline, excuses.gone],
    [pulse, excuses.notThere],
  ] as const)
    expect((await rowsOf(wave?.id)).find((row) => row.personId === personId)?.excused).toBe(reason);
});

test("after the last session each school with a place answers once: its leader, or else its first lead participant", async () => {
  const scene = await openScene(world, { teachers: 4, schools: 3, local: true });
  const [first, second, third] = scene.members as [
    (typeof scene.members)[0],
    (typeof scene.members)[0],
    (typeof scene.members)[0],
  ];
  const leader = await world.make(async (tx) => {
    const last = { hubId: scene.hub.id, workGroupId: scene.group.id, title: "Session 2" };
    const startsAt = new Date("2026-12-08T13:00:00Z");
    await makeSession(tx, { ...last, startsAt, endsAt: new Date("2026-12-08T16:00:00Z") });
    const person = await makePerson(tx, { name: "Head of two schools" });
    for (const { urn } of [first, second])
      await appoint(tx, {
        personId: person.id,
        role: "schoolLeader",
        scope: "school",
        scopeId: String(urn),
      });
    const gone = await makeSchool(tx, { urn: 199_999 });
    await makePlace(tx, scene.group, { urn: gone.urn, state: "withdrawn" });
    return person.id;
  });
  world.moveTo("2026-12-08T17:00:00Z");
  await openDueWaves(world.house);
  const made = await wavesOf(scene);
  expect(await kindsOf(scene)).toEqual([
    "baseline 2026-12-08 2026-12-08",
    "endline 2026-12-08 2026-12-29",
    "schoolReturn 2026-12-08 2027-01-05",
  ]);
  const rows = await rowsOf(made[2]?.id);
  expect(rows.map(({ personId, urn }) => [urn, personId]).sort()).toEqual(
    [
      [first.urn, leader],
      [second.urn, second.personId],
      [third.urn, third.personId],
    ].sort(),
  );
  expect((await lettersTo(world, leader))[0]?.text).toContain("Your school has taken part");
});

test("nothing opens where nobody takes part, the group is closed, or everything lies in the past", async () => {
  const scene = await openScene(world, { teachers: 0, mark: null });
  const old = await world.make(async (tx) => {
    const closed = await makeGroup(tx, { hubId: scene.hub.id, state: "closed" });
    const past = await makeGroup(tx, { hubId: scene.hub.id, title: "Last spring" });
    const urn = scene.group.id ? (await makeSchool(tx, { urn: 198_001 })).urn : 0;
    for (const group of [closed, past]) {
      const member = await makeParticipant(tx, group, { urn });
      const startsAt = new Date(group === past ? "2026-03-03T13:00:00Z" : "2026-11-24T13:00:00Z");
      const session = await makeSession(tx, {
        hubId: group.hubId,
        workGroupId: group.id,
        startsAt,
        state: "held",
      });
      await makeAttendance(tx, session, member);
    }
    return [closed.id, past.id];
  });
  expect(await openDueWaves(world.house)).toBe(0);
  expect(old).toHaveLength(2);
  expect(await world.reader.$count(waves)).toBe(0);
});

test("a lead opens the endline early, once; the school’s return follows, and pressing again says so", async () => {
  const scene = await openScene(world, { teachers: 2, mark: null });
  const api = world.as(scene.lead).evaluations.waves;
  const before = await api.calendar({ workGroupId: scene.group.id });
  expect(before.byHand.map(({ kind }) => kind)).toEqual(["baseline", "endline"]);
  expect(before.byHand[1]?.people).toEqual(["Teacher 1", "Teacher 2"]);
  const both = await Promise.all([
    api.open({ workGroupId: scene.group.id, kind: "endline" }),
    api.open({ workGroupId: scene.group.id, kind: "endline" }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    problems: [{ message: "The endline of this group has been opened already" }],
  });
  await openDueWaves(world.house);
  expect(await kindsOf(scene)).toEqual([
    "baseline 2026-11-24 2026-12-08",
    "endline 2026-11-24 2026-12-15",
    "schoolReturn 2026-11-24 2026-12-22",
  ]);
});
