/** Finding schools by what people type. */
import { expect, test } from "vitest";
import { fold, searchPatterns, searchTextOf } from "./search.ts";

const school = {
  name: "St. Mary’s & All Saints",
  town: "Bishop’s Stortford",
  postcode: "E1 6AB",
  urn: 100123,
};

/** What `like` does, in a few words. */
const isLike = (text: string, pattern: string) => text.includes(pattern.slice(1, -1));
const finds = (typed: string) =>
  searchPatterns(typed)?.every((one) => isLike(searchTextOf(school), one));

test("accents, capitals, apostrophes and full stops do not matter", () => {
  expect(fold("École St. Mary’s")).toBe("ecole st marys");
  expect(fold("Saint Mary's")).toBe(fold("ST MARYS"));
});

test("a school is found by any part of its name, town, postcode or URN, in any order", () => {
  for (const typed of [
    "mary",
    "stortford mary",
    "e1 6ab",
    "E16AB",
    "100123",
    "all saints",
    "st mary's",
    "SAINT MARY",
  ])
    expect([typed, finds(typed)]).toEqual([typed, true]);
  for (const typed of ["marys leeds", "e1 6ax", "100124"])
    expect([typed, finds(typed)]).toEqual([typed, false]);
});

test("fewer than three characters are too few, and spaces do not count", () => {
  for (const typed of ["", "st", " a b ", "’s."]) expect(searchPatterns(typed)).toBeUndefined();
  expect(searchPatterns("e1 6")).toEqual(["% e1%"]);
});

test("a single letter at the end is someone still typing", () => {
  expect(finds("mary b")).toBe(true);
});

test("nothing typed can reach into the pattern", () => {
  expect(searchPatterns("100%_\\")).toEqual(["%100%"]);
});
