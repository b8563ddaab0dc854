/** A lesson cycle goes one phase at a time. */
import { expect, test } from "vitest";
import { moveTo, nextPhase, phaseLines } from "./cycle.ts";
import { cyclePhases } from "./phases.ts";

test("S2-07 a cycle moves one phase at a time and skipping is refused with what is missing", () => {
  for (const [i, reached] of cyclePhases.entries())
    for (const [j, to] of cyclePhases.entries()) {
      const moved = moveTo(reached, to);
      expect(moved.ok, `${reached} to ${to}`).toBe(j === i || j === i + 1);
      if (!moved.ok) expect(moved.problems[0]?.message).toMatch(/^[A-Z].{15,}\.$/);
    }
});

test("the group reads what is done, what is now, and why the rest has to wait", () => {
  const lines = phaseLines("study");
  expect(lines.map(({ state }) => state)).toEqual([
    "done",
    "done",
    "now",
    "later",
    "later",
    "later",
    "later",
  ]);
  expect(lines.at(3)?.waitsFor).toBe("Plan the research lesson first, with predictions.");
  expect(
    lines.filter(({ state, waitsFor }) => (state === "later") !== (waitsFor !== null)),
  ).toEqual([]);
});

test("after sharing there is nothing left to do", () => {
  expect(nextPhase("shared")).toBeUndefined();
  expect(phaseLines("shared").every(({ state }) => state === "done")).toBe(true);
});
