/** A group's own change, from its first answer to the release that tells it: corrections, moves and erasure on the way. */
import { people, releasePairs } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asBearer, openScene, type Scene, secretOf } from "../../../test/lesson.ts";
import { actorWith, openWorld, type World } from "../../../test/world.ts";
import { installStarterBank } from "../../instruments/store.ts";

const operator = { kind: "operator" } as const;
const administrator = actorWith("00000000-0000-7000-8000-0000000000ad", {
  role: "systemAdministrator",
  scope: "nation",
  scopeId: "england",
});
/** What each of ten teachers answered at the start and at the end; a dot where they did not. */
const answers = ["24", "33", "24", "33", "23", "33", "23", "34", ".4", "4."];

let world: World;
let scene: Scene;
const waveIds = { baseline: "", endline: "" };

beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
  await world.make((tx) => installStarterBank(tx, world.house));
  scene = await openScene(world, { teachers: 10, schools: 4 });
  waveIds.baseline = await ask("baseline");
  await close("baseline");
});
afterAll(() => world.close());

const teacher = (i: number) => {
  const member = scene.members[i];
  if (!member) throw new Error(`There is no teacher ${i}.`);
  return member;
};

/** Opens a wave by hand, and everybody who has something to say says it. */
async function ask(kind: "baseline" | "endline") {
  const opened = await world
    .as(scene.lead)
    .evaluations.waves.open({ workGroupId: scene.group.id, kind });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  for (const [i, both] of answers.entries()) {
    const option = both[kind === "baseline" ? 0 : 1] ?? ".";
    if (option !== ".") await say(i, option);
  }
  return opened.waveId;
}

async function say(i: number, option: string) {
  const secret = await secretOf(world, teacher(i).personId);
  const { evaluations } = await asBearer(world, secret);
  const answered = { secret, answers: { PL1: option }, blanks: true };
  expect(await evaluations.submit(answered)).toMatchObject({ ok: true });
}

const close = (kind: "baseline" | "endline") =>
  world.as(scene.lead).evaluations.waves.close({ waveId: waveIds[kind] });
const ownChange = (kind: "baseline" | "endline" = "endline") =>
  world.as(scene.participant).findings.ownChange({ waveId: waveIds[kind] });
const told = async () =>
  (await ownChange())?.rows.find(({ measure }) => measure.key === "PL1")?.cell;

test("a teacher moves to another school, and one gets another address, between the start and the end", async () => {
  const [leaver, renamed] = [teacher(3), teacher(5)];
  const { workGroups } = world.as(scene.admin);
  const why = { cause: "other", reason: "The school closes" } as const;
  const place = { workGroupId: scene.group.id, urn: leaver.urn, ...why };
  expect(await workGroups.withdrawSchool(place)).toMatchObject({ ok: true });
  const moved = scene.members
    .filter(({ urn }) => urn === leaver.urn)
    .map(({ email }, i) => ({ name: `Teacher ${i}`, email, urn: teacher(0).urn }));
  expect(await workGroups.enrol({ workGroupId: scene.group.id, people: moved })).toMatchObject({
    ok: true,
  });
  const email = "new@address.example";
  await world.make((tx) => tx.update(people).set({ email }).where(eq(people.id, renamed.personId)));
});

test("before the endline closes there is no change, and before a release counts it none is told", async () => {
  waveIds.endline = await ask("endline");
  expect(await ownChange()).toBeNull();
  await say(1, "4");
  await close("endline");
  expect(await ownChange()).toEqual({ release: null, rows: [] });
  expect(await ownChange("baseline")).toBeNull();
});

test("the release tells the group its own change: whoever moved school or address is paired, and the answer that counts is the corrected one", async () => {
  await world.as(operator).findings.release();
  expect((await ownChange())?.release).toMatchObject({ number: 1, isSnapshot: false });
  expect(await told()).toMatchObject({
    state: "value",
    paired: 8,
    onlyBefore: 1,
    onlyAfter: 1,
    schools: 3,
    improvedShare: 6 / 8,
  });
});

test("what a group is told of its change never leaves the system", async () => {
  const rows = await world.reader
    .select()
    .from(releasePairs)
    .where(eq(releasePairs.level, "group"));
  expect(new Set(rows.map(({ pattern }) => pattern))).toEqual(new Set(["view"]));
});

test("somebody erased is paired with nobody, and the next release does not tell who they were", async () => {
  const { personId: id } = teacher(6);
  expect(await world.as(administrator).people.erase({ id })).toEqual({ ok: true });
  await world.as(operator).findings.release();
  expect((await ownChange())?.release?.number).toBe(2);
  expect(await told()).toMatchObject({ state: "withheld", paired: 7, change: null });
});
