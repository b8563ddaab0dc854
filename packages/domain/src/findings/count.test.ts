/** Counting a wave: whatever happened, the tally is that of the responses that stand. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { count } from "./count.ts";

const answers = fc.dictionary(
  fc.constantFrom("PL1", "PL2", "PR1"),
  fc.constantFrom("1", "2", "3", "4", "5"),
);
const responses = fc.array(fc.record({ answers }), { maxLength: 30 });

test("a wave's tally is the same in whatever order its responses are read", () => {
  fc.assert(
    fc.property(responses, fc.infiniteStream(fc.double({ noNaN: true })), (wave, luck) => {
      const shuffled = wave
        .map((response) => ({ response, at: luck.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ response }) => response);
      expect(count(shuffled)).toEqual(count(wave));
    }),
  );
});

test("every answer is counted once, and no row stands for nobody", () => {
  fc.assert(
    fc.property(responses, (wave) => {
      const rows = count(wave);
      const given = wave.reduce((sum, response) => sum + Object.keys(response.answers).length, 0);
      expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(given);
      expect(rows.every((row) => row.count > 0)).toBe(true);
    }),
  );
});

test("submitting, correcting and withdrawing in any order leaves the tally of what stands", () => {
  const act = fc.record({ who: fc.nat(5), answers: fc.option(answers) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const standing = new Map<number, Record<string, string>>();
      for (const { who, answers: given } of acts)
        if (given) standing.set(who, given);
        else standing.delete(who);
      const last = [...standing.values()].map((given) => ({ answers: given }));
      const rows = count(last);
      for (const { questionKey, option, count: times } of rows)
        expect(last.filter((r) => r.answers[questionKey] === option)).toHaveLength(times);
    }),
  );
});

test("rows come sorted by question, then option", () => {
  const wave: { answers: Record<string, string> }[] = [
    { answers: { PR1: "5", PL1: "2" } },
    { answers: { PL1: "1" } },
  ];
  expect(count(wave)).toEqual([
    { questionKey: "PL1", option: "1", count: 1 },
    { questionKey: "PL1", option: "2", count: 1 },
    { questionKey: "PR1", option: "5", count: 1 },
  ]);
});
