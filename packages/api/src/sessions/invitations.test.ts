/** What people are sent about their sessions, read as a mailbox and a calendar program read it. */
import { makePerson } from "@tessellate/data/makers/people";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addressedTo, openMailbox } from "../../test/mailbox.ts";
import { eventIn, type Meetings, meeting, openMeetings } from "../../test/meetings.ts";
import { change } from "../change.ts";
import { startDelivery } from "../notifications/deliver.ts";
import { smtpTransport } from "../notifications/transport.ts";
import { invitationFor } from "./calendar.ts";
import { inviteToFutureSessions, leaveFutureSessions } from "./invitations.ts";
import { sessionNow } from "./store.ts";

let here: Meetings;
beforeEach(async () => {
  here = await openMeetings();
});
afterEach(() => here.world.close());

test("an invitation names only its reader, begins with group and date, and says everything in plain text", async () => {
  const id = await here.scheduleOne({
    mode: "blended",
    link: "https://meet.example/abc",
    note: "Bring a lesson.",
  });
  const all = await here.mails();
  for (const { to, subject, text, ics } of all) {
    const event = eventIn(ics);
    expect(event).toEqual({
      method: "REQUEST",
      uid: `${id}@tessellate.example`,
      sequence: 0,
      starts: "2026-11-24T13:00:00.000Z",
      ends: "2026-11-24T16:00:00.000Z",
      summary: "Session 1, Additive structure in Years 1 and 2",
      location: "Harbour Teaching School",
      status: "CONFIRMED",
      attendees: [`mailto:${to}`],
      organizers: ["mailto:no-reply@tessellate.example"],
    });
    expect(subject).toBe(
      "Additive structure in Years 1 and 2, 24 Nov 2026: invitation to Session 1",
    );
    for (const part of [
      "Tuesday 24 November 2026, 13:00 to 16:00",
      "Harbour Teaching School",
      "https://meet.example/abc",
      "Bring a lesson.",
      `http://tessellate.example/sessions/${id}`,
    ])
      expect(text).toContain(part);
  }
  expect(all.map(({ to }) => to).sort()).toEqual(
    here.team.expected.map(({ email }) => email).sort(),
  );
});

test("nobody else’s name or address is in any mail or calendar", async () => {
  const id = await here.scheduleOne();
  await here.lead.move({
    sessionId: id,
    version: 1,
    title: "Session 1",
    day: "2026-11-25",
    ...meeting,
  });
  await here.lead.cancel({ sessionId: id, reason: "Snow" });
  const all = await here.mails();
  expect(all).toHaveLength(9);
  for (const { to, subject, text, ics } of all) {
    const unfolded = ics.replace(/\r\n[ \t]/g, "");
    for (const other of here.team.everyone.filter(({ email }) => email !== to))
      for (const secret of [other.name, other.email, other.id])
        expect([subject, text, unfolded].join("\n")).not.toContain(secret);
  }
});

test("moving a session updates the same calendar event", async () => {
  const id = await here.scheduleOne();
  const invited = new Map((await here.mails()).map(({ to, ics }) => [to, eventIn(ics)]));
  const wanted = { ...meeting, startTime: "09:30", endTime: "12:00", venue: "Pier Primary School" };
  expect(
    await here.lead.move({
      sessionId: id,
      version: 1,
      title: "Session 1",
      day: "2027-06-15",
      ...wanted,
    }),
  ).toEqual({ ok: true });
  const moved = (await here.mails()).filter(({ kind }) => kind === "session.move");
  expect(moved).toHaveLength(3);
  for (const { to, ics } of moved) {
    const [before, after] = [invited.get(to), eventIn(ics)];
    expect(after.uid).toBe(before?.uid);
    expect(after.sequence).toBeGreaterThan(before?.sequence ?? 99);
    expect(after).toMatchObject({
      method: "REQUEST",
      starts: "2027-06-15T08:30:00.000Z",
      ends: "2027-06-15T11:00:00.000Z",
      location: "Pier Primary School",
      attendees: [`mailto:${to}`],
    });
  }
});

test("a move that changes nothing tells nobody", async () => {
  const id = await here.scheduleOne();
  await here.lead.move({
    sessionId: id,
    version: 1,
    title: "Session 1",
    day: "2026-11-24",
    ...meeting,
  });
  expect(await here.mails()).toHaveLength(3);
  expect((await here.lead.read({ sessionId: id })).session.version).toBe(1);
});

test("cancelling takes the event out of every calendar, with the reason", async () => {
  const id = await here.scheduleOne();
  await here.lead.cancel({ sessionId: id, reason: "Snow has closed the school" });
  await here.lead.cancel({ sessionId: id, reason: "Again" });
  const off = (await here.mails()).filter(({ kind }) => kind === "session.cancellation");
  expect(off).toHaveLength(3);
  for (const { to, text, ics } of off) {
    expect(text).toContain("Snow has closed the school");
    expect(eventIn(ics)).toMatchObject({
      method: "CANCEL",
      status: "CANCELLED",
      uid: `${id}@tessellate.example`,
      sequence: 1,
      attendees: [`mailto:${to}`],
    });
  }
});

const joiner = async () => {
  const { world, team } = here;
  const person = await world.make((tx) =>
    makePerson(tx, { name: "Gita Vane", email: "gita.vane@school.example" }),
  );
  return { hubId: team.hub.id, workGroupId: team.group.id, personId: person.id, urn: 900002 };
};
const enrolment = () => ({
  action: "workGroup.enrol" as const,
  hubId: here.team.hub.id,
  subject: "workGroup",
  subjectId: here.team.group.id,
});

test("someone who joins later is expected at the sessions to come and invited to each", async () => {
  await here.lead.schedule(
    here.series({ sessions: [{ day: "2026-11-24" }, { day: "2027-01-19" }] }),
  );
  here.world.moveTo("2026-12-01T09:00:00Z");
  const who = await joiner();
  const ctx = here.world.contextFor(here.team.lead);
  await change(ctx, enrolment(), (changing) => inviteToFutureSessions(ctx, changing, who));
  const told = (await here.mails()).filter(({ to }) => to === "gita.vane@school.example");
  expect(told.map(({ ics }) => eventIn(ics).starts)).toEqual(["2027-01-19T13:00:00.000Z"]);
  const diary = await here.lead.ofGroup({ workGroupId: here.team.group.id });
  expect(diary.map(({ expected }) => expected)).toEqual([3, 4]);
});

test("a school that leaves goes off the registers to come and out of its people’s calendars; coming back is heard", async () => {
  const id = await here.scheduleOne();
  const ctx = here.world.contextFor(here.team.lead);
  const { hub, group, expected } = here.team;
  const school = { hubId: hub.id, workGroupId: group.id, urn: 900001 };
  await change(ctx, enrolment(), (changing) => leaveFutureSessions(ctx, changing, school));
  const gone = (await here.mails()).filter(({ kind }) => kind === "session.leaving");
  expect(gone.map(({ to }) => to).sort()).toEqual(expected.slice(0, 2).map(({ email }) => email));
  expect(
    gone.map(({ ics }) => eventIn(ics)).map(({ method, sequence }) => [method, sequence]),
  ).toEqual([
    ["CANCEL", 1],
    ["CANCEL", 1],
  ]);
  expect((await here.lead.read({ sessionId: id })).expected?.map(({ urn }) => urn)).toEqual([
    900002,
  ]);
  const back = { ...school, personId: expected[0]?.id ?? "" };
  await change(ctx, enrolment(), (changing) => inviteToFutureSessions(ctx, changing, back));
  expect(eventIn((await here.mails()).at(-1)?.ics ?? "")).toMatchObject({
    method: "REQUEST",
    sequence: 1,
  });
});

/** What a title, a place or a name could hold to break out of its line in a calendar. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\r\nATTENDEE:mailto:other@school.example",
        "\nEND:VEVENT\nBEGIN:VEVENT",
        '";CN="x',
        "\\n\\,;:",
        "\u2028",
        "\u0000",
        "mailto:other@school.example",
      ),
      fc.string({ unit: "grapheme", maxLength: 40 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

test("nothing anyone types can add an event or a person to an invitation", async () => {
  const id = await here.scheduleOne();
  const session = await sessionNow(here.world.reader, { hubId: here.team.hub.id, id });
  if (!session) throw new Error("No session.");
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, venue, name) => {
      const appointed = { session: { ...session, title, venue, note: name }, groupTitle: title };
      const recipient = { name, email: "ada@school.example" };
      const ics = invitationFor(here.world.house, { appointed, recipient, method: "REQUEST" });
      const event = eventIn(ics);
      expect(event.attendees).toEqual(["mailto:ada@school.example"]);
      expect(event.uid).toBe(`${id}@tessellate.example`);
    }),
    { numRuns: 300 },
  );
});

test("a real mail server hands over the invitation in the text and as a file", async () => {
  const mailbox = await openMailbox();
  const id = await here.scheduleOne();
  const from = "Tessellate <no-reply@tessellate.example>";
  const delivery = startDelivery(here.world.house, smtpTransport(mailbox.url, from));
  await vi.waitFor(() => expect(mailbox.arrived).toHaveLength(3), { timeout: 8_000 });
  await delivery.stop();
  await mailbox.close();
  for (const { recipients, mail, raw } of mailbox.arrived) {
    expect(recipients).toEqual(addressedTo(mail));
    expect(mail.subject).toMatch(/^Additive structure in Years 1 and 2, 24 Nov 2026: /);
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const file = mail.attachments.find(({ filename }) => filename === "session.ics");
    expect(eventIn(file?.content.toString() ?? "")).toMatchObject({
      uid: `${id}@tessellate.example`,
      attendees: [`mailto:${recipients[0]}`],
    });
  }
});
