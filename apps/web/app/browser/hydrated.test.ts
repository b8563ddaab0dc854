/** What was pressed before the script arrived is found again. */
import { expect, test } from "vitest";
import { changedSince } from "./hydrated.ts";

const form = (answers: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(answers)) data.set(name, value);
  return data;
};

test("a mark made before the script arrived is handed over, those already saved are not", () => {
  const early = changedSince(form({ "mark.a": "present", "mark.b": "online" }), {
    "mark.a": "present",
  });
  expect(Object.fromEntries(early)).toEqual({ "mark.b": "online" });
});

test("a mark that was changed before the script arrived is handed over as it stands", () => {
  const early = changedSince(form({ "mark.a": "absent" }), { "mark.a": "present" });
  expect(Object.fromEntries(early)).toEqual({ "mark.a": "absent" });
});

test("a form nobody touched hands over nothing", () => {
  expect([...changedSince(form({ "mark.a": "present" }), { "mark.a": "present" })]).toEqual([]);
});
