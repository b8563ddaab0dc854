/** A figure says the same wherever it is said. */
import { expect, test } from "vitest";
import { areaFinding, headlineOf, saysOf } from "./sentence.ts";

const value = (agree: number) => ({ state: "value", agree, nearly: null }) as const;
const withheld = { state: "withheld", agree: null, nearly: null } as const;

test("four states have four ways of being said, and nought is a value", () => {
  expect(saysOf(value(0.736))).toBe("74% agree");
  expect(saysOf(value(0))).toBe("0% agree");
  expect(saysOf(withheld)).toBe("withheld");
  expect(saysOf({ state: "none", agree: null, nearly: null })).toBe("no responses yet");
  expect(saysOf(undefined)).toBe("not asked");
});

test("a figure told in words stays in words", () => {
  expect(saysOf({ state: "value", agree: null, nearly: "all" })).toBe("nearly all agree");
});

test("every kind of question has its own way of being told", () => {
  expect(saysOf(value(0.5), { kind: "confidence" })).toBe("50% are fairly or very confident");
  expect(saysOf(value(0.5), { kind: "pupil" })).toBe("50% as expected or better");
  const number = { ...value(0), agree: null, options: { from0: 2, from2: 5, from21: 3 } };
  expect(saysOf(number, { kind: "number" })).toBe("most often “2 to 3”, 50%");
});

test("a page opens with what it found, leaving out what is withheld", () => {
  const cells = { learning: value(0.8), pupils: value(0.6), practice: withheld };
  expect(headlineOf(cells)).toBe(
    "Most agree about professional learning, 80%; fewest about pupils’ learning, 60%",
  );
  expect(headlineOf({ ...cells, LE_PL1: value(0.1) })).toBe(headlineOf(cells));
  expect(headlineOf({})).toBe("There is not enough to say yet");
});

test("the page of one area opens with its share, last year’s beside it, or with why there is none", () => {
  expect(areaFinding("pupils", value(0.7), value(0.74))).toBe(
    "70% agree about pupils’ learning, 74% last year",
  );
  expect(areaFinding("pupils", value(0.7), withheld)).toBe("70% agree about pupils’ learning");
  expect(areaFinding("pupils", withheld, value(0.74))).toBe("Pupils’ learning: too few to show");
  expect(areaFinding("pupils", undefined)).toBe("Pupils’ learning: not asked");
});
