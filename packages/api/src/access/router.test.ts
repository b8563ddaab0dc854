/** Seeing through one's roles, signing out and mending a lost second step, through the API on both engines. */
import { newId } from "@tessellate/data/makers/ids";
import { makeHub } from "@tessellate/data/makers/organisations";
import {
  appointments,
  auditEntries,
  logins,
  outbox,
  people,
  signInSessions,
  twoFactors,
} from "@tessellate/data/schema";
import { type Actor, nobody, type PersonActor } from "@tessellate/domain/access/roles";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedInPerson } from "../../test/signed-in.ts";
import { actorWith, openWorld, type World } from "../../test/world.ts";

let world: World;
let hub: Awaited<ReturnType<typeof makeHub>>;
beforeAll(async () => {
  world = await openWorld();
  hub = await world.make((tx) => makeHub(tx, { slug: "archimedes-ne", name: "Archimedes NE" }));
});
afterAll(() => world.close());

const nation = { scope: "nation", scopeId: "england" } as const;
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

test("a person with two roles sees through one of them, or both again, and only through their own", async () => {
  const lead = {
    personId: "",
    role: "workGroupLead",
    scope: "workGroup",
    scopeId: newId(),
  } as const;
  const fay = await signedIn(lead, { ...lead, role: "participant" });
  const other = await signedIn(lead);
  const api = world.as(fay.actor);
  const [first] = (await api.access.mine()).appointments;
  await api.access.seeThrough({ appointmentId: first?.id ?? "" });
  expect((await sessionsOf(fay.id))[0]).toMatchObject({
    appointmentId: first?.id,
    token: fay.actor.signedIn.sessionId,
  });
  await api.access.seeThrough({ appointmentId: "all" });
  expect((await sessionsOf(fay.id))[0]?.appointmentId).toBe(first?.id);

  const seeing = { ...fay.actor, signedIn: { ...fay.actor.signedIn, eyes: first?.id ?? null } };
  await world.as(seeing).access.seeThrough({ appointmentId: "all" });
  expect((await sessionsOf(fay.id))[0]?.appointmentId).toBeNull();

  const [theirs] = (await world.as(other.actor).access.mine()).appointments;
  await expect(api.access.seeThrough({ appointmentId: theirs?.id ?? "" })).rejects.toThrow(
    "Not found.",
  );
});

test("the frame of a page names the one role held, or the one seen through, or says how many there are", async () => {
  const over = { scope: "hub", scopeId: hub.id } as const;
  const single = await signedIn({ ...over, role: "hubLead" });
  expect(await world.as(single.actor).access.viewer()).toMatchObject({
    held: 1,
    eyes: { roleName: "Maths Hub Lead", placeName: "Archimedes NE" },
  });
  const double = await signedIn(
    { ...over, role: "hubLead" },
    { ...over, role: "hubAdministrator" },
  );
  expect(await world.as(double.actor).access.viewer()).toMatchObject({ held: 2, eyes: null });
});

test("signing out everywhere ends every session of the person and of nobody else", async () => {
  const [gil, hal] = [await signedIn(), await signedIn()];
  await world.as(gil.actor).access.signOutEverywhere();
  expect(await sessionsOf(gil.id)).toEqual([]);
  expect(await sessionsOf(hal.id)).toHaveLength(1);
});

test("a lost second step is removed by another administrator, who cannot remove their own; the person is told and signed out", async () => {
  const ivy = await signedIn();
  const factor = { id: newId(), userId: ivy.id, secret: "x", backupCodes: "y", verified: true };
  await world.make(async (tx) => {
    await tx.insert(twoFactors).values(factor);
    await tx.update(logins).set({ twoFactorEnabled: true }).where(eq(logins.id, ivy.id));
  });
  expect((await world.as(ivy.actor).access.mine()).secondStep.on).toBe(true);
  const self = actorWith(ivy.id, { role: "systemAdministrator", ...nation });
  expect(await world.as(self).access.mend({ personId: ivy.id })).toMatchObject({ ok: false });
  expect(await world.as(administrator).access.mend({ personId: ivy.id })).toEqual({ ok: true });
  expect(await world.reader.$count(twoFactors)).toBe(0);
  expect(await sessionsOf(ivy.id)).toEqual([]);
  expect((await world.as(ivy.actor).access.mine()).secondStep.on).toBe(false);
  const mails = await world.reader.select().from(outbox).where(eq(outbox.recipient, ivy.email));
  expect(mails.map(({ kind }) => kind)).toEqual(["signIn.mended"]);
});

const ended: PersonActor = {
  ...actorWith(newId()),
  appointments: [{ role: "systemAdministrator", ...nation, from: "2025-09-01", to: "2026-11-22" }],
};
const group = newId();
const strangers: readonly [string, Actor][] = [
  ["nobody", nobody],
  [
    "a participant",
    actorWith(newId(), { role: "participant", scope: "workGroup", scopeId: group }),
  ],
  ["a lead", actorWith(newId(), { role: "workGroupLead", scope: "workGroup", scopeId: group })],
  [
    "a hub administrator",
    actorWith(newId(), { role: "hubAdministrator", scope: "hub", scopeId: newId() }),
  ],
  ["a national lead", actorWith(newId(), { role: "nationalLead", ...nation })],
  ["support", actorWith(newId(), { role: "support", ...nation })],
  ["an administrator whose appointment has ended", ended],
];

test.each(strangers)(
  "%s can neither appoint, end a role nor mend, and sees that nothing is there",
  async (_, actor) => {
    const jo = await signedIn({ role: "hubLead", scope: "hub", scopeId: hub.id });
    const [row] = await world.reader
      .select()
      .from(appointments)
      .where(eq(appointments.personId, jo.id));
    const before = await counted();
    const api = world.as(actor).access;
    const given = { email: "x@school.example", role: "systemAdministrator" } as const;
    await expect(api.appoint(given)).rejects.toThrow("Not found.");
    await expect(api.choices()).rejects.toThrow("Not found.");
    await expect(api.end({ id: row?.id ?? "" })).rejects.toThrow("Not found.");
    await expect(api.mend({ personId: jo.id })).rejects.toThrow("Not found.");
    expect(await counted()).toEqual(before);
  },
);

test("nobody has no roles, no devices and no eyes to switch", async () => {
  for (const actor of [
    nobody,
    { kind: "operator" } as const,
    { kind: "bearer", taskId: newId() } as const,
  ]) {
    const api = world.as(actor).access;
    await expect(api.mine()).rejects.toThrow("Not found.");
    await expect(api.viewer()).rejects.toThrow("Not found.");
    await expect(api.seeThrough({ appointmentId: "all" })).rejects.toThrow("Not found.");
    await expect(api.signOutEverywhere()).rejects.toThrow("Not found.");
  }
});

test("mending or ending what is not there is the same as not being allowed to", async () => {
  const by = world.as(administrator).access;
  await expect(by.mend({ personId: newId() })).rejects.toThrow("Not found.");
  await expect(by.end({ id: newId() })).rejects.toThrow("Not found.");
});
