/** A file says what the page says, and no more. */
import { expect, test } from "vitest";
import { type Figure, tidyColumns, tidyRows } from "./tidy.ts";

const figure: Figure = {
  release: 3,
  level: "hub",
  place: "Archimedes NE",
  region: "North East",
  project: "Additive Structure in Key Stage 1",
  phase: "primary",
  year: "2026/27",
  wave: "lesson",
  area: "pupils",
  question: "",
  state: "value",
  respondents: 24,
  schools: 9,
  expected: 30,
  agree: 0.75,
  mean: 3.9,
  options: { "1": 0, "2": 2, "3": 4, "4": 10, "5": 8 },
  nearly: null,
};

test("a whole distribution takes a line for every option, nought included", () => {
  expect(tidyRows(figure).map(({ option, count }) => `${option}:${count}`)).toEqual([
    "1:0",
    "2:2",
    "3:4",
    "4:10",
    "5:8",
  ]);
});

test("a withheld cell is empty after its state", () => {
  const [row] = tidyRows({ ...figure, state: "withheld" });
  const after = tidyColumns.slice(tidyColumns.indexOf("state") + 1);
  expect(after.map((column) => row?.[column])).toEqual(after.map(() => ""));
  expect(tidyRows({ ...figure, state: "withheld" })).toHaveLength(1);
});

test("a share that would tell what everyone chose is said in words", () => {
  const [row] = tidyRows({ ...figure, options: null, agree: null, mean: null, nearly: "all" });
  expect(row?.agree).toBe("nearly all");
});
