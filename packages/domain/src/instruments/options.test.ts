/** Every answer that can be chosen has words, and is counted under exactly one option. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { answerWords, countedAs, optionsOf, optionWords } from "./options.ts";
import {
  answerKeysOf,
  largestAnswer,
  type QuestionKind,
  questionKindKeys,
  questionOfAnswer,
} from "./questions.ts";

const choices = [
  { value: "half", label: "Half a day" },
  { value: "whole", label: "A whole day" },
];
const options = (kind: QuestionKind) => optionsOf({ kind, choices }).map(({ value }) => value);

test("every option that can be chosen has words, in the order of its scale", () => {
  expect(options("agreement")).toEqual(["1", "2", "3", "4", "5"]);
  expect(options("confidence")).toEqual(["1", "2", "3", "4"]);
  expect(options("choice")).toEqual(["half", "whole"]);
  expect(options("pupil")).toEqual(["short", "asExpected", "beyond", "notSeen"]);
  expect(options("text")).toEqual([]);
  for (const kind of questionKindKeys)
    for (const option of options(kind)) expect(optionWords({ kind, choices }, option)).not.toBe("");
  expect(optionWords({ kind: "agreement" }, "constructor")).toBe("");
});

test("a number is shown as it was typed and counted in one of the bands", () => {
  expect(answerWords({ kind: "number" }, "7")).toBe("7");
  expect(optionWords({ kind: "number" }, countedAs({ kind: "number" }, "7") ?? "")).toBe("6 to 10");
  expect(countedAs({ kind: "number" }, "seven")).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: largestAnswer }), (number) => {
      expect(options("number")).toContain(countedAs({ kind: "number" }, String(number)));
    }),
  );
});

test("a question about case pupils has an answer for each of them, and every answer knows its question", () => {
  expect(answerKeysOf({ key: "LE_CP1", kind: "pupil" })).toEqual([
    "LE_CP1.A",
    "LE_CP1.B",
    "LE_CP1.C",
  ]);
  for (const kind of questionKindKeys)
    for (const key of answerKeysOf({ key: "Q_1", kind })) expect(questionOfAnswer(key)).toBe("Q_1");
});
