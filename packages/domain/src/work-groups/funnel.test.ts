/** The dated funnel: steps go forward only, and counts say what they mean. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type DatedPlace,
  funnelCounts,
  lastStepOn,
  mayMove,
  moved,
  type PlaceState,
  placeStates,
  startedBy,
} from "./funnel.ts";

const place = (over: Partial<DatedPlace> = {}): DatedPlace => ({
  state: "accepted",
  interestedOn: null,
  appliedOn: null,
  acceptedOn: "2026-09-10",
  startedOn: null,
  completedOn: null,
  withdrawnOn: null,
  ...over,
});

test("a school starts from a place it was given, and completed and withdrawn are ends", () => {
  expect(mayMove("accepted", "started")).toBe(true);
  expect(mayMove("interested", "started")).toBe(false);
  expect(placeStates.filter((to) => mayMove("completed", to) || mayMove("withdrawn", to))).toEqual(
    [],
  );
});

test("no step is dated before the one it follows", () => {
  expect(moved(place(), "started", "2026-09-09")).toBeUndefined();
  expect(moved(place(), "started", "2026-09-10")).toMatchObject({ startedOn: "2026-09-10" });
  expect(moved(place(), "completed", "2026-12-01")).toBeUndefined();
});

test("however a place is moved, its dates never go backwards", () => {
  const move = fc.tuple(
    fc.constantFrom<PlaceState>(...placeStates),
    fc.integer({ min: 10, max: 28 }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      let now = place({ state: "interested", acceptedOn: null, interestedOn: "2026-09-12" });
      for (const [to, day] of moves) {
        const before = lastStepOn(now) as string;
        now = moved(now, to, `2026-09-${day}`) ?? now;
        expect((lastStepOn(now) as string) >= before).toBe(true);
      }
    }),
  );
});

test("started means at least one attendance, from the first of them", () => {
  expect(startedBy(place(), "2026-10-01")).toMatchObject({
    state: "started",
    startedOn: "2026-10-01",
  });
  const late = startedBy(place(), "2026-10-20");
  expect(startedBy(late, "2026-10-01").startedOn).toBe("2026-10-01");
});

test("a register corrected so that nobody came takes the start back", () => {
  const started = startedBy(place(), "2026-10-01");
  expect(startedBy(started, null)).toEqual(place());
});

test("a school that joined after a meeting it had visited starts on the day it was accepted", () => {
  expect(startedBy(place(), "2026-09-01").startedOn).toBe("2026-09-10");
});

test("attendance changes nothing for a school that withdrew", () => {
  const gone = place({ state: "withdrawn", withdrawnOn: "2026-10-02" });
  expect(startedBy(gone, "2026-10-01")).toBe(gone);
});

test("a school that started is counted as accepted too, and one that withdrew keeps what it had reached", () => {
  const counts = funnelCounts([
    place(),
    place({ state: "started", startedOn: "2026-10-01" }),
    place({ state: "withdrawn", startedOn: "2026-10-01", withdrawnOn: "2026-11-01" }),
    place({ state: "interested", acceptedOn: null, interestedOn: "2026-09-01" }),
  ]);
  expect(counts).toEqual({
    interested: 4,
    applied: 3,
    accepted: 3,
    started: 2,
    completed: 0,
    withdrawn: 1,
  });
});
