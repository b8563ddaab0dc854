/** Answers kept on the phone: nothing is lost, nothing is made up. */
import { expect, test } from "vitest";
import {
  bodyOf,
  dropAnswers,
  dropOld,
  fieldsOf,
  keepAnswers,
  keptAnswers,
  unanswered,
  waitingIn,
} from "./offline-answers.ts";

function shelf() {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (i: number) => [...held.keys()][i] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

test("answers kept under a link come back under that link and no other, until they are dropped", () => {
  const store = shelf();
  const kept = {
    fields: { "answers.PL1": "4", comment: "Slower – next time" },
    waiting: "send" as const,
    at: 1,
  };
  expect(keepAnswers(store, "/e/a", kept)).toBe(true);
  expect(keptAnswers(store, "/e/a")).toEqual(kept);
  expect(keptAnswers(store, "/e/b")).toBeUndefined();
  dropAnswers(store, "/e/a");
  expect(keptAnswers(store, "/e/a")).toBeUndefined();
});

test("a browser that keeps nothing says so and breaks nothing", () => {
  const full = {
    get length(): number {
      throw new Error("SecurityError");
    },
    key: () => null,
    getItem: () => "not json",
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
    removeItem: () => {
      throw new Error("SecurityError");
    },
  };
  expect(keepAnswers(full, "/e/a", { fields: {}, at: 1 })).toBe(false);
  expect(keptAnswers(full, "/e/a")).toBeUndefined();
  expect(() => dropAnswers(full, "/e/a")).not.toThrow();
  expect(waitingIn(full)).toEqual([]);
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

test("what waits is counted over all links, and after thirty days a phone forgets", () => {
  const store = shelf();
  const day = 24 * 60 * 60_000;
  keepAnswers(store, "/e/a", { fields: {}, waiting: "send", at: 0 });
  keepAnswers(store, "/e/b", { fields: {}, waiting: "send-blanks", at: 2 * day });
  keepAnswers(store, "/e/c", { fields: {}, at: 2 * day });
  store.setItem("evaluation /e/d", "not json");
  store.setItem("somebody else’s", "stays");
  expect(waitingIn(store)).toEqual(["/e/a", "/e/b"]);
  dropOld(store, 31 * day);
  expect(waitingIn(store)).toEqual(["/e/b"]);
  expect(keptAnswers(store, "/e/c")).toBeDefined();
  expect(store.length).toBe(3);
});
