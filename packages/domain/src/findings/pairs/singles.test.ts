/** Those who answered once: wherever matrices can be combined, they must be people enough of schools enough. */
import { expect, test } from "vitest";
import { limitsOf } from "../cells.ts";
import { areSinglesSafe, type Side } from "./singles.ts";

let people = 0;
/** So many people, taken from four schools in turn. */
const crowd = (size: number, schools = 4) => ({
  people: Array.from({ length: size }, () => people++),
  schools: Array.from({ length: size }, (_, i) => i % schools),
});
const side = (paired: number, alone: number, schools = 4): Side => ({
  paired: crowd(paired, schools),
  alone: crowd(alone, schools),
  isThere: alone > 0,
});
const limits = limitsOf("view");
const isSafe = (sides: readonly Side[], ...told: number[][]) =>
  areSinglesSafe(sides, { given: [], told }, limits);

test("two who answered at the start only would be told of by the matrix of everyone else", () => {
  expect(isSafe([side(12, 2)], [0])).toBe(false);
});

test("where nobody answered once there is nobody to tell of", () => {
  expect(isSafe([side(12, 0), side(3, 0)], [0, 1], [0])).toBe(true);
});

test("many who answered once are a safe set, unless they are of one school", () => {
  expect(isSafe([side(12, 9)], [0])).toBe(true);
  expect(isSafe([side(12, 9, 1)], [0])).toBe(false);
});

test("two matrices that are safe by themselves may not differ by a group with few", () => {
  const sides = [side(16, 14), side(8, 1)];
  expect(isSafe(sides, [0, 1])).toBe(true);
  expect(isSafe(sides, [0, 1], [0])).toBe(false);
});

test("what a release before has told counts too", () => {
  const sides = [side(16, 14), side(8, 1)];
  expect(areSinglesSafe(sides, { given: [[0, 1]], told: [[0]] }, limits)).toBe(false);
});

test("whoever has been erased is nobody, and would be told of alone", () => {
  const erased = { ...side(12, 0), isThere: true };
  expect(isSafe([erased], [0])).toBe(false);
});
