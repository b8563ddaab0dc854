/** The question bank: installed once, frozen, and readable by everyone who signs in. */
import { makeHub } from "@tessellate/data/makers/organisations";
import {
  instrumentQuestions,
  instruments,
  instrumentVersions,
  questions,
} from "@tessellate/data/schema";
import { nobody, type Role } from "@tessellate/domain/access/roles";
import { starterBank } from "@tessellate/domain/instruments/starter-bank";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../test/world.ts";
import { installStarterBank, latestVersion, versionAskedBy } from "./store.ts";

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
  const published = await world.as(someone).instruments.published();
  expect(published.map(({ key, version: v }) => `${key} ${v}`)).toEqual([
    "baseline-survey 2",
    "baseline-survey 1",
    "endline-survey 2",
    "endline-survey 1",
    "lesson-evaluation 1",
    "lesson-evaluation-case-pupils 1",
    "school-return 1",
    "session-pulse 1",
  ]);
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

test("a hub's own version is asked in that hub alone, only in place of the national one it carries, and never by default", async () => {
  const { reader } = world;
  const national = (await latestVersion(reader, "lesson")) as string;
  const pulse = (await latestVersion(reader, "pulse")) as string;
  const [hub, other] = await world.make(async (tx) => [await makeHub(tx), await makeHub(tx)]);
  const ask = (of: { id: string } | undefined, versionId: string) =>
    versionAskedBy(reader, { hubId: of?.id ?? "", versionId });
  const before = await world.as(someone).instruments.published();
  const make = (version: number, state: "draft" | "published") =>
    world.make(async (tx) => {
      const [id, key] = [world.house.newId(), "lesson-evaluation-harbour"];
      const named = { key, name: "With ours", waveKind: "lesson", hubId: hub?.id ?? "" } as const;
      await tx
        .insert(instruments)
        .values({ id, ...named })
        .onConflictDoNothing();
      const found = await tx.query.instruments.findFirst({ where: (t, { eq }) => eq(t.key, key) });
      const made = { id, instrumentId: found?.id ?? "", version, state, coreId: national };
      await tx.insert(instrumentVersions).values(made);
      return id;
    });
  const first = await make(1, "published");
  expect(await ask(hub, national)).toBe(first);
  const second = await make(2, "published");
  await make(3, "draft");
  expect(await ask(hub, national)).toBe(second);
  expect(await ask(other, national)).toBe(national);
  expect(await ask(hub, pulse)).toBe(pulse);
  expect(await latestVersion(reader, "lesson")).toBe(national);
  expect(await world.as(someone).instruments.published()).toEqual(before);
});
