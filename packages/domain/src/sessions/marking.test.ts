/** When a register may be kept. */
import { expect, test } from "vitest";
import { coverInput, marksInput, problemWithMarking } from "./marking.ts";

const id = "019a0000-0000-7000-8000-000000000000";
const session = { startsAt: new Date("2026-11-24T13:00:00Z"), state: "planned" } as const;

test("a register opens with the day of its session in England", () => {
  expect(problemWithMarking(session, new Date("2026-11-23T23:59:00Z"))).toBe(
    "The register opens on the day, Tuesday 24 November 2026",
  );
  expect(problemWithMarking(session, new Date("2026-11-24T00:00:00Z"))).toBeUndefined();
  expect(problemWithMarking(session, new Date("2027-11-24T00:00:00Z"))).toBeUndefined();
});

test("in summer the day begins an hour before it does in Greenwich", () => {
  const summer = { ...session, startsAt: new Date("2027-06-15T12:00:00Z") };
  expect(problemWithMarking(summer, new Date("2027-06-14T23:00:00Z"))).toBeUndefined();
});

test("a cancelled session has no register", () => {
  const cancelled = { ...session, state: "cancelled" } as const;
  expect(problemWithMarking(cancelled, session.startsAt)).toMatch(/cancelled/);
});

test("a mark is one of the five, and at least one is sent", () => {
  expect(
    marksInput.safeParse({ sessionId: id, marks: [{ personId: id, mark: "late" }] }).success,
  ).toBe(false);
  expect(marksInput.safeParse({ sessionId: id, marks: [] }).success).toBe(false);
  expect(
    marksInput.safeParse({ sessionId: id, marks: [{ personId: id, mark: "caughtUp" }] }).success,
  ).toBe(true);
});

test("a colleague’s address is folded, and two addresses are not one", () => {
  const cover = { sessionId: id, urn: "900001", name: "Alex Fenn", email: " Alex@School.example " };
  expect(coverInput.parse(cover)).toMatchObject({ urn: 900001, email: "alex@school.example" });
  for (const email of ["a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example", "none"])
    expect(coverInput.safeParse({ ...cover, email }).success).toBe(false);
});
