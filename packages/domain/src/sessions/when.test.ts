/** A session's time in words. */
import { expect, test } from "vitest";
import { agenda, dayWords, whenWords } from "./when.ts";

const at = (startsAt: string, endsAt: string) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

test("a session is told in the clocks of England, winter and summer", () => {
  expect(whenWords(at("2026-11-24T13:00:00Z", "2026-11-24T16:00:00Z"))).toBe(
    "Tuesday 24 November 2026, 13:00 to 16:00",
  );
  expect(whenWords(at("2027-06-15T12:00:00Z", "2027-06-15T15:00:00Z"))).toBe(
    "Tuesday 15 June 2027, 13:00 to 16:00",
  );
  expect(dayWords(new Date("2027-06-14T23:30:00Z"))).toBe("15 Jun 2027");
});

test("a diary begins with the next session and ends with the first one held", () => {
  const [first, second, third, fourth] = [9, 10, 11, 12].map((month) =>
    at(
      `2026-${String(month).padStart(2, "0")}-24T13:00:00Z`,
      `2026-${String(month).padStart(2, "0")}-24T16:00:00Z`,
    ),
  );
  const all = [third, first, fourth, second].filter((one) => one !== undefined);
  expect(agenda(all, new Date("2026-11-01T00:00:00Z"))).toEqual({
    coming: [third, fourth],
    over: [second, first],
  });
});
