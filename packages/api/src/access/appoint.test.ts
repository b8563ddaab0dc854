/** Appointing people and ending what they were appointed to, through the API on both engines. */
import { newId } from "@tessellate/data/makers/ids";
import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import {
  appointments,
  auditEntries,
  logins,
  outbox,
  people,
  signInSessions,
} from "@tessellate/data/schema";
import type { Actor } from "@tessellate/domain/access/roles";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedInPerson } from "../../test/signed-in.ts";
import { actorWith, openWorld, type World } from "../../test/world.ts";
import { openLetter } from "../notifications/outbox.ts";

let world: World;
let hub: Awaited<ReturnType<typeof makeHub>>;
beforeAll(async () => {
  world = await openWorld();
  hub = await world.make((tx) => makeHub(tx, { slug: "archimedes-ne", name: "Archimedes NE" }));
  await world.make((tx) => makeSchool(tx, { urn: 100001, name: "Willowbeck" }));
});
afterAll(() => world.close());

const nation = { scope: "nation", scopeId: "england" } as const;
const operator: Actor = { kind: "operator" };
const administrator = actorWith(newId(), { role: "systemAdministrator", ...nation });
const counted = async () => ({
  people: await world.reader.$count(people),
  logins: await world.reader.$count(logins),
  appointments: await world.reader.$count(appointments),
  audit: await world.reader.$count(auditEntries),
  outbox: await world.reader.$count(outbox),
});

const signedIn = (...roles: Parameters<typeof signedInPerson>[1][]) =>
  signedInPerson(world, ...roles);
const sessionsOf = (personId: string) =>
  world.reader.select().from(signInSessions).where(eq(signInSessions.userId, personId));

test("the operator appoints the first system administrator of an empty installation", async () => {
  const made = await world
    .as(operator)
    .access.appoint({ email: "Ada.Marsh@school.example", role: "systemAdministrator" });
  if (!made.ok) throw new Error("Refused.");
  expect(made.name).toBe("Ada Marsh");
  const [login] = await world.reader.select().from(logins).where(eq(logins.id, made.personId));
  expect(login?.email).toBe("ada.marsh@school.example");
  const [mail] = await world.reader.select().from(outbox);
  expect(mail?.subject).toBe("System administrator, England: you have been appointed");
  expect(openLetter(world.house, mail?.sealed ?? "").text).toContain("/sign-in with this address");
});

test("a system administrator appoints over a hub, by slug or id; person, login, role, audit and mail are one change", async () => {
  const before = await counted();
  const by = world.as(administrator);
  const made = await by.access.appoint({
    email: "ben@school.example",
    name: "Ben Hartley",
    role: "hubAdministrator",
    over: "hub:archimedes-ne",
  });
  expect(made).toMatchObject({ ok: true, name: "Ben Hartley" });
  const one = { people: 1, logins: 1, appointments: 1, audit: 1, outbox: 1 };
  const after = await counted();
  for (const [key, more] of Object.entries(one) as [keyof typeof one, number][])
    expect(after[key], key).toBe(before[key] + more);
  const [row] = await world.reader
    .select()
    .from(auditEntries)
    .orderBy(desc(auditEntries.id))
    .limit(1);
  expect(row).toMatchObject({ action: "appointment.give", hubId: hub.id, actorKind: "person" });

  const again = await by.access.appoint({
    email: "BEN@school.example",
    name: "Somebody Else",
    role: "hubLead",
    over: `hub:${hub.id}`,
  });
  expect(again).toMatchObject({ ok: true, name: "Ben Hartley" });
  expect((await counted()).people).toBe(after.people);
});

test("the same role over the same place twice, a place that is not there, and days the wrong way round are refused whole", async () => {
  const by = world.as(administrator);
  const cal = { email: "cal@school.example", role: "schoolLeader" } as const;
  await by.access.appoint({ ...cal, over: "school:100001", from: "2026-09-01", to: "2027-09-01" });
  const before = await counted();
  const refused = async (over: object) => {
    const made = await by.access.appoint({ ...cal, over: "school:100001", ...over });
    return made.ok ? "made" : made.problems.map(({ field, message }) => `${field}: ${message}`);
  };
  expect(await refused({})).toEqual([
    "role: Cal already is School leader for Willowbeck in that time",
  ]);
  expect(await refused({ over: "school:999999" })).toEqual([
    "over: There is no place called “999999” to hold this role over",
  ]);
  expect(await refused({ role: "hubLead", over: "hub:nowhere" })).toHaveLength(1);
  expect(await refused({ role: "workGroupLead", over: "workGroup:nowhere" })).toHaveLength(1);
  expect(await refused({ from: "2027-09-01", to: "2027-09-01" })).toHaveLength(1);
  expect(await counted()).toEqual(before);
  expect(await refused({ from: "2027-09-01" })).toBe("made");
});

test("giving a role that asks for a second step signs the person out everywhere; another role does not", async () => {
  const dan = await signedIn();
  const by = world.as(administrator);
  await by.access.appoint({ email: dan.email, role: "schoolLeader", over: "school:100001" });
  expect(await sessionsOf(dan.id)).toHaveLength(1);
  await by.access.appoint({ email: dan.email, role: "hubLead", over: "hub:archimedes-ne" });
  expect(await sessionsOf(dan.id)).toHaveLength(0);
});

test("an appointment ends from today, and ending it again changes nothing", async () => {
  const eve = await signedIn({ role: "hubLead", scope: "hub", scopeId: hub.id });
  const [row] = await world.reader
    .select()
    .from(appointments)
    .where(eq(appointments.personId, eve.id));
  const by = world.as(administrator);
  await by.access.end({ id: row?.id ?? "" });
  const before = await counted();
  await by.access.end({ id: row?.id ?? "" });
  expect(await counted()).toEqual(before);
  expect((await world.as(eve.actor).access.mine()).appointments).toEqual([]);
});
