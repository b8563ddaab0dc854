/** What a decided cell shows. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { OptionCounts } from "./cells.ts";
import { detailOf, shownCell, waysToReach } from "./form.ts";
import { agreeingIn, agreement, answersIn, pointsIn } from "./scale.ts";

const pool = (options: OptionCounts) => {
  const respondents = answersIn(options, agreement);
  const rate = { expected: respondents, answered: respondents };
  return { options, respondents, schools: 4, largestSchool: 2, ...rate, asked: true };
};

test("ten respondents show the whole distribution, an option nobody chose included", () => {
  const cell = shownCell(pool({ "2": 1, "3": 2, "4": 4, "5": 3 }), "full", agreement);
  expect(cell).toMatchObject({ state: "value", agree: 0.7, mean: 3.9 });
  expect(cell.options).toEqual({ "1": 0, "2": 1, "3": 2, "4": 4, "5": 3 });
});

test("told in parts, both degrees of agreeing are one part, and there is no mean", () => {
  const cell = shownCell(pool({ "1": 1, "2": 1, "3": 2, "4": 4, "5": 3 }), "parts", agreement);
  expect(cell).toMatchObject({ state: "value", agree: 7 / 11, mean: null });
  expect(cell.options).toEqual({ "1-2": 2, "3": 2, "4-5": 7 });
  const few = shownCell(pool({ "1": 1, "3": 2, "4": 4 }), "parts", agreement);
  expect(few).toMatchObject({ options: null, mean: null, agree: 4 / 7 });
});

test("one of several answers is shown as a whole distribution or not at all", () => {
  const days = { options: ["half", "whole"], agreeing: 1, told: "counts" } as const;
  const asked = { ...pool({ "4": 12 }), options: { half: 5, whole: 7 } };
  expect(shownCell(asked, "full", days)).toMatchObject({
    options: { half: 5, whole: 7 },
    agree: null,
    mean: null,
  });
  for (const detail of ["agree", "word"] as const)
    expect(shownCell(asked, detail, days)).toMatchObject({ state: "withheld", agree: null });
  expect(shownCell({ ...asked, respondents: 9 }, "full", days).state).toBe("withheld");
});

test("what a cell has told is read back from what it shows", () => {
  const counts = pool({ "1": 1, "2": 1, "3": 2, "4": 4, "5": 3 });
  for (const detail of ["withheld", "word", "agree", "parts", "full"] as const)
    expect(detailOf(shownCell(counts, detail, agreement), agreement)).toBe(detail);
});

test("nine respondents show the share agreeing and the mean, not the distribution", () => {
  const cell = shownCell(pool({ "1": 1, "2": 1, "3": 2, "4": 3, "5": 2 }), "full", agreement);
  expect(cell).toMatchObject({ state: "value", options: null, agree: 5 / 9 });
  expect(cell.mean).not.toBeNull();
});

test("the mean is left out where share and mean together would tell every count", () => {
  const cell = shownCell(pool({ "1": 3, "4": 2 }), "full", agreement);
  expect(cell).toMatchObject({ agree: 0.4, mean: null, options: null });
});

test("from five to nine, share and mean always leave at least two ways of having answered", () => {
  const counts = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(counts, ([a, b, c, d, e]) => {
      const options = { "1": a, "2": b, "3": c, "4": d, "5": e };
      const people = answersIn(options, agreement);
      fc.pre(people >= 5 && people <= 9);
      const cell = shownCell(pool(options), "full", agreement);
      if (cell.mean === null) return;
      let ways = 0;
      for (let code = 0; code < 10 ** 5; code += 1) {
        const [v = 0, w = 0, x = 0, y = 0, z = 0] = [...String(code).padStart(5, "0")].map(Number);
        const other = { "1": v, "2": w, "3": x, "4": y, "5": z };
        const isSame =
          v + w + x + y + z === people &&
          agreeingIn(other, agreement) === agreeingIn(options, agreement) &&
          pointsIn(other, agreement) === pointsIn(options, agreement);
        if (isSame) ways += 1;
      }
      expect(ways).toBeGreaterThan(1);
    }),
    { numRuns: 20 },
  );
  expect(waysToReach({ "1": 3, "4": 2 }, agreement)).toBe(1);
});

test("a cell told in words has no figure from which the counts could be read", () => {
  const cell = shownCell(pool({ "4": 6, "5": 6 }), "word", agreement);
  expect(cell).toMatchObject({ state: "value", nearlyAll: true, hardlyAny: false });
  expect([cell.options, cell.agree, cell.mean]).toEqual([null, null, null]);
  expect(shownCell(pool({ "1": 6, "4": 1 }), "word", agreement).hardlyAny).toBe(true);
});

test("S2-08 withheld, nobody has answered, and never asked are three different things", () => {
  expect(shownCell(pool({ "3": 2 }), "withheld", agreement).state).toBe("withheld");
  expect(shownCell(pool({}), "withheld", agreement).state).toBe("none");
  expect(shownCell({ ...pool({}), asked: false }, "withheld", agreement).state).toBe("not-asked");
});
