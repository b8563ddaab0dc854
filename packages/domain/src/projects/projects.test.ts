/** Publishing and finding projects, as rules. */
import { expect, test } from "vitest";
import { tidyEditionCode } from "./catalogue.ts";
import { editionInput } from "./edition.ts";
import { catalogueFilters, meantBy, saysAll } from "./search.ts";

const area = { statements: "Teachers can say why a method works." };
const complete = {
  familyId: "new",
  newFamily: { name: "Ratio", phase: "primary", activityType: "workGroup", summary: "Ratio." },
  code: "ncp 26-07",
  academicYear: 2026,
  title: "Ratio 2026/27",
  outcomes: {
    learning: area,
    practice: area,
    pupils: area,
    policies: { reason: "Not this year." },
  },
  instrumentVersionId: "019a0000-0000-7000-8000-000000000000",
  sessions: { count: 4, minutes: 180, mode: "blended", titles: "Launch\nLesson" },
};
const problemsOf = (typed: object) =>
  (editionInput.safeParse(typed).error?.issues ?? []).map(({ path }) => path.join("."));

test("an edition's code may be typed with a space, in small letters, or without its hyphen", () => {
  for (const typed of ["NCP26-07", "ncp26-07", "NCP 26-07", "ncp 2607", " NCP-26-07 "])
    expect(tidyEditionCode(typed)).toBe("NCP26-07");
  expect(editionInput.parse(complete).code).toBe("NCP26-07");
});

test("S2-06 an area without outcomes needs a reason, and one with outcomes must not have any", () => {
  const outcomes = { ...complete.outcomes, policies: {}, pupils: { ...area, reason: "None" } };
  expect(problemsOf({ ...complete, outcomes })).toEqual([
    "outcomes.pupils.reason",
    "outcomes.policies.statements",
  ]);
});

test("everything missing is named at once, each beside its own field", () => {
  const problems = problemsOf({
    familyId: "new",
    outcomes: { learning: {}, practice: area, pupils: area, policies: area },
    code: "NCP26-07",
    academicYear: 2025,
    sessions: { count: 2, titles: "a\nb\nc" },
  });
  expect(problems).toEqual(
    expect.arrayContaining([
      "newFamily.name",
      "newFamily.phase",
      "newFamily.activityType",
      "newFamily.summary",
      "code",
      "title",
      "outcomes.learning.statements",
      "instrumentVersionId",
      "sessions.count",
      "sessions.minutes",
      "sessions.mode",
    ]),
  );
});

test("more than three statements in an area, or more titles than sessions, are refused", () => {
  const outcomes = { ...complete.outcomes, learning: { statements: "a\nb\nc\nd" } };
  const sessions = { ...complete.sessions, count: 3, titles: ["a", "b", "c", "d"] };
  expect(problemsOf({ ...complete, outcomes })).toEqual(["outcomes.learning.statements"]);
  expect(problemsOf({ ...complete, sessions })).toEqual(["sessions.titles"]);
});

test("nothing may be smuggled in beside the fields there are", () => {
  expect(editionInput.safeParse({ ...complete, state: "draft" }).success).toBe(false);
});

test("S2-09 TRG, teacher research group and Work Group mean the same", () => {
  for (const typed of ["TRG", "trgs", "Teacher Research Group", "work groups", "Workgroup"])
    expect(meantBy(typed)).toEqual({ activityTypes: ["workGroup"], words: [] });
  expect(meantBy("TRG ratio")).toEqual({ activityTypes: ["workGroup"], words: ["ratio"] });
});

test("national collaborative project, NCP and network collaborative project name every project", () => {
  for (const typed of ["NCP", "National Collaborative Project", "network collaborative projects"])
    expect(meantBy(typed)).toEqual({ activityTypes: [], words: [] });
  expect(meantBy("NCP26-07").words).toEqual(["ncp26-07"]);
});

test("every word of a search must occur, accents and capitals aside", () => {
  expect(saysAll(["Fermat’s café", "Ratio"], ["cafe", "ratio"])).toBe(true);
  expect(saysAll(["Ratio"], ["ratio", "algebra"])).toBe(false);
});

test("S2-10 a filter that makes no sense filters nothing", () => {
  expect(catalogueFilters.parse({ phase: "primary", type: "x", year: "next" })).toEqual({
    q: "",
    phase: "primary",
  });
});
