/** Planning, moving and cancelling sessions, whole or not at all. */
import { attendances, auditEntries, sessions } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Meetings, meeting, openMeetings } from "../../test/meetings.ts";

let here: Meetings;
beforeEach(async () => {
  here = await openMeetings();
});
afterEach(() => here.world.close());

test("a lead plans a year at once: each session has its register, each participant an invitation to each", async () => {
  const days = ["2026-11-24", "2027-01-19", "2027-03-16", "2027-06-15"];
  const made = await here.lead.schedule(here.series({ sessions: days.map((day) => ({ day })) }));
  expect(made.ok).toBe(true);
  const diary = await here.lead.ofGroup({ workGroupId: here.team.group.id });
  expect(
    diary.map(({ title, startsAt, expected, marked }) => [title, startsAt, expected, marked]),
  ).toEqual([
    ["Session 1", "2026-11-24T13:00:00.000Z", 3, 0],
    ["Session 2", "2027-01-19T13:00:00.000Z", 3, 0],
    ["Session 3", "2027-03-16T13:00:00.000Z", 3, 0],
    ["Session 4", "2027-06-15T12:00:00.000Z", 3, 0],
  ]);
  expect(await here.mails()).toHaveLength(12);
  expect(await here.world.reader.$count(auditEntries)).toBe(1);
});

test("who has left and who only covered once are not expected", async () => {
  const id = await here.scheduleOne();
  const rows = await here.world.reader
    .select()
    .from(attendances)
    .where(eq(attendances.sessionId, id));
  expect(rows.map(({ personId }) => personId).sort()).toEqual(
    here.team.expected.map(({ id }) => id).sort(),
  );
  expect(rows.every(({ mark }) => mark === null)).toBe(true);
});

test("two people moving one session: the second sees what the first did, and nothing is overwritten", async () => {
  const id = await here.scheduleOne();
  here.world.moveTo("2026-11-22T14:02:00Z");
  const to = (day: string) =>
    here.lead.move({ sessionId: id, version: 1, title: "Session 1", day, ...meeting });
  const [first, second] = await Promise.all([to("2026-11-25"), to("2026-11-26")]);
  const refused = [first, second].filter(({ ok }) => !ok);
  expect(refused).toHaveLength(1);
  expect(JSON.stringify(refused)).toMatch(
    /Somebody changed this session at 14:02 on 22 Nov 2026\. It now says: Session 1; Wednesday 25 November 2026, 13:00 to 16:00/,
  );
  expect((await here.lead.read({ sessionId: id })).session.startsAt).toBe(
    "2026-11-25T13:00:00.000Z",
  );
});

test("a form sent twice plans once", async () => {
  const first = await here.lead.schedule(here.series());
  expect(await here.lead.schedule(here.series())).toEqual(first);
  const [one, two] = await Promise.all([
    here.lead.schedule(here.series({ sessions: [{ day: "2027-01-19" }] })),
    here.lead.schedule(here.series({ sessions: [{ day: "2027-01-19" }] })),
  ]);
  expect(one).toEqual(two);
  expect(await here.world.reader.$count(sessions)).toBe(2);
  expect(await here.mails()).toHaveLength(6);
});

test("what cannot be planned is refused beside its row, and nothing is kept", async () => {
  await here.scheduleOne();
  const days = ["2026-11-21", "2027-09-01", "2026-11-24"];
  const refusal = await here.lead.schedule(here.series({ sessions: days.map((day) => ({ day })) }));
  expect(refusal).toMatchObject({
    ok: false,
    problems: [{ field: "sessions[0].day" }, { field: "sessions[1].day" }],
  });
  const clash = await here.lead.schedule(
    here.series({ sessions: [{ title: "Another", day: "2026-11-24" }] }),
  );
  expect(clash).toEqual({
    ok: false,
    problems: [{ field: "sessions[0].day", message: "The group already meets at this time" }],
  });
  expect(await here.world.reader.$count(sessions)).toBe(1);
});

test("a session that has been held is neither moved nor cancelled", async () => {
  const id = await here.scheduleOne();
  here.world.moveTo("2026-11-24T17:00:00Z");
  await here.lead.register.mark({
    sessionId: id,
    marks: [{ personId: here.team.expected[0]?.id ?? "", mark: "present" }],
  });
  const move = { sessionId: id, version: 1, title: "Session 1", day: "2026-11-25", ...meeting };
  expect(await here.lead.move(move)).toMatchObject({ ok: false, problems: [{ field: "day" }] });
  expect(await here.lead.cancel({ sessionId: id, reason: "Snow" })).toMatchObject({
    ok: false,
    problems: [{ field: "reason" }],
  });
});
