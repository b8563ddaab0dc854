/** What the register says of its marks. */
import { expect, test } from "vitest";
import { stateOf, without } from "./use-register.ts";

test("a mark changed while the first one was being saved is still to be saved", () => {
  expect(without({ a: "absent", b: "present" }, { a: "present", b: "present" })).toEqual({
    a: "absent",
  });
});

test("success is said only when nothing waits", () => {
  const fine = { waiting: 0, paused: false, saved: true, trouble: undefined };
  expect(stateOf(fine)).toBe("All marks are saved.");
  expect(stateOf({ ...fine, waiting: 1 })).toBe("Saving…");
  expect(stateOf({ ...fine, waiting: 2, paused: true })).toBe(
    "2 marks are waiting for a connection.",
  );
  expect(stateOf({ ...fine, waiting: 1, trouble: "The connection failed." })).toBe(
    "1 mark is not saved. The connection failed.",
  );
  expect(stateOf({ ...fine, saved: false })).toBe("");
});
