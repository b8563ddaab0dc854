/** Arithmetic modulo the prime, where elimination must not be off by one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { inverse, prime, rest } from "./arithmetic.ts";

test("what is left of a number is its remainder, up to the largest product of two factors", () => {
  const below = fc.integer({ min: 0, max: prime - 1 });
  fc.assert(
    fc.property(below, below, (a, b) => {
      expect(rest(a * b)).toBe((a * b) % prime);
      expect(rest(a * b + prime)).toBe((a * b) % prime);
    }),
  );
  for (const edge of [0, prime - 1, prime, prime + 1, prime * prime - 1, prime * prime])
    expect(rest(edge)).toBe(edge % prime);
});

test("a factor times its inverse leaves one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: prime - 1 }), (factor) => {
      expect(rest(factor * inverse(factor))).toBe(1);
    }),
  );
});
