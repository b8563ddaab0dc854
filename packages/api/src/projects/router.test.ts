/** Publishing and browsing national projects through the API, on both engines. */
import { makeHub } from "@tessellate/data/makers/organisations";
import { makeFamily, makeHubInstrument } from "@tessellate/data/makers/projects";
import {
  auditEntries,
  editions,
  instrumentVersions,
  outcomeStatements,
} from "@tessellate/data/schema";
import { type Actor, nobody, type Role } from "@tessellate/domain/access/roles";
import type { EditionInput } from "@tessellate/domain/projects/edition";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../test/world.ts";
import { installStarterBank, latestVersion } from "../instruments/store.ts";

let world: World;
let instrumentVersionId: string;
let familyId: string;
beforeAll(async () => {
  world = await openWorld();
  await world.make((tx) => installStarterBank(tx, world.house));
  instrumentVersionId = (await latestVersion(world.reader, "lesson")) as string;
  familyId = (await world.make((tx) => makeFamily(tx, { name: "Number sense" }))).id;
});
afterAll(() => world.close());

const someId = "00000000-0000-7000-8000-000000000001";
const holding = (role: Role, scope: "nation" | "project" | "hub" | "workGroup", scopeId: string) =>
  actorWith(someId, { role, scope, scopeId });
const nationalLead = holding("nationalLead", "nation", "england");

const area = { statements: ["Teachers can say why a method works."] };
const edition = (over: Partial<EditionInput> = {}): EditionInput => ({
  familyId: "new",
  newFamily: {
    name: `Ratio ${over.code ?? "NCP26-07"}`,
    phase: "primary",
    activityType: "workGroup",
    summary: "Ratio in Years 5 and 6.",
  },
  code: "NCP26-07",
  academicYear: 2026,
  title: "Ratio 2026/27",
  outcomes: {
    learning: area,
    practice: area,
    pupils: area,
    policies: { statements: [], reason: "Later" },
  },
  instrumentVersionId,
  sessions: { count: 4, minutes: 180, mode: "blended", titles: ["Launch"] },
  ...over,
});
const counted = async () => ({
  editions: await world.reader.$count(editions),
  outcomes: await world.reader.$count(outcomeStatements),
  audit: await world.reader.$count(auditEntries),
});

test("a national lead publishes an edition, and everyone who signs in can read it whole", async () => {
  const made = await world.as(nationalLead).projects.publish(edition());
  expect(made).toMatchObject({ ok: true, code: "NCP26-07" });
  const read = await world.as(actorWith(someId)).projects.edition({ code: "ncp 26 07" });
  expect(read.outcomes).toHaveLength(3);
  expect(read.areaReasons).toEqual({ policies: "Later" });
  expect(read.instrument?.questions).toHaveLength(7);
  expect(read.state).toBe("published");
});

test("what is published is frozen: the same code again is refused and nothing of it changes", async () => {
  const before = { ...(await counted()), row: await world.reader.select().from(editions) };
  const again = await world.as(nationalLead).projects.publish(edition({ title: "Another title" }));
  expect(again).toMatchObject({ ok: false });
  if (!again.ok) expect(again.problems.map(({ field }) => field)).toContain("code");
  expect({ ...(await counted()), row: await world.reader.select().from(editions) }).toEqual(before);
});

test("an edition asks what the nation published: neither a hub's own version nor a draft", async () => {
  const hub = await world.make((tx) => makeHub(tx));
  const made = {
    hubId: hub.id,
    coreId: instrumentVersionId,
    key: "lesson--ours",
    ownKey: "HUB_O_1",
  };
  const { id } = await world.make((tx) => makeHubInstrument(tx, made));
  const tryIt = async () => {
    const asked = edition({ code: "NCP26-31", instrumentVersionId: id });
    const outcome = await world.as(nationalLead).projects.publish(asked);
    return outcome.ok ? [] : outcome.problems.map(({ field }) => field);
  };
  expect(await tryIt()).toEqual(["instrumentVersionId"]);
  await world.make((tx) =>
    tx.update(instrumentVersions).set({ state: "published" }).where(eq(instrumentVersions.id, id)),
  );
  expect(await tryIt()).toEqual(["instrumentVersionId"]);
  const { instruments } = await world.as(nationalLead).projects.choices();
  expect(instruments.map(({ key }) => key)).toEqual([
    "lesson-evaluation",
    "lesson-evaluation-case-pupils",
  ]);
});

test("a project has one edition a year, under a name of its own, with a lesson evaluation that exists", async () => {
  await world.as(nationalLead).projects.publish(edition({ familyId, code: "NCP26-11" }));
  const second = await world
    .as(nationalLead)
    .projects.publish(edition({ familyId, code: "NCP26-12" }));
  const sameName = { ...edition({ code: "NCP26-13" }), instrumentVersionId: someId };
  if (sameName.newFamily) sameName.newFamily.name = "Number sense!";
  await world.make((tx) => makeFamily(tx, { name: "Number sense", slug: "number-sense" }));
  const third = await world.as(nationalLead).projects.publish(sameName);
  if (second.ok || third.ok) throw new Error("Both should have been refused.");
  expect(second.problems.map(({ field }) => field)).toEqual(["academicYear"]);
  expect(third.problems.map(({ field }) => field)).toEqual([
    "newFamily.name",
    "instrumentVersionId",
  ]);
});

test("S2-10 the catalogue is filtered by phase, kind of activity, mode and academic year together", async () => {
  const newFamily = {
    name: "Talk in mathematics",
    phase: "secondary" as const,
    activityType: "community" as const,
    summary: "Departments talk.",
  };
  const made = edition({ code: "NCP26-20", title: "Talk", newFamily });
  await world.as(nationalLead).projects.publish(made);
  const codes = async (filters: object) =>
    (await world.as(nationalLead).projects.catalogue(filters)).editions.map(({ code }) => code);
  const all = { phase: "secondary", type: "community", mode: "blended", year: "2026" };
  expect(await codes(all)).toEqual(["NCP26-20"]);
  expect(await codes({ ...all, phase: "primary" })).toEqual([]);
  expect(await codes({ ...all, type: "workGroup" })).toEqual([]);
  expect(await codes({ ...all, mode: "online" })).toEqual([]);
  expect(await codes({ ...all, year: "2025" })).toEqual([]);
});

test("S2-09 searching for TRG finds Work Groups and nothing else", async () => {
  const found = await world.as(nationalLead).projects.catalogue({ q: "TRG" });
  expect(found.editions.length).toBeGreaterThan(0);
  expect(new Set(found.editions.map(({ activityType }) => activityType))).toEqual(
    new Set(["workGroup"]),
  );
});

const missing = { code: "NOT_FOUND" };
const ended = {
  ...nationalLead,
  appointments: nationalLead.appointments.map((one) => ({ ...one, to: "2026-11-01" })),
};
const strangers: [string, Actor][] = [
  ["nobody", nobody],
  ["a participant", holding("participant", "workGroup", someId)],
  ["a Work Group Lead", holding("workGroupLead", "workGroup", someId)],
  ["a hub administrator", holding("hubAdministrator", "hub", someId)],
  ["an analyst", holding("nationalAnalyst", "nation", "england")],
  ["support", holding("support", "nation", "england")],
  ["a national lead whose appointment has ended", ended],
  ["the lead of another project", holding("nationalLead", "project", someId)],
];

for (const [who, actor] of strangers)
  test(`${who} publishes nothing and is not even told why`, async () => {
    const before = await counted();
    for (const family of ["new", familyId, someId]) {
      const input = edition({ code: "NCP27-30", academicYear: 2027, familyId: family });
      await expect(world.as(actor).projects.publish(input)).rejects.toMatchObject(missing);
    }
    expect(await counted()).toEqual(before);
  });

test("the lead of one project publishes its next edition and adds no other project", async () => {
  const own = world.as(holding("nationalLead", "project", familyId));
  expect((await own.projects.choices()).families.map(({ id }) => id)).toEqual([familyId]);
  const next = edition({ code: "NCP27-31", academicYear: 2027, familyId });
  expect(await own.projects.publish(next)).toMatchObject({ ok: true });
  const another = edition({ code: "NCP27-32", academicYear: 2027 });
  await expect(own.projects.publish(another)).rejects.toMatchObject(missing);
});

test("a visitor browses nothing, and a code no one published is not found", async () => {
  await expect(world.as(nobody).projects.catalogue({})).rejects.toMatchObject(missing);
  await expect(world.as(nobody).projects.edition({ code: "NCP26-07" })).rejects.toMatchObject(
    missing,
  );
  const unknown = world.as(nationalLead).projects.edition({ code: "NCP26-99" });
  await expect(unknown).rejects.toMatchObject(missing);
  const administrator = world.as(holding("hubAdministrator", "hub", someId));
  await expect(administrator.projects.choices()).rejects.toMatchObject(missing);
});
