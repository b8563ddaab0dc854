/** Change in words. */
import { expect, test } from "vitest";
import { changeColumns, changeHeadline, changeLine, changeWords } from "./pair-words.ts";
import type { ShownPair } from "./shown-pair.ts";

const pair: ShownPair = {
  state: "value",
  paired: 412,
  onlyBefore: 20,
  onlyAfter: 31,
  schools: 90,
  change: { improved: 231, same: 140, declined: 41 },
  improvedShare: 231 / 412,
  nearly: null,
  shifts: null,
};

const noShifts = ["", "", "", ""];

test("the title says of how many people how many said more", () => {
  expect(changeHeadline([{ ...pair, state: "withheld", change: null }, pair])).toBe(
    "Of 412 people who answered both times, 231 said more, 140 the same and 41 less",
  );
});

test("what may only be told in words has no figure in it", () => {
  const words = { ...pair, change: null, improvedShare: null, nearly: "all" as const };
  expect(changeWords(words)).toBe("Of 412 people who answered both times, nearly all said more");
  expect(changeLine(words)).toEqual([
    "value",
    "412",
    "20",
    "31",
    "90",
    "",
    "",
    "",
    "nearly all",
    ...noShifts,
  ]);
});

test("withheld, nobody twice, and never asked twice are three different things", () => {
  const states = (["withheld", "none", "not-asked"] as const).map((state) =>
    changeWords({ ...pair, state }),
  );
  expect(new Set(states).size).toBe(3);
});

test("a withheld line keeps its numbers of people and nothing of their change", () => {
  const hidden = { ...pair, state: "withheld" as const, change: null, improvedShare: null };
  expect(changeLine(hidden)).toEqual([
    "withheld",
    "412",
    "20",
    "31",
    "90",
    "",
    "",
    "",
    "",
    ...noShifts,
  ]);
});

test("a matrix of shifts is a line of four numbers under their names", () => {
  const shifts = { below: { below: 51, agreeing: 160 }, agreeing: { below: 21, agreeing: 180 } };
  const line = changeLine({ ...pair, shifts });
  const named = Object.fromEntries(
    changeColumns.slice(-4).map((name, i) => [name, line.slice(-4)[i]]),
  );
  expect(named).toEqual({
    "agreed both times": "180",
    "came to agree": "160",
    "no longer agreed": "21",
    "agreed neither time": "51",
  });
});
