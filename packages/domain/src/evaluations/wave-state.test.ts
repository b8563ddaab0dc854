/** Until when a wave takes answers, and what its rate counts. */
import { expect, test } from "vitest";
import {
  everyoneAnswered,
  isOpen,
  keepOpenInput,
  lateIn,
  problemWithClosing,
  responseOf,
} from "./wave-state.ts";

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

test("whoever is outstanding in the last three days before closing is late, and nobody after it", () => {
  const wave = { closesOn: "2026-12-08", closedAt: null };
  const response = { expected: 6, answered: 2 };
  expect(lateIn(wave, response, "2026-12-04")).toBe(0);
  expect(lateIn(wave, response, "2026-12-05")).toBe(4);
  expect(lateIn(wave, response, "2026-12-08")).toBe(4);
  expect(lateIn(wave, response, "2026-12-09")).toBe(0);
});

test("a closing day moves later and never into the past, out of the year, or once the wave has closed", () => {
  const wave = { closesOn: "2026-12-08", closedAt: null };
  const on = { today: "2026-12-01", academicYear: 2026 };
  const said = (wanted: string, over: object = {}) =>
    problemWithClosing({ ...wave, ...over }, wanted, on)?.message;
  expect(said("2026-12-15")).toBeUndefined();
  expect(said("2027-08-31")).toBeUndefined();
  expect(said("2026-11-30")).toBe("Choose today or a day to come");
  expect(said("2026-12-08")).toBe(
    "Choose a day after Tuesday 8 December 2026: people were told that day",
  );
  expect(said("2027-09-01")).toBe("Choose a day in the academic year 2026/27");
  expect(said("2026-12-15", { closedAt: new Date(0) })).toBe(
    "This evaluation has closed and cannot be opened again",
  );
  expect(keepOpenInput.shape.closesOn.safeParse("2026-02-30").success).toBe(false);
});
