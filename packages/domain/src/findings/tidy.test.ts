/** A file says what the page says, and no more. */
import { expect, test } from "vitest";
import { csvLine, type Figure, tidyColumns, tidyHead, tidyLine, tidyRows } from "./tidy.ts";

const figure: Figure = {
  standing: {
    release: 3,
    level: "hub",
    place: "Archimedes NE",
    region: "North East",
    project: "Additive Structure in Key Stage 1",
    phase: "primary",
    academicYear: 2026,
    wave: "lesson",
  },
  cell: {
    measure: "pupils",
    state: "value",
    respondents: 24,
    schools: 9,
    expected: 30,
    agree: 0.75,
    mean: 3.9,
    options: { "1": 0, "2": 2, "3": 4, "4": 10, "5": 8 },
    nearly: null,
  },
  question: null,
};
const told = (cell: Partial<Figure["cell"]>): Figure => ({
  ...figure,
  cell: { ...figure.cell, ...cell },
});

test("a whole distribution takes a line for every option, nought included", () => {
  expect(tidyRows(figure).map(({ option, count }) => `${option}:${count}`)).toEqual([
    "1:0",
    "2:2",
    "3:4",
    "4:10",
    "5:8",
  ]);
});

test("a distribution told in three parts takes a line for every part", () => {
  const parts = told({ options: { "4-5": 18, "1-2": 2, "3": 4 }, mean: null });
  expect(tidyRows(parts).map(({ option, count, mean }) => [option, count, mean])).toEqual([
    ["1-2", "2", ""],
    ["3", "4", ""],
    ["4-5", "18", ""],
  ]);
});

test("a withheld cell is empty after its state", () => {
  const [row] = tidyRows(told({ state: "withheld" }));
  const after = tidyColumns.slice(tidyColumns.indexOf("state") + 1);
  expect(after.map((column) => row?.[column])).toEqual(after.map(() => ""));
  expect(tidyRows(told({ state: "withheld" }))).toHaveLength(1);
});

test("a share that would tell what everyone chose is said in words", () => {
  const [row] = tidyRows(told({ options: null, agree: null, mean: null, nearly: "all" }));
  expect(row?.agree).toBe("nearly all");
});

test("a question's line names its area beside it, an area's line names no question", () => {
  const question = { kind: "confidence", area: "learning" } as const;
  const [row] = tidyRows({ ...told({ measure: "PL9", options: null }), question });
  expect([row?.area, row?.question]).toEqual(["learning", "PL9"]);
  expect([tidyRows(figure)[0]?.area, tidyRows(figure)[0]?.question]).toEqual(["pupils", ""]);
});

test("the columns are the ones that were promised, in their order", () => {
  expect(tidyHead).toBe(
    "release,level,place,region,project,phase,year,wave,area,question,state,respondents,schools,expected,option,count,agree,mean\n",
  );
  expect(tidyLine(tidyRows(told({ options: null }))[0] as never)).toBe(
    "3,hub,Archimedes NE,North East,Additive Structure in Key Stage 1,primary,2026/27,lesson,pupils,,value,24,9,30,,,0.750,3.90\n",
  );
});

test("nothing in a file can run in a spreadsheet, and commas and quotes stay in their cell", () => {
  expect(csvLine(["=1+1", "+A1", "-2", "@x", "\tx", "＝1"])).toBe("'=1+1,'+A1,'-2,'@x,'\tx,'＝1\n");
  expect(csvLine(['say "yes"', "a,b", "two\nlines"])).toBe('"say ""yes""","a,b","two\nlines"\n');
});
