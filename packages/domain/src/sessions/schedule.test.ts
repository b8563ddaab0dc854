/** Scheduling rules as the form and the API meet them. */
import { expect, test } from "vitest";
import { timeOf } from "../time/london.ts";
import { placeOf, spanOf } from "./meeting.ts";
import {
  cancelInput,
  datedRows,
  moveInput,
  problemsWithSeries,
  problemWithDay,
  scheduleInput,
  titlesToPlan,
} from "./schedule.ts";

const id = "019a0000-0000-7000-8000-000000000000";
const meeting = {
  startTime: "13:00",
  endTime: "16:00",
  mode: "faceToFace",
  venue: "Harbour Teaching School",
};
const series = (over: object = {}) => ({
  workGroupId: id,
  ...meeting,
  sessions: [{ title: "Session 1", day: "2026-11-24" }],
  ...over,
});
const refusals = (input: unknown) =>
  scheduleInput
    .safeParse(input)
    .error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
const calendar = { academicYear: 2026, today: "2026-11-22" };

test("dates are taken from the rows that have one, and a row without a title is named by its number", () => {
  const sessions = [{ title: "Session 1" }, { day: "2026-11-24" }, {}];
  expect(datedRows(scheduleInput.parse(series({ sessions })))).toEqual([
    { position: 1, title: "Session 2", day: "2026-11-24" },
  ]);
});

test("everything missing is named at once, each beside its own field", () => {
  const found = refusals({ workGroupId: id, mode: "blended", startTime: "16:00", sessions: [] });
  expect(found).toEqual([
    ["endTime", "Enter the time it ends"],
    ["venue", "Enter the place, so that people can find it"],
    ["link", "Enter the joining link for those who join online"],
  ]);
});

test.each([
  ["an end before the start", { endTime: "12:00" }, "endTime", "Enter an end later than the start"],
  [
    "a session of nine hours",
    { startTime: "08:00", endTime: "17:01" },
    "endTime",
    "A session lasts at most 8 hours",
  ],
  ["a time that no clock shows", { startTime: "25:00" }, "startTime", "Enter a time such as 13:00"],
  [
    "an online session without a link",
    { mode: "online" },
    "link",
    "Enter the joining link for those who join online",
  ],
  [
    "a meeting in a room without its place",
    { venue: undefined },
    "venue",
    "Enter the place, so that people can find it",
  ],
])("%s is refused with a sentence", (_what, over, field, message) => {
  expect(refusals(series(over))).toContainEqual([field, message]);
});

test.each(["http://meet.example/1", "javascript:alert(1)", "https:", "meet.example"])(
  "%s is no joining link",
  (link) => {
    expect(refusals(series({ mode: "online", link })).map(([field]) => field)).toContain("link");
  },
);

test.each(["2026-02-29", "2026-13-01", "2026-1-1", "24/11/2026", "--", ""])(
  "%s is no date",
  (day) => {
    expect(refusals(series({ sessions: [{ day }] }))).toContainEqual([
      "sessions.0.day",
      "Enter a real date, such as 24 11 2026",
    ]);
  },
);

test("29 February is a date in a year that has one", () => {
  expect(refusals(series({ sessions: [{ day: "2028-02-29" }] }))).toEqual([]);
});

test("a title that would break a mail’s subject or a calendar line becomes one line", () => {
  const sessions = [{ title: "Session 1\r\nBcc: everyone@school.example", day: "2026-11-24" }];
  expect(datedRows(scheduleInput.parse(series({ sessions })))[0]?.title).toBe(
    "Session 1 Bcc: everyone@school.example",
  );
});

test("what the form does not ask for is not taken", () => {
  expect(refusals(series({ hubId: id }))).toHaveLength(1);
  expect(
    moveInput.safeParse({
      sessionId: id,
      version: 1,
      title: "A",
      day: "2026-11-24",
      ...meeting,
      state: "held",
    }).success,
  ).toBe(false);
});

test("a session falls in its group’s year, today or later", () => {
  expect(problemWithDay("2026-11-22", calendar)).toBeUndefined();
  expect(problemWithDay("2027-08-31", calendar)).toBeUndefined();
  expect(problemWithDay("2026-11-21", calendar)).toMatch(/today or a later date/);
  expect(problemWithDay("2027-09-01", calendar)).toMatch(/2026\/27/);
});

test("no date at all, and a date given twice, are said beside the row", () => {
  const of = (...days: string[]) =>
    problemsWithSeries(
      scheduleInput.parse(series({ sessions: days.map((day) => ({ day })) })),
      calendar,
    );
  expect(of()).toEqual([{ field: "sessions[0].day", message: "Enter at least one date" }]);
  expect(of("2026-11-24", "2026-11-24")).toEqual([
    { field: "sessions[1].day", message: "Enter each date once" },
  ]);
});

test("13:00 is 13:00 on both sides of the change of clocks", () => {
  const [before, after] = ["2026-10-24", "2026-10-26"].map((day) => spanOf(day, meeting));
  expect(before?.startsAt.toISOString()).toBe("2026-10-24T12:00:00.000Z");
  expect(after?.startsAt.toISOString()).toBe("2026-10-26T13:00:00.000Z");
  expect([before, after].map((span) => span && timeOf(span.startsAt))).toEqual(["13:00", "13:00"]);
});

test("a link left over from another mode of meeting is not kept", () => {
  const link = "https://meet.example/1";
  expect(placeOf({ mode: "faceToFace", venue: "Hall", link })).toEqual({
    mode: "faceToFace",
    venue: "Hall",
    link: null,
  });
  expect(placeOf({ mode: "online", venue: "Hall", link })).toEqual({
    mode: "online",
    venue: null,
    link,
  });
});

test("cancelling asks for a reason", () => {
  expect(cancelInput.safeParse({ sessionId: id, reason: " " }).error?.issues[0]?.message).toBe(
    "Say why the session is cancelled",
  );
});

test("the form offers what the edition names, less what is planned, and never nothing", () => {
  const offer = { count: 4, titles: ["Beginning", "Looking closer"] };
  expect(titlesToPlan(offer, 0)).toEqual(["Beginning", "Looking closer", "Session 3", "Session 4"]);
  expect(titlesToPlan(offer, 1)).toEqual(["Looking closer", "Session 3", "Session 4"]);
  expect(titlesToPlan(offer, 6)).toEqual(["Session 7"]);
});
