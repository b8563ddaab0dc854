/** Shifts: who agreed at the start, who at the end, and how people of a group could have shifted otherwise. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { agreement } from "../scale.ts";
import { fieldOf, fields, matrixOf } from "./shift.ts";
import { shiftRoom } from "./shift-room.ts";
import type { Moves } from "./swaps.ts";

test("the matrix counts people by whether they agreed at the start and at the end", () => {
  const groups: Moves[] = [{ "2": { "3": 1, "4": 2 } }, { "5": { "5": 3, "1": 1 } }];
  expect(matrixOf(groups, agreement)).toEqual({
    below: { below: 1, agreeing: 2 },
    agreeing: { below: 1, agreeing: 3 },
  });
});

test("the matrix of all groups is the sum of theirs, and counts everyone who answered both times", () => {
  const option = fc.constantFrom(...agreement.options);
  const group = fc.dictionary(option, fc.dictionary(option, fc.nat(9)));
  fc.assert(
    fc.property(fc.array(group), (groups) => {
      const together = matrixOf(groups, agreement);
      const each = groups.map((one) => matrixOf([one], agreement));
      for (const { start, end } of fields)
        expect(together[start][end]).toBe(each.reduce((sum, one) => sum + one[start][end], 0));
      const people = groups.flatMap((one) =>
        Object.values(one).flatMap((row) => Object.values(row)),
      );
      const counted = fields.reduce((sum, { start, end }) => sum + together[start][end], 0);
      expect(counted).toBe(people.reduce((sum, n) => sum + n, 0));
    }),
  );
});

test("who answered once is in no field", () => {
  expect(fieldOf({ before: "4", after: null }, agreement)).toBeUndefined();
  expect(fieldOf({ before: null, after: "4" }, agreement)).toBeUndefined();
});

const alone = { onlyBefore: {}, onlyAfter: {} };

test("two who stayed can have crossed if as many improve and decline as before", () => {
  // 1 → 2 and 5 → 4 could as well have been 5 → 2 and 1 → 4: one up, one down, both ways.
  const moves = { "1": { "2": 1 }, "5": { "4": 1 } };
  expect(shiftRoom({ moves, ...alone }, agreement).crossing).toEqual({ up: false, down: true });
});

test("two who stayed cannot have crossed unnoticed if nobody moved and somebody would have", () => {
  const moves = { "1": { "1": 1 }, "5": { "5": 1 } };
  expect(shiftRoom({ moves, ...alone }, agreement).crossing).toEqual({ up: false, down: false });
});

test("a crossing that moves somebody counts if two others make up for it without crossing", () => {
  // 1 → 1 and 5 → 5 would become one up and one down; 5 → 4 and 4 → 5 could have been 4 → 4 and 5 → 5.
  const moves = { "1": { "1": 1 }, "5": { "5": 1, "4": 1 }, "4": { "5": 1 } };
  expect(shiftRoom({ moves, ...alone }, agreement).crossing.down).toBe(true);
});

test("who answered at the start only can have begun where somebody who answered both times did", () => {
  const moves = { "4": { "5": 1 } };
  const room = shiftRoom({ moves, onlyBefore: { "2": 1 }, onlyAfter: {} }, agreement);
  expect(room.start).toEqual({ up: true, down: false });
  expect(room.end).toEqual({ up: false, down: false });
});
