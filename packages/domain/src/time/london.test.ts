/** England's clocks on any machine in the world. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays, dayOf, daysBetween, instantAt, longDay, shortDay, timeOf } from "./london.ts";

const machines = ["Europe/London", "Pacific/Auckland", "America/Los_Angeles", "UTC"];
const own = process.env.TZ;

describe.each(machines)("on a machine in %s", (machine) => {
  beforeEach(() => {
    process.env.TZ = machine;
  });
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  test("the machine really is there", () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine);
  });

  test("the day begins at midnight in England, an hour earlier in summer", () => {
    expect(dayOf(new Date("2026-11-23T23:59:59Z"))).toBe("2026-11-23");
    expect(dayOf(new Date("2026-06-15T22:59:59Z"))).toBe("2026-06-15");
    expect(dayOf(new Date("2026-06-15T23:00:00Z"))).toBe("2026-06-16");
  });

  test("a week of sessions across either change of clocks is at one o’clock every day", () => {
    for (const sunday of ["2026-10-25", "2027-03-28"])
      for (const days of [-3, -2, -1, 0, 1, 2, 3]) {
        const day = addDays(sunday, days);
        const instant = instantAt(day, "13:00");
        expect([dayOf(instant), timeOf(instant)]).toEqual([day, "13:00"]);
      }
    expect(instantAt("2027-03-27", "13:00").toISOString()).toBe("2027-03-27T13:00:00.000Z");
    expect(instantAt("2027-03-28", "13:00").toISOString()).toBe("2027-03-28T12:00:00.000Z");
  });

  test("in the hour that clocks repeat the first is meant, in the hour they skip the one after", () => {
    expect(instantAt("2026-10-25", "01:30").toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(timeOf(instantAt("2027-03-28", "01:30"))).toBe("02:30");
  });

  test("29 February is a day like any other", () => {
    expect(dayOf(instantAt("2028-02-29", "23:30"))).toBe("2028-02-29");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  });

  test("days are written the same", () => {
    expect(longDay("2026-11-24")).toBe("Tuesday 24 November 2026");
    expect(shortDay("2028-02-29")).toBe("29 Feb 2028");
  });
});
