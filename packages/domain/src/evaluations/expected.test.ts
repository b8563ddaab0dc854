/** Who is expected, whatever happens in the group meanwhile. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { rate } from "../findings/rates.ts";
import {
  excuseInput,
  excuses,
  inStep,
  outstanding,
  ownExcuses,
  type PersonsRow,
} from "./expected.ts";
import { everyoneAnswered, responseOf } from "./wave-state.ts";

const row = (personId: string, answered = false, excused: string | null = null): PersonsRow => ({
  personId,
  urn: 100_001,
  answered,
  excused,
});
const people = (...ids: string[]) => ids.map((personId) => ({ personId, urn: 100_001 }));
const idsOf = (rows: readonly { personId: string }[]) => rows.map(({ personId }) => personId);

test("whoever joins is added, whoever was not there is excused, and whoever answered stays", () => {
  const rows = [row("a"), row("b", true), row("c"), row("d", false, excuses.away)];
  const { add, excuse, again } = inStep(rows, people("a", "e"), ownExcuses.notThere);
  expect([idsOf(add), idsOf(excuse), idsOf(again)]).toEqual([["e"], ["c"], []]);
});

test("whoever was excused for not being there and was there after all is expected again; an excuse given by hand stays", () => {
  const rows = [row("a", false, ownExcuses.notThere), row("b", false, excuses.notThere)];
  expect(idsOf(inStep(rows, people("a", "b"), ownExcuses.notThere).again)).toEqual(["a"]);
});

test("whoever has come from another school since answers for that one, unless they have answered", () => {
  const rows = [row("a"), row("b", true)];
  const elsewhere = people("a", "b").map((one) => ({ ...one, urn: 100_002 }));
  const { moved } = inStep(rows, elsewhere, ownExcuses.left);
  expect(moved).toEqual([{ ...row("a"), urn: 100_002 }]);
});

test("a lead’s reasons are never the round’s own, so that the round undoes only what it did", () => {
  const own: readonly string[] = Object.values(ownExcuses);
  expect(Object.values(excuses).filter((one) => own.includes(one))).toEqual([]);
});

test("only those who are expected and have not answered may be reminded", () => {
  expect(idsOf(outstanding([row("a"), row("b", true), row("c", false, ownExcuses.left)]))).toEqual([
    "a",
  ]);
});

test("a reason is one of the list; a free word about somebody is refused", () => {
  const asked = { waveId: "00000000-0000-7000-8000-000000000001" };
  const input = { ...asked, personId: "00000000-0000-7000-8000-000000000002" };
  expect(excuseInput.safeParse({ ...input, reason: "away" }).success).toBe(true);
  expect(excuseInput.safeParse({ ...input, reason: "ill" }).success).toBe(false);
});

const person = fc.constantFrom("a", "b", "c", "d", "e", "f");
const event = fc.record({
  what: fc.constantFrom<Event>("joins", "leaves", "answers", "excused", "expected", "closes"),
  who: person,
});

type Event = "joins" | "leaves" | "answers" | "excused" | "expected" | "closes";

/** What an event makes of its person's row while the wave is open. */
const made: Partial<Record<Event, (one: PersonsRow) => PersonsRow>> = {
  answers: (one) => (one.excused === null ? { ...one, answered: true } : one),
  excused: (one) => (one.answered ? one : { ...one, excused: excuses.away }),
  expected: (one) => ({ ...one, excused: null }),
};

/** The rows after they were brought in step with who is here. */
function stepped(rows: readonly PersonsRow[], here: ReadonlySet<string>) {
  const step = inStep(rows, people(...here), ownExcuses.left);
  const after = rows.map((one) => {
    if (step.excuse.includes(one)) return { ...one, excused: ownExcuses.left };
    return step.again.includes(one) ? { ...one, excused: null } : one;
  });
  return [...after, ...step.add.map(({ personId }) => row(personId))];
}

/** One wave lived through: rows as they stand after a history, by the rules and nothing else. */
function liveThrough(history: readonly { what: Event; who: string }[]) {
  const here = new Set(["a", "b", "c"]);
  let rows: PersonsRow[] = [...here].map((id) => row(id));
  let open = true;
  for (const { what, who } of history) {
    if (what === "closes" || everyoneAnswered(rows)) open = false;
    if (what === "joins") here.add(who);
    if (what === "leaves") here.delete(who);
    if (!open) continue;
    const to = made[what];
    rows = stepped(
      rows.map((one) => (to && one.personId === who ? to(one) : one)),
      here,
    );
  }
  return rows;
}

test("through joins, leavers, moves and closings no rate ever passes 100 % or falls below nothing", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (history) => {
      const rows = liveThrough(history);
      const { expected, answered } = responseOf(rows);
      expect(answered).toBeGreaterThanOrEqual(0);
      expect(answered).toBeLessThanOrEqual(expected);
      expect(rate({ expected, answered }).rate ?? 0).toBeLessThanOrEqual(1);
      expect(rows.filter((one) => one.answered && one.excused !== null)).toEqual([]);
      expect(expected - answered).toBe(outstanding(rows).length);
      expect(new Set(idsOf(rows)).size).toBe(rows.length);
    }),
  );
});
