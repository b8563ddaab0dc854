/** The policy table read as sentences: who gets in, and who never does. */
import { expect, test } from "vitest";
import { mayDo, reachOf } from "./decide.ts";
import { permissions } from "./policy.ts";
import { type Appointment, nobody, type PersonActor, roles } from "./roles.ts";

const today = "2026-11-22";
const person = (...appointments: Partial<Appointment>[]): PersonActor => ({
  kind: "person",
  personId: "p1",
  name: "Ada Marsh",
  appointments: appointments.map((one) => ({
    role: "workGroupLead",
    scope: "workGroup",
    scopeId: "g1",
    from: "2026-09-01",
    to: null,
    ...one,
  })),
});
const place = { nation: "england", hub: "h1", workGroup: "g1" };

test("a Work Group Lead schedules sessions of their own group", () => {
  expect(mayDo(person({}), "session.schedule", place, today)).toBe(true);
});

test("but not of another group, nor where the thing has no place at all", () => {
  expect(mayDo(person({}), "session.schedule", { ...place, workGroup: "g2" }, today)).toBe(false);
  expect(mayDo(person({}), "session.schedule", {}, today)).toBe(false);
});

test("an appointment counts from its first day and no longer on the day it ends", () => {
  expect(mayDo(person({ from: "2026-11-22" }), "session.schedule", place, today)).toBe(true);
  expect(mayDo(person({ from: "2026-11-23" }), "session.schedule", place, today)).toBe(false);
  expect(mayDo(person({ to: "2026-11-22" }), "session.schedule", place, today)).toBe(false);
  expect(mayDo(person({ to: "2026-11-23" }), "session.schedule", place, today)).toBe(true);
});

test("the bearer of a task link may answer that task and no other", () => {
  const bearer = { kind: "bearer", taskId: "t1" } as const;
  expect(mayDo(bearer, "evaluation.submit", { task: "t1" }, today)).toBe(true);
  expect(mayDo(bearer, "evaluation.submit", { task: "t2" }, today)).toBe(false);
  expect(mayDo(bearer, "evaluation.submit", {}, today)).toBe(false);
});

test("a person with no appointments sees nothing but what is granted to anyone", () => {
  const open = permissions.filter((one) =>
    mayDo(person().appointments.length ? nobody : { ...person() }, one, place, today),
  );
  expect(open.sort()).toEqual(
    [
      "calendar.read",
      "demo.enter",
      "home.read",
      "instrument.read",
      "mail.read",
      "organisation.read",
      "project.browse",
      "school.search",
      "task.open",
    ].sort(),
  );
});

test("lists reach exactly the scopes held in force", () => {
  const both = person(
    {},
    { role: "hubAdministrator", scope: "hub", scopeId: "h9", to: "2026-11-01" },
  );
  expect(reachOf(both, "workGroup.list", today)).toMatchObject({ workGroup: ["g1"], hub: [] });
  expect(reachOf(nobody, "workGroup.list", today)).toMatchObject({ workGroup: [], hub: [] });
});

test("hub and national roles ask for a second step at sign-in, teachers do not", () => {
  expect(roles.hubAdministrator.secondStep).toBe(true);
  expect(roles.nationalLead.secondStep).toBe(true);
  expect(roles.participant.secondStep).toBe(false);
});
