/** Which appointments count at a browser, and for how long. */
import { expect, test } from "vitest";
import { type HeldAppointment, longestSession, sessionLength, standing } from "./standing.ts";

const today = "2026-11-22";
const one = (id: string, over: Partial<HeldAppointment> = {}): HeldAppointment => ({
  id,
  role: "workGroupLead",
  scope: "workGroup",
  scopeId: "g1",
  from: "2026-09-01",
  to: null,
  ...over,
});
const lead = one("lead");
const administrator = one("admin", { role: "hubAdministrator", scope: "hub", scopeId: "h1" });
const ids = (found: ReturnType<typeof standing>) =>
  found.appointments.map((appointment) => (appointment as HeldAppointment).id);

test("without a choice everything held counts together", () => {
  const found = standing({ held: [lead, administrator], eyes: null, proven: true, today });
  expect(ids(found)).toEqual(["lead", "admin"]);
  expect(found).toMatchObject({ eyes: null, held: 2, waiting: 0 });
});

test("seen through one appointment, only that one counts", () => {
  const found = standing({ held: [lead, administrator], eyes: "lead", proven: true, today });
  expect(ids(found)).toEqual(["lead"]);
  expect(found).toMatchObject({ eyes: "lead", held: 2 });
});

test("a hub role does not count until a second step is set up, and cannot be seen through either", () => {
  const unproven = { held: [lead, administrator], proven: false, today };
  expect(ids(standing({ ...unproven, eyes: null }))).toEqual(["lead"]);
  expect(standing({ ...unproven, eyes: null }).waiting).toBe(1);
  expect(ids(standing({ ...unproven, eyes: "admin" }))).toEqual([]);
});

test("eyes that have ended, or were never held, are forgotten", () => {
  const ended = one("old", { to: today });
  const held = [lead, ended];
  expect(standing({ held, eyes: "old", proven: true, today })).toMatchObject({ eyes: null });
  expect(ids(standing({ held, eyes: "old", proven: true, today }))).toEqual(["lead"]);
  expect(ids(standing({ held, eyes: "someone-else", proven: true, today }))).toEqual(["lead"]);
});

test("a teacher stays signed in for 30 days, a hub administrator for 12 hours", () => {
  expect(sessionLength(["participant", "workGroupLead"])).toBe(30 * 24 * 3600);
  expect(sessionLength([])).toBe(longestSession);
  expect(sessionLength(["participant", "hubAdministrator"])).toBe(12 * 3600);
});
