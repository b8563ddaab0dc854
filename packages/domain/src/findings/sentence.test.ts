/** A figure says the same wherever it is said. */
import { expect, test } from "vitest";
import { headlineOf, saysOf } from "./sentence.ts";

const value = (agree: number) => ({ state: "value", agree, nearly: null }) as const;

test("four states have four ways of being said, and nought is a value", () => {
  expect(saysOf(value(0.736))).toBe("74% agree");
  expect(saysOf(value(0))).toBe("0% agree");
  expect(saysOf({ state: "withheld", agree: null, nearly: null })).toBe("withheld");
  expect(saysOf({ state: "none", agree: null, nearly: null })).toBe("no responses yet");
  expect(saysOf(undefined)).toBe("not asked");
});

test("a figure told in words stays in words", () => {
  expect(saysOf({ state: "value", agree: null, nearly: "all" })).toBe("nearly all agree");
});

test("a page opens with what it found, leaving out what is withheld", () => {
  const cells = {
    learning: value(0.8),
    pupils: value(0.6),
    practice: { state: "withheld", agree: null, nearly: null } as const,
  };
  expect(headlineOf(cells)).toBe(
    "Most agree about professional learning, 80%; fewest about pupils’ learning, 60%",
  );
  expect(headlineOf({ ...cells, LE_PL1: value(0.1) })).toBe(headlineOf(cells));
  expect(headlineOf({})).toBe("There is not enough to say yet");
});
