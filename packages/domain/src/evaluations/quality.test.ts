/** What counts as the same answer to everything. */
import { expect, test } from "vitest";
import { isQualityMeasure, isStraightLined } from "./quality.ts";

const statements = ["A1", "A2", "A3", "A4", "A5"];
const all = (option: string) => Object.fromEntries(statements.map((key) => [key, option]));

test("the same answer to five statements is a straight line, and one other answer is none", () => {
  expect(isStraightLined(all("4"), statements)).toBe(true);
  expect(isStraightLined({ ...all("4"), A3: "2" }, statements)).toBe(false);
});

test("a pulse of three statements, or a form left half empty, says nothing either way", () => {
  expect(isStraightLined(all("4"), statements.slice(0, 3))).toBeUndefined();
  expect(isStraightLined({ A1: "4", A2: "4" }, statements)).toBeUndefined();
});

test("only the two marks are measures of quality", () => {
  expect(isQualityMeasure("hurried")).toBe(true);
  expect(isQualityMeasure("PL1")).toBe(false);
  expect(isQualityMeasure("constructor")).toBe(false);
});
