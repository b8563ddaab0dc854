/** Answers kept on the phone: nothing is lost, nothing is made up. */
import { expect, test } from "vitest";
import {
  bodyOf,
  dropAnswers,
  fieldsOf,
  keepAnswers,
  keptAnswers,
  unanswered,
} from "./offline-answers.ts";

function shelf() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

test("answers kept under a link come back under that link and no other, until they are dropped", () => {
  const store = shelf();
  const kept = { fields: { "answers.PL1": "4", comment: "Slower – next time" }, waiting: true };
  expect(keepAnswers(store, "/e/a", kept)).toBe(true);
  expect(keptAnswers(store, "/e/a")).toEqual(kept);
  expect(keptAnswers(store, "/e/b")).toBeUndefined();
  dropAnswers(store, "/e/a");
  expect(keptAnswers(store, "/e/a")).toBeUndefined();
});

test("a browser that keeps nothing says so and breaks nothing", () => {
  const full = {
    getItem: () => "not json",
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
    removeItem: () => {
      throw new Error("SecurityError");
    },
  };
  expect(keepAnswers(full, "/e/a", { fields: {}, waiting: false })).toBe(false);
  expect(keptAnswers(full, "/e/a")).toBeUndefined();
  expect(() => dropAnswers(full, "/e/a")).not.toThrow();
});

test("what is sent is what was in the form, without the button that was pressed there", () => {
  const form = new FormData();
  form.append("answers.PL1", "4");
  form.append("named", "on");
  form.append("intent", "check");
  const fields = fieldsOf(form);
  expect(fields).toEqual({ "answers.PL1": "4", named: "on" });
  expect([...bodyOf(fields, "send")]).toEqual([
    ["answers.PL1", "4"],
    ["named", "on"],
    ["intent", "send"],
  ]);
  expect(unanswered(["answers.PL1", "answers.PR1"], fields)).toEqual(["answers.PR1"]);
});
