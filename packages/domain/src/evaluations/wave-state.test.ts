/** Until when a wave takes answers, and what its rate counts. */
import { expect, test } from "vitest";
import { everyoneAnswered, isOpen, responseOf } from "./wave-state.ts";

const row = (answered: boolean, excused: string | null = null) => ({ answered, excused });

test("someone excused counts on neither side, so no rate passes 100 %", () => {
  expect(
    responseOf([row(true), row(false), row(true, "Left the school"), row(false, "Ill")]),
  ).toEqual({
    expected: 2,
    answered: 1,
  });
});

test("a wave is complete when all who are still expected have answered, and never when nobody is", () => {
  expect(everyoneAnswered([row(true), row(false, "Left the school")])).toBe(true);
  expect(everyoneAnswered([row(true), row(false)])).toBe(false);
  expect(everyoneAnswered([row(true, "Left the school")])).toBe(false);
  expect(everyoneAnswered([])).toBe(false);
});

test("answers are taken on the closing day and not on the day after", () => {
  const wave = { closesOn: "2026-12-08", closedAt: null };
  expect(isOpen(wave, "2026-12-08")).toBe(true);
  expect(isOpen(wave, "2026-12-09")).toBe(false);
  expect(isOpen({ ...wave, closedAt: new Date(0) }, "2026-12-01")).toBe(false);
});
