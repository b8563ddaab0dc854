/** Setting up a group and taking people in, as rules. */
import { expect, test } from "vitest";
import { capacityProblem, enrolForm, newcomersIn } from "./enrolment.ts";
import { groupInput, leadsWarning, spanWarning } from "./group.ts";
import { participantLetter } from "./letters.ts";
import { matchSchool, type SchoolSeen } from "./school-match.ts";

const problemsOf = (typed: object) =>
  (groupInput.safeParse(typed).error?.issues ?? []).map(({ path }) => path.join("."));
const id = "019a0000-0000-7000-8000-000000000000";

test("S2-01 a group without lead, edition, size and manner is refused, each named beside its field", () => {
  expect(problemsOf({ kind: "edition", hubId: id, lead: {} })).toEqual([
    "editionId",
    "lead.name",
    "lead.email",
    "capacity",
    "mode",
  ]);
});

test("S2-01 a local group without outcomes in every area is refused, each area by name", () => {
  const area = { statements: "Teachers try it." };
  const outcomes = { learning: area, practice: area, pupils: {}, policies: {} };
  expect(problemsOf({ kind: "local", hubId: id, outcomes })).toEqual(
    expect.arrayContaining(["outcomes.pupils.statements", "outcomes.policies.statements"]),
  );
  expect(problemsOf({ kind: "local", hubId: id, outcomes })).not.toContain(
    "outcomes.learning.statements",
  );
});

test("S2-02 a third lead participant from one school warns; two do not", () => {
  expect(leadsWarning("Oak", 2)).toBeUndefined();
  expect(leadsWarning("Oak", 3)).toMatch(/3 lead participants/);
});

test("S2-03 sessions that span fewer than 90 days warn", () => {
  expect(spanWarning(89)).toMatch(/89 days/);
  expect(spanWarning(90)).toBeUndefined();
});

test("a group that is full says how much room is left", () => {
  expect(capacityProblem(12, 11, 1)).toBeUndefined();
  expect(capacityProblem(12, 11, 3)).toMatch(/12 schools and 11 have a place, so 1 more/);
});

test("each doubtful person needs a decision, and those left out are not taken in", () => {
  const person = { name: "Ada Marsh", email: "ada@oak.example" };
  const form = { intent: "add", pasted: "x", people: [person] };
  expect(enrolForm.safeParse(form).error?.issues[0]?.path).toEqual(["people", 0, "urn"]);
  const people = [
    { ...person, urn: "out" as const },
    { ...person, urn: 123456 },
  ];
  expect(newcomersIn(people).map(({ urn, row }) => [row, urn])).toEqual([[1, 123456]]);
});

test("looking again or going back asks for no decision", () => {
  const people = [{ name: "Ada Marsh", email: "ada@oak.example" }];
  for (const intent of ["preview", "back"])
    expect(enrolForm.safeParse({ intent, pasted: "x", people }).success).toBe(true);
});

const school = (urn: number, open = true): SchoolSeen => ({
  urn,
  name: `School ${urn}`,
  town: null,
  postcode: null,
  open,
});
const nothing = { written: null, known: null, byDomain: [], successors: new Map() };

test("a person is matched by what was written, else by their own record, else by their e-mail domain", () => {
  const [a, b, c] = [school(1), school(2), school(3)];
  const written = { exact: true, schools: [a] };
  expect(matchSchool({ ...nothing, written, byDomain: [c] })).toMatchObject({
    sure: true,
    school: a,
  });
  expect(matchSchool({ ...nothing, known: b, byDomain: [c] })).toMatchObject({
    sure: true,
    school: b,
  });
  expect(matchSchool({ ...nothing, byDomain: [c] })).toMatchObject({ sure: true, school: c });
});

test("two possible schools, none, or a contradiction leave it in doubt with the schools to choose from", () => {
  const [a, b] = [school(1), school(2)];
  expect(matchSchool({ ...nothing, byDomain: [a, b] })).toMatchObject({
    sure: false,
    candidates: [a, b],
  });
  expect(matchSchool(nothing)).toMatchObject({ sure: false, candidates: [] });
  const written = { exact: true, schools: [a] };
  expect(matchSchool({ ...nothing, written, known: b })).toMatchObject({
    sure: false,
    candidates: [a, b],
  });
});

test("a closed school is never sure; its successor is offered", () => {
  const [closed, successor] = [school(1, false), school(2)];
  const successors = new Map([[1, successor]]);
  expect(matchSchool({ ...nothing, known: closed, successors })).toMatchObject({
    sure: false,
    candidates: [successor],
  });
});

test("a mail has the group and its year in the subject, and no line break there", () => {
  const group = {
    title: "Ratio",
    hub: "Harbour",
    academicYear: 2026,
    link: "https://t.example/work-groups/1",
  };
  const { subject, text } = participantLetter("Ada Marsh", "Oak School", group);
  expect(subject).toBe("Ratio, 2026/27: you take part in this Work Group");
  expect(text).toContain(group.link);
});
