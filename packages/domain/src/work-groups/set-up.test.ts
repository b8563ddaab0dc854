/** Setting a group up, step by step, and the board's filters. */
import { expect, test } from "vitest";
import { boardFilters } from "./board.ts";
import { setUpProgress } from "./set-up.ts";

test("a new group begins with people and sessions; its lesson cycle has to wait for a session", () => {
  const nothing = { schools: 0, sessions: 0, sessionsWanted: 4, cycles: 0 };
  expect(setUpProgress(nothing)).toEqual({
    people: "notYetStarted",
    sessions: "notYetStarted",
    cycle: "cannotStartYet",
  });
});

test("one school is a beginning, two are a group; sessions are complete as the edition asks", () => {
  const some = { schools: 1, sessions: 3, sessionsWanted: 4, cycles: 0 };
  expect(setUpProgress(some)).toEqual({
    people: "inProgress",
    sessions: "inProgress",
    cycle: "notYetStarted",
  });
  const all = { schools: 2, sessions: 1, sessionsWanted: null, cycles: 1 };
  expect(new Set(Object.values(setUpProgress(all)))).toEqual(new Set(["completed"]));
});

test("a board's address that makes no sense shows the first page of everything", () => {
  expect(boardFilters.parse({ state: "lost", year: "x", page: "-3" })).toEqual({ q: "", page: 1 });
});
