/** A date typed in three boxes arrives as one, and comes back as it was typed. */
import { expect, test } from "vitest";
import { joinDates, splitDate } from "./date-parts.ts";

const form = (day: string, month: string, year: string) => {
  const data = new FormData();
  data.set("heldOn.day", day);
  data.set("heldOn.month", month);
  data.set("heldOn.year", year);
  joinDates(data, ["heldOn"]);
  return Object.fromEntries(data);
};

test("a day, a month and a year become one date", () => {
  expect(form("4", " 11", "2026")).toEqual({ heldOn: "2026-11-04" });
});

test("three empty boxes are no answer", () => {
  expect(form("", "", " ")).toEqual({ heldOn: "" });
});

test("a date without its month is not a date, and comes back as it was typed", () => {
  const { heldOn } = form("4", "", "2026");
  expect(heldOn).toBe("2026--04");
  expect(splitDate(String(heldOn))).toEqual({ day: "4", month: "", year: "2026" });
});

test("a saved date fills the three boxes without its leading noughts", () => {
  expect(splitDate("2027-02-05")).toEqual({ day: "5", month: "2", year: "2027" });
  expect(splitDate(null)).toEqual({ day: "", month: "", year: "" });
});
