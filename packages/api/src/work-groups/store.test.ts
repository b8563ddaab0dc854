/** Setting up Work Groups, on both engines. */
import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import { makeEdition, makeFamily } from "@tessellate/data/makers/projects";
import { makeGroup, makeParticipant, makePlace } from "@tessellate/data/makers/work-groups";
import {
  appointments,
  auditEntries,
  logins,
  outbox,
  outcomeStatements,
  participants,
  people,
  places,
  workGroups,
} from "@tessellate/data/schema";
import type { GroupInput } from "@tessellate/domain/work-groups/group";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../test/world.ts";

let world: World;
let hubId: string;
let editionId: string;
beforeAll(async () => {
  world = await openWorld();
  await world.make(async (tx) => {
    hubId = (await makeHub(tx)).id;
    editionId = (await makeEdition(tx)).id;
    for (const urn of [100001, 100002, 100003, 100004]) await makeSchool(tx, { urn });
    await makeSchool(tx, {
      urn: 100009,
      name: "Closed Elm",
      state: "closed",
      successorUrn: 100001,
    });
  });
});
afterAll(() => world.close());

const someId = "00000000-0000-7000-8000-000000000001";
const admin = () =>
  world.as(actorWith(someId, { role: "hubAdministrator", scope: "hub", scopeId: hubId }));
const lead = { name: "Lee Hart", email: "lee@harbour.example" };
const onEdition = (over: object = {}) =>
  ({
    kind: "edition",
    hubId,
    editionId,
    lead,
    capacity: 3,
    mode: "blended",
    ...over,
  }) as GroupInput;
const area = { statements: ["Teachers try it."] };
const local = (over: object = {}) =>
  ({
    kind: "local",
    hubId,
    title: "Fractions our way",
    academicYear: 2026,
    phase: "primary",
    activityType: "workGroup",
    outcomes: {
      learning: area,
      practice: area,
      pupils: area,
      policies: { statements: [], reason: "Later" },
    },
    lead,
    capacity: 8,
    mode: "online",
    ...over,
  }) as GroupInput;
const created = async (input: GroupInput) => {
  const made = await admin().workGroups.create(input);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.id;
};
const counted = async () => ({
  groups: await world.reader.$count(workGroups),
  people: await world.reader.$count(people),
  places: await world.reader.$count(places),
  participants: await world.reader.$count(participants),
  appointments: await world.reader.$count(appointments),
  audit: await world.reader.$count(auditEntries),
  outbox: await world.reader.$count(outbox),
});
const problemsIn = (answer: {
  ok: boolean;
  problems?: readonly { field: string; message: string }[];
}) => (answer.problems ?? []).map(({ field }) => field);

test("S2-01 a group without lead, edition or outcomes is refused, and each is named", async () => {
  const before = await counted();
  const bare = {
    kind: "edition",
    hubId,
    lead: {},
    capacity: 3,
    mode: "online",
  } as unknown as GroupInput;
  await expect(admin().workGroups.create(bare)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const bad = await admin().workGroups.create(onEdition({ editionId: someId }));
  expect(problemsIn(bad)).toEqual(["editionId"]);
  const open = await world.make(async (tx) => {
    const familyId = (await makeFamily(tx)).id;
    const edition = await makeEdition(tx, { code: "NCP26-91", familyId });
    const pupils = and(
      eq(outcomeStatements.editionId, edition.id),
      eq(outcomeStatements.area, "pupils"),
    );
    await tx.delete(outcomeStatements).where(pupils);
    return edition.id;
  });
  const answer = await admin().workGroups.create(onEdition({ editionId: open }));
  expect(problemsIn(answer)).toEqual(["editionId"]);
  if (!answer.ok) expect(answer.problems[0]?.message).toMatch(/pupils’ learning/);
  expect(await counted()).toEqual(before);
});

test("a new group takes its year and title from its edition; its lead is invited, appointed and written to", async () => {
  const id = await created(onEdition());
  const home = await admin().workGroups.home({ workGroupId: id });
  expect(home.group).toMatchObject({
    title: "Additive structure 2026/27",
    academicYear: 2026,
    state: "planned",
  });
  expect(home.leads).toMatchObject([{ name: "Lee Hart", email: "lee@harbour.example" }]);
  const person = await world.reader.query.people.findFirst({ where: eq(people.email, lead.email) });
  expect(await world.reader.$count(logins, eq(logins.id, person?.id ?? ""))).toBe(1);
  const [mail] = await world.reader.select().from(outbox).where(eq(outbox.recipient, lead.email));
  expect(mail?.subject).toBe("Additive structure 2026/27, 2026/27: you lead this Work Group");
});

test("the same form sent twice makes one group and one mail", async () => {
  const id = world.house.newId();
  await created(onEdition({ id }));
  const before = await counted();
  expect(await created(onEdition({ id }))).toBe(id);
  expect(await counted()).toEqual(before);
});

test("S2-05 a local group needs no edition, says its own outcomes, and is marked as local", async () => {
  const id = await created(local());
  const home = await admin().workGroups.home({ workGroupId: id });
  expect(home.edition).toBeNull();
  expect(home.outcomes).toHaveLength(3);
  expect(home.areaReasons).toEqual({ policies: "Later" });
  const listed = await admin().workGroups.list({ q: "fractions" });
  expect(listed.groups).toMatchObject([{ id, code: null }]);
});

test("schools are counted once, and the funnel says how far each has come", async () => {
  const id = await world.make(async (tx) => {
    const group = await makeGroup(tx, { hubId, capacity: 9 });
    await makePlace(tx, group, { urn: 100001, state: "started", startedOn: "2026-10-01" });
    await makePlace(tx, group, { urn: 100002 });
    await makePlace(tx, group, {
      urn: 100003,
      state: "withdrawn",
      withdrawnOn: "2026-10-02",
      reason: "Moved",
    });
    await makeParticipant(tx, group, { urn: 100001 });
    await makeParticipant(tx, group, { urn: 100001 });
    return group.id;
  });
  const home = await admin().workGroups.home({ workGroupId: id });
  expect(home.placesHeld).toBe(2);
  expect(home.funnel).toMatchObject({ accepted: 3, started: 1, withdrawn: 1 });
});
