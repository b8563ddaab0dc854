/** Who sees which people, through the API on both engines. */
import { cast } from "@tessellate/data/demo/cast";
import { newId } from "@tessellate/data/makers/ids";
import { makeHub } from "@tessellate/data/makers/organisations";
import { appoint, makePerson } from "@tessellate/data/makers/people";
import { makeGroup } from "@tessellate/data/makers/work-groups";
import { logins } from "@tessellate/data/schema";
import { type Actor, nobody } from "@tessellate/domain/access/roles";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../test/world.ts";
import { callerFor } from "../app.ts";

let world: World;
let hubId: string;
let groupId: string;
let leadId: string;
const nation = { scope: "nation", scopeId: "england" } as const;
const national = actorWith(newId(), { role: "systemAdministrator", ...nation });

beforeAll(async () => {
  world = await openWorld();
  await world.make(async (tx) => {
    const hub = await makeHub(tx, { name: "Harbour" });
    const other = await makeHub(tx, { name: "Hillside" });
    const group = await makeGroup(tx, { hubId: hub.id, title: "Ratio" });
    const otherGroup = await makeGroup(tx, { hubId: other.id, title: "Fractions" });
    const known = async (name: string) =>
      (await makePerson(tx, { name: `${name} marsh`, email: `${name}@school.example` })).id;
    const [ada, ben, cal] = [await known("ada"), await known("ben"), await known("cal")];
    const dan = await known("dan");
    await known("eve");
    const hold = (personId: string, role: "hubLead" | "hubAdministrator", scopeId: string) =>
      appoint(tx, { personId, role, scope: "hub", scopeId });
    const take = (personId: string, role: "workGroupLead" | "participant", scopeId: string) =>
      appoint(tx, { personId, role, scope: "workGroup", scopeId });
    await hold(ada, "hubAdministrator", hub.id);
    await take(ben, "workGroupLead", group.id);
    await take(ben, "participant", otherGroup.id);
    await take(cal, "participant", otherGroup.id);
    const left = { personId: dan, role: "hubLead", scope: "hub", scopeId: hub.id } as const;
    await appoint(tx, { ...left, toDay: "2026-11-22" });
    [hubId, groupId, leadId] = [hub.id, group.id, ben];
  });
});
afterAll(() => world.close());

const hubAdministrator = () =>
  actorWith(newId(), { role: "hubAdministrator", scope: "hub", scopeId: hubId });
const listed = async (actor: Actor, input = {}) =>
  (await world.as(actor).people.list({ page: 1, ...input })).people.map((person) => [
    person.email.split("@")[0],
    ...person.roles.map(({ roleName, placeName }) => `${roleName}, ${placeName}`),
  ]);

test("a hub administrator sees the people of the hub and its groups, with their roles there and nowhere else", async () => {
  expect(await listed(hubAdministrator())).toEqual([
    ["ada", "Hub administrator, Harbour"],
    ["ben", "Work Group Lead, Ratio"],
  ]);
});

test("another hub's administrator sees none of them", async () => {
  const elsewhere = { role: "hubAdministrator", scope: "hub", scopeId: newId() } as const;
  expect(await listed(actorWith(newId(), elsewhere))).toEqual([]);
});

test("the system administrator sees everyone who holds a role now, with all of them", async () => {
  const all = await listed(national);
  expect(all.map(([name]) => name)).toEqual(["ada", "ben", "cal"]);
  expect(all[1]).toEqual(["ben", "Work Group Lead, Ratio", "Participant teacher, Fractions"]);
});

test("people are found by part of a name or an address, and wildcards mean nothing", async () => {
  expect(await listed(national, { search: "BEN@" })).toHaveLength(1);
  expect(await listed(national, { search: "Cal Ma" })).toHaveLength(1);
  expect(await listed(national, { search: "nobody at all" })).toEqual([]);
  expect(await listed(national, { search: "a_a" })).toEqual([]);
});

test("somebody without a role is found by the system administrator alone, and only by their whole address", async () => {
  const eve = { search: " EVE@school.example " };
  expect(await listed(national, eve)).toEqual([["eve"]]);
  for (const search of ["eve", "eve@school", "eve marsh", "_ve@school.example"])
    expect(await listed(national, { search })).toEqual([]);
  expect(await listed(hubAdministrator(), eve)).toEqual([]);
});

test("one person is read by whoever mends sign-in, even when their last role has ended", async () => {
  const person = await world.as(national).people.read({ id: leadId });
  expect(person).toMatchObject({ email: "ben@school.example", invited: false, secondStep: false });
  expect(person.roles).toHaveLength(2);
  await expect(world.as(national).people.read({ id: newId() })).rejects.toThrow("Not found.");
  await expect(world.as(hubAdministrator()).people.read({ id: leadId })).rejects.toThrow(
    "Not found.",
  );
});

test("nobody else lists people at all", async () => {
  const strangers: readonly Actor[] = [
    nobody,
    { kind: "bearer", taskId: newId() },
    actorWith(newId()),
    actorWith(newId(), { role: "participant", scope: "workGroup", scopeId: groupId }),
    actorWith(newId(), { role: "workGroupLead", scope: "workGroup", scopeId: groupId }),
    actorWith(newId(), { role: "nationalLead", ...nation }),
    actorWith(newId(), { role: "support", ...nation }),
    {
      ...actorWith(newId()),
      appointments: [
        { role: "hubLead", scope: "hub", scopeId: hubId, from: "2025-09-01", to: "2026-09-01" },
      ],
    },
  ];
  for (const actor of strangers)
    await expect(world.as(actor).people.list({ page: 1 })).rejects.toThrow("Not found.");
});

test("a demo lists its cast with their roles; a real installation has none, for anyone", async () => {
  const [first] = cast;
  await world.make(async (tx) => {
    const { id = "", name = "", email = "" } = first ?? {};
    const at = { createdAt: world.house.now(), updatedAt: world.house.now() };
    await makePerson(tx, { id, name, email });
    await tx.insert(logins).values({ id, email, emailVerified: true, name: "", ...at });
    await appoint(tx, {
      personId: id,
      role: "workGroupLead",
      scope: "workGroup",
      scopeId: groupId,
    });
  });
  const demo = callerFor({ ...world.contextFor(nobody), mode: "demo" });
  expect(await demo.people.cast()).toEqual([
    {
      id: first?.id,
      name: first?.name,
      comesTo: first?.comesTo,
      roles: ["Work Group Lead, Ratio"],
    },
  ]);
  await expect(world.as(nobody).people.cast()).rejects.toThrow("Not found.");
  await expect(world.as(national).people.cast()).rejects.toThrow("Not found.");
});
