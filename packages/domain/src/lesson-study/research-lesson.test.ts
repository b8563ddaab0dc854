/** A plan needs a prediction, no pupil's name, and stays as it is once the lesson has started. */
import { expect, test } from "vitest";
import { planLessonInput, problemsWithPlan } from "./research-lesson.ts";

const id = "0199b2f4-7c11-7d54-9f6e-b1f5f3a40ce1";
const plan = (over: object = {}) =>
  planLessonInput.parse({
    cycleId: id,
    sessionId: id,
    teacherId: id,
    yearGroup: "y2",
    goal: "See ten as a stopping place",
    keyPoint: "Partition to make ten",
    predictions: { A: "Counts on in ones" },
    ...over,
  });
const messages = (...args: Parameters<typeof problemsWithPlan>) =>
  problemsWithPlan(...args).map(({ field, message }) => `${field}: ${message}`);

test("a plan with one prediction is kept, empty ones are nothing", () => {
  expect(problemsWithPlan(plan({ predictions: { A: "Counts on", B: "  " } }), undefined)).toEqual(
    [],
  );
});

test("a plan without any prediction is sent back", () => {
  expect(messages(plan({ predictions: {} }), undefined)).toEqual([
    "predictions.A: Write what at least one case pupil will do.",
  ]);
});

test("once the lesson has started, its predictions are locked and the refusal says since when", () => {
  const startedAt = new Date("2026-06-24T12:05:00Z");
  expect(messages(plan({ version: 1 }), { startedAt, version: 1 })).toEqual([
    "predictions.A: The predictions were locked on 24 Jun 2026 at 13:05, when the lesson started. They stay as they were written.",
  ]);
});

test("a plan someone else has changed meanwhile is not overwritten", () => {
  expect(problemsWithPlan(plan({ version: 1 }), { startedAt: null, version: 2 })).toHaveLength(1);
  expect(problemsWithPlan(plan({ version: 2 }), { startedAt: null, version: 2 })).toEqual([]);
});

test("a name in a prediction is sent back beside that prediction", () => {
  expect(messages(plan({ predictions: { C: "Then Emily says so" } }), undefined)[0]).toMatch(
    /^predictions\.C: “Emily”/,
  );
});

test("unknown fields and unknown letters are refused", () => {
  expect(planLessonInput.safeParse({ ...plan(), hubId: id }).success).toBe(false);
  expect(() => plan({ predictions: { G: "Draws" } })).toThrow();
});
