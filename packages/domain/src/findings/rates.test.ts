/** Response rates and their bands. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { rate } from "./rates.ts";

test("S2-08 a response rate is never above 100 %", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (answered, silent) => {
      const { rate: share } = rate({ answered, expected: answered + silent });
      if (answered + silent === 0) expect(share).toBeNull();
      else expect(share).toBeGreaterThanOrEqual(0);
      expect(share ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

test("S2-08 70 % is good, 69 % wants caution, 49 % is only indicative", () => {
  expect(rate({ answered: 70, expected: 100 }).band).toBe("good");
  expect(rate({ answered: 69, expected: 100 }).band).toBe("caution");
  expect(rate({ answered: 50, expected: 100 }).band).toBe("caution");
  expect(rate({ answered: 49, expected: 100 }).band).toBe("indicative");
});

test("nobody expected is no rate, and more answers than expected rows is a mistake", () => {
  expect(rate({ answered: 0, expected: 0 })).toEqual({ rate: null, band: null });
  expect(() => rate({ answered: 2, expected: 1 })).toThrow(RangeError);
});
