/** The academic year and its edges. */
import { expect, test } from "vitest";
import { academicYearDays, academicYearLabel, academicYearOf } from "./academic-year.ts";

test("the year turns between 31 August and 1 September", () => {
  expect(academicYearOf("2026-08-31")).toBe(2025);
  expect(academicYearOf("2026-09-01")).toBe(2026);
  expect(academicYearOf("2026-12-31")).toBe(2026);
  expect(academicYearOf("2027-01-01")).toBe(2026);
});

test("29 February belongs to the year that began the autumn before", () => {
  expect(academicYearOf("2028-02-29")).toBe(2027);
});

test("a year is written as schools write it, over the turn of a century too", () => {
  expect(academicYearLabel(2026)).toBe("2026/27");
  expect(academicYearLabel(2099)).toBe("2099/00");
});

test("every day of a year is in that year", () => {
  const { first, last } = academicYearDays(2026);
  expect([first, last]).toEqual(["2026-09-01", "2027-08-31"]);
  expect([academicYearOf(first), academicYearOf(last)]).toEqual([2026, 2026]);
});
