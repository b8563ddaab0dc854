/** Every part of a distribution has words, whatever kind of question it answers and however many options are told together. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { optionsOf } from "../instruments/options.ts";
import { questionKindKeys } from "../instruments/questions.ts";
import { areaQuestion, deviationOf, isWhole, partsOf, partWords, stepsOf } from "./parts.ts";
import { scaleOf } from "./scale.ts";

const choices = [
  { value: "weekly", label: "Every week" },
  { value: "termly", label: "Once a term" },
];
const questions = questionKindKeys.map((kind) => ({ kind, choices }));

test("an option has the words it was answered in, whatever the kind of question", () => {
  for (const question of questions)
    for (const { value, label } of optionsOf(question))
      expect(partWords(question, value)).toBe(label);
});

test("options told together are named together", () => {
  expect(partWords(areaQuestion, "1-2")).toBe("Strongly disagree or disagree");
  expect(partWords(areaQuestion, "3")).toBe("Neither");
  expect(partWords(areaQuestion, "4-5")).toBe("Agree or strongly agree");
});

test("a key that no question has stands for itself", () => {
  for (const key of ["9", "4-9", "5-4", "1-2-3", ""])
    expect(partWords(areaQuestion, key)).toBe(key);
});

test("parts stand from least to most, however they were stored, and their shares make one", () => {
  const parts = partsOf(areaQuestion, { "4-5": 6, "3": 3, "1-2": 1 });
  expect(parts.map(({ key, share }) => [key, share])).toEqual([
    ["1-2", 0.1],
    ["3", 0.3],
    ["4-5", 0.6],
  ]);
  expect(partsOf(questions[4] ?? areaQuestion, {})).toEqual([]);
});

test("how far apart people are is told only of a whole distribution on an ordered scale", () => {
  expect(deviationOf(areaQuestion, { "1": 5, "2": 0, "3": 0, "4": 0, "5": 5 })).toBe(2);
  expect(deviationOf(areaQuestion, { "1-2": 5, "3": 0, "4-5": 5 })).toBeNull();
  expect(deviationOf(areaQuestion, null)).toBeNull();
  expect(deviationOf({ kind: "choice", choices }, { weekly: 3, termly: 4 })).toBeNull();
  expect(stepsOf(areaQuestion)).toBe(5);
  expect(stepsOf({ kind: "choice", choices })).toBeNull();
});

test("on every ordered scale the deviation is nought when all agree and never more than half the scale", () => {
  for (const question of questions) {
    const scale = scaleOf(question);
    if (!scale || scale.told === "counts") continue;
    const counts = fc.array(fc.nat(50), {
      minLength: scale.options.length,
      maxLength: scale.options.length,
    });
    fc.assert(
      fc.property(counts, (numbers) => {
        const told = Object.fromEntries(
          scale.options.map((option, i) => [option, numbers[i] ?? 0]),
        );
        expect(isWhole(question, told)).toBe(true);
        const deviation = deviationOf(question, told);
        if (numbers.every((count) => count === 0)) {
          expect(deviation).toBeNull();
          return;
        }
        expect(deviation).toBeLessThanOrEqual((scale.options.length - 1) / 2 + 1e-9);
        if (numbers.filter((count) => count > 0).length === 1) expect(deviation).toBeCloseTo(0, 9);
      }),
      { numRuns: 200, examples: [[scale.options.map(() => 0)]] },
    );
  }
});
