/** The question bank: installed once, frozen, and readable by everyone who signs in. */
import { instrumentQuestions, instrumentVersions, questions } from "@tessellate/data/schema";
import { nobody, type Role } from "@tessellate/domain/access/roles";
import { starterBank } from "@tessellate/domain/instruments/starter-bank";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../test/world.ts";
import { installStarterBank, latestVersion } from "./store.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.make((tx) => installStarterBank(tx, world.house));
});
afterAll(() => world.close());

const someone = actorWith("00000000-0000-7000-8000-000000000001");
const reader = (role: Role) =>
  actorWith(someone.personId, { role, scope: "nation", scopeId: "england" });

test("installing the bank again changes nothing, not even a wording that was published", async () => {
  const everything = async () => [
    await world.reader.select().from(questions),
    await world.reader.select().from(instrumentVersions),
    await world.reader.select().from(instrumentQuestions),
  ];
  const before = await everything();
  await world.make((tx) => installStarterBank(tx, world.house));
  expect(await everything()).toEqual(before);
});

test("anyone who signs in can read what a lesson evaluation asks, in order", async () => {
  const id = await latestVersion(world.reader, "lesson");
  const version = await world.as(someone).instruments.version({ versionId: id as string });
  const asked = starterBank.instruments.find(({ key }) => key === "lesson-evaluation");
  expect(version.questions.map(({ wording }) => wording)).toEqual(
    asked?.asks.map(({ wording }) => wording),
  );
  expect((await world.as(someone).instruments.published()).length).toBe(4);
});

test("support and national leads read it too; nobody and an unknown version get nothing", async () => {
  const versionId = (await latestVersion(world.reader, "lesson")) as string;
  for (const role of ["support", "nationalLead"] as const)
    expect((await world.as(reader(role)).instruments.version({ versionId })).version).toBe(1);
  const stranger = world.as(nobody).instruments;
  const missing = { code: "NOT_FOUND" };
  await expect(stranger.version({ versionId })).rejects.toMatchObject(missing);
  await expect(stranger.published()).rejects.toMatchObject(missing);
  const unknown = world.as(someone).instruments.version({ versionId: someone.personId });
  await expect(unknown).rejects.toMatchObject(missing);
});
