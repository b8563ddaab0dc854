/** The personal calendar feed: its owner's sessions and nobody's name, for whoever holds the address. */
import { makePerson } from "@tessellate/data/makers/people";
import { makeAttendance, makeSession } from "@tessellate/data/makers/sessions";
import { calendarFeeds } from "@tessellate/data/schema";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eventsIn, type Meetings, meeting, openMeetings } from "../../../test/meetings.ts";

let here: Meetings;
beforeEach(async () => {
  here = await openMeetings();
});
afterEach(() => here.world.close());

const feedOf = (actor = here.team.participant) => here.world.as(actor).sessions.feed;
const secretIn = (address: string) => address.split("/").at(-1) ?? "";
const anyone = () => here.world.as(here.team.nobody).sessions.feed;

test("an address shows its owner’s sessions across groups, and no other person", async () => {
  const id = await here.scheduleOne();
  const asha = here.team.expected[0]?.id ?? "";
  await here.world.make(async (tx) => {
    const group = { hubId: here.team.hub.id, workGroupId: here.team.otherGroupId };
    const other = await makeSession(tx, { ...group, title: "Elsewhere", link: null });
    await makeAttendance(tx, other, { personId: asha, urn: 900001, seat: "cover" }, null);
    await makeSession(tx, { ...group, title: "Not hers" });
  });
  const { address } = await feedOf().replace();
  expect(address).toMatch(/^http:\/\/tessellate\.example\/calendar\/[\w-]{43}$/);
  const { content } = await anyone().read({ secret: secretIn(address) });
  const events = eventsIn(content);
  expect(events.map(({ summary }) => summary).sort()).toEqual([
    "Elsewhere, Another group",
    "Session 1, Additive structure in Years 1 and 2",
  ]);
  expect(events.flatMap(({ attendees, organizers }) => [...attendees, ...organizers])).toEqual([]);
  expect(events.map(({ uid }) => uid)).toContain(`${id}@tessellate.example`);
  for (const { name, email } of here.team.everyone) {
    expect(content).not.toContain(name);
    expect(content).not.toContain(email);
  }
});

test("a lead’s address shows the sessions of the groups they lead", async () => {
  await here.scheduleOne();
  const { address } = await feedOf(here.team.lead).replace();
  expect(eventsIn((await anyone().read({ secret: secretIn(address) })).content)).toHaveLength(1);
});

test("the same sessions have the same mark, a moved one another", async () => {
  const id = await here.scheduleOne();
  const { address } = await feedOf().replace();
  const read = () => anyone().read({ secret: secretIn(address) });
  const first = await read();
  here.world.moveTo("2026-11-22T18:00:00Z");
  expect((await read()).etag).toBe(first.etag);
  await here.lead.move({
    sessionId: id,
    version: 1,
    title: "Session 1",
    day: "2026-11-25",
    ...meeting,
  });
  expect((await read()).etag).not.toBe(first.etag);
});

test("a new address ends the old one, and neither is kept as it is", async () => {
  const first = await feedOf().replace();
  expect(await feedOf().status()).toEqual({ made: true });
  const second = await feedOf().replace();
  expect(second.address).not.toBe(first.address);
  await expect(anyone().read({ secret: secretIn(first.address) })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await anyone().read({ secret: secretIn(second.address) });
  const rows = JSON.stringify(await here.world.reader.select().from(calendarFeeds));
  expect(rows).not.toContain(secretIn(second.address));
});

test("an address nobody made, and one that could not be made, open nothing", async () => {
  for (const secret of ["a".repeat(43), here.world.house.newSecret()])
    await expect(anyone().read({ secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(anyone().read({ secret: "short" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("only someone signed in has an address, and each their own", async () => {
  await expect(anyone().replace()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(anyone().status()).rejects.toMatchObject({ code: "NOT_FOUND" });
  const person = await here.world.make((tx) => makePerson(tx));
  await feedOf().replace();
  expect(await feedOf({ ...here.team.participant, personId: person.id }).status()).toEqual({
    made: false,
  });
});
