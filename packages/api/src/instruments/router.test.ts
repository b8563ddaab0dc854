/** The question bank: installed once, frozen, and readable by everyone who signs in. */
import { makeHub } from "@tessellate/data/makers/organisations";
import {
  instrumentQuestions,
  instruments,
  instrumentVersions,
  questions,
} from "@tessellate/data/schema";
import { type Actor, nobody, type Role } from "@tessellate/domain/access/roles";
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

test("a key somebody took before is left to them, and what would have asked ours is left out", async () => {
  const taken = await openWorld();
  const theirs = { key: "SR_PLAN", kind: "text", area: "policies", guskeyLevel: 3 } as const;
  await taken.make((tx) => tx.insert(questions).values({ id: taken.house.newId(), ...theirs }));
  await taken.make((tx) => installStarterBank(tx, taken.house));
  const keys = (await taken.as(someone).instruments.published()).map(({ key }) => key);
  expect(keys).not.toContain("school-return");
  expect(keys).toContain("endline-survey");
  await taken.close();
});

const versionsRead = async (actor: Actor, instrument: string) =>
  (await world.as(actor).instruments.read({ instrument })).versions;

test("anyone who signs in can read what a lesson evaluation asks, in order", async () => {
  const [version] = await versionsRead(someone, "lesson-evaluation");
  const asked = starterBank.instruments.find(({ key }) => key === "lesson-evaluation");
  expect(version?.questions.map(({ wording }) => wording)).toEqual(
    asked?.asks.map(({ wording }) => wording),
  );
  const published = await world.as(someone).instruments.published();
  expect(published.map(({ key, version: number }) => `${key} ${number}`)).toEqual([
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

test("a second version tells of each question how it maps to the first", async () => {
  const [second, first] = await versionsRead(someone, "endline-survey");
  expect(first?.changes).toBeNull();
  const fates = (second?.changes ?? []).map(({ fate }) => fate);
  expect(fates.filter((fate) => fate === "same")).toHaveLength(8);
  expect(fates.filter((fate) => fate === "new")).toHaveLength(9);
});

test("support and national leads read it too; nobody and an unknown one get nothing", async () => {
  for (const role of ["support", "nationalLead"] as const)
    expect(await versionsRead(reader(role), "lesson-evaluation")).toHaveLength(1);
  const stranger = world.as(nobody).instruments;
  const missing = { code: "NOT_FOUND" };
  await expect(stranger.read({ instrument: "lesson-evaluation" })).rejects.toMatchObject(missing);
  await expect(stranger.published()).rejects.toMatchObject(missing);
  await expect(versionsRead(someone, "no-such")).rejects.toMatchObject(missing);
});

test("the bank tells of every question what it is and in which words it was asked, in which versions and years", async () => {
  const { bank } = world.as(someone).instruments;
  const all = await bank.questions({});
  expect(all.questions.map(({ key }) => key)).toEqual(
    starterBank.questions.map(({ key }) => key).sort(),
  );
  const pl1 = await bank.question({ question: "PL1" });
  expect(pl1).toMatchObject({ kind: "agreement", area: "learning", guskeyLevel: 2 });
  expect(pl1).toMatchObject({ askedAsThen: "PL1_THEN", replacedBy: undefined, hub: null });
  expect(pl1.wordings).toHaveLength(1);
  expect(pl1.wordings[0]?.asked.map(({ key, version, years }) => [key, version, years])).toEqual([
    ["baseline-survey", 2, [2026]],
    ["endline-survey", 2, [2026]],
    ["baseline-survey", 1, [2026]],
    ["endline-survey", 1, [2026]],
  ]);
  await expect(bank.question({ question: "PL99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the bank can be narrowed by area, kind and words; what makes no sense narrows nothing", async () => {
  const { bank } = world.as(someone).instruments;
  const keys = async (filters: object) =>
    (await bank.questions(filters)).questions.map(({ key }) => key);
  expect(await keys({ kind: "choice" })).toEqual(["SR_PLAN", "SR_ROUTINE"]);
  expect(await keys({ area: "pupils", kind: "pupil" })).toEqual(["LE_CP1"]);
  expect(await keys({ q: "most significant" })).toEqual(["MSC_CHANGE"]);
  expect(await keys({ kind: "essay", area: "sport" })).toHaveLength(starterBank.questions.length);
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
