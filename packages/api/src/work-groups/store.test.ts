/** Setting up Work Groups, on both engines. */
import { makeEdition, makeFamily } from "@tessellate/data/makers/projects";
import { makeGroup, makeParticipant, makePlace } from "@tessellate/data/makers/work-groups";
import { logins, outbox, outcomeStatements, people } from "@tessellate/data/schema";
import type { GroupInput } from "@tessellate/domain/work-groups/group";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type GroupDesk, lead, openGroupDesk, problemsIn, someId } from "../../test/group-desk.ts";

let desk: GroupDesk;
beforeAll(async () => {
  desk = await openGroupDesk();
});
afterAll(() => desk.world.close());

test("S2-01 a group without lead, edition or outcomes is refused, and each is named", async () => {
  const before = await desk.counted();
  const bare = {
    kind: "edition",
    hubId: desk.hubId,
    lead: {},
    capacity: 3,
    mode: "online",
  } as unknown as GroupInput;
  await expect(desk.api.create(bare)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const bad = await desk.api.create(desk.onEdition({ editionId: someId }));
  expect(problemsIn(bad)).toEqual(["editionId"]);
  const open = await desk.world.make(async (tx) => {
    const familyId = (await makeFamily(tx)).id;
    const edition = await makeEdition(tx, { code: "NCP26-91", familyId });
    const pupils = and(
      eq(outcomeStatements.editionId, edition.id),
      eq(outcomeStatements.area, "pupils"),
    );
    await tx.delete(outcomeStatements).where(pupils);
    return edition.id;
  });
  const answer = await desk.api.create(desk.onEdition({ editionId: open }));
  expect(problemsIn(answer)).toEqual(["editionId"]);
  if (!answer.ok) expect(answer.problems[0]?.message).toMatch(/pupils’ learning/);
  expect(await desk.counted()).toEqual(before);
});

test("a new group takes its year and title from its edition; its lead is invited, appointed and written to", async () => {
  const id = await desk.create(desk.onEdition());
  const home = await desk.api.home({ workGroupId: id });
  expect(home.group).toMatchObject({
    title: "Additive structure 2026/27",
    academicYear: 2026,
    state: "planned",
  });
  expect(home.leads).toMatchObject([{ name: "Lee Hart", email: "lee@harbour.example" }]);
  const person = await desk.world.reader.query.people.findFirst({
    where: eq(people.email, lead.email),
  });
  expect(await desk.world.reader.$count(logins, eq(logins.id, person?.id ?? ""))).toBe(1);
  const [mail] = await desk.world.reader
    .select()
    .from(outbox)
    .where(eq(outbox.recipient, lead.email));
  expect(mail?.subject).toBe("Additive structure 2026/27, 2026/27: you lead this Work Group");
});

test("the same form sent twice makes one group and one mail", async () => {
  const id = desk.world.house.newId();
  await desk.create(desk.onEdition({ id }));
  const before = await desk.counted();
  expect(await desk.create(desk.onEdition({ id }))).toBe(id);
  expect(await desk.counted()).toEqual(before);
});

test("S2-05 a local group needs no edition, says its own outcomes, and is marked as local", async () => {
  const id = await desk.create(desk.local());
  const home = await desk.api.home({ workGroupId: id });
  expect(home.edition).toBeNull();
  expect(home.outcomes).toHaveLength(3);
  expect(home.areaReasons).toEqual({ policies: "Later" });
  const listed = await desk.api.list({ q: "fractions" });
  expect(listed.groups).toMatchObject([{ id, code: null }]);
});

test("schools are counted once, and the funnel says how far each has come", async () => {
  const id = await desk.world.make(async (tx) => {
    const group = await makeGroup(tx, { hubId: desk.hubId, capacity: 9 });
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
  const home = await desk.api.home({ workGroupId: id });
  expect(home.placesHeld).toBe(2);
  expect(home.funnel).toMatchObject({ accepted: 3, started: 1, withdrawn: 1 });
});
