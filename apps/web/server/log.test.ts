/** The log tells what was asked for, and never who or by which secret. */
import { expect, test } from "vitest";
import { loggedPath } from "./log.ts";

test("the secret of a task link is not in the log", () => {
  expect(loggedPath("/t/h5Zk3vJ0QmYw8sXc1LrT9bNq")).toBe("/t/…");
  expect(loggedPath("/calendar/h5Zk3vJ0QmYw8sXc1LrT9bNq.ics")).toBe("/calendar/…");
});

test("the id of a Work Group or a session is not in the log", () => {
  expect(loggedPath("/work-groups/0199b2f4-7c11-7d54-9f6e-b1f5f3a40ce1/sessions")).toBe(
    "/work-groups/…/sessions",
  );
});

test("the words of an address are in the log", () => {
  expect(loggedPath("/findings/projects/NCP26-90")).toBe("/findings/projects/…");
  expect(loggedPath("/findings/national")).toBe("/findings/national");
});
