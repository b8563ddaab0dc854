/** Machines, hurried people, and everyone else. */
import { expect, test } from "vitest";
import { aboutHowLong, isHurried, isMachines } from "./pace.ts";

const at = new Date("2026-11-24T17:00:00Z");
const after = (seconds: number) => ({ openedAt: new Date(at.getTime() - seconds * 1000), at });
const unknown = { openedAt: null, at };

test("an empty form within eight seconds is a machine's; later, or when nobody knows, it is not", () => {
  expect(isMachines(after(1))).toBe(true);
  expect(isMachines(after(7.9))).toBe(true);
  expect(isMachines(after(8))).toBe(false);
  expect(isMachines(unknown)).toBe(false);
});

test("three seconds an answer can be read, fifteen are always needed, and nobody is accused unseen", () => {
  expect(isHurried(after(20.9), 7)).toBe(true);
  expect(isHurried(after(21), 7)).toBe(false);
  expect(isHurried(after(14.9), 1)).toBe(true);
  expect(isHurried(after(15), 1)).toBe(false);
  expect(isHurried(unknown, 40)).toBe(false);
});

test("a pulse takes less than a minute, a lesson evaluation about two", () => {
  expect(aboutHowLong(3, 1)).toBe("less than a minute");
  expect(aboutHowLong(7, 1)).toBe("about two minutes");
  expect(aboutHowLong(16, 2)).toBe("about 4 minutes");
});
