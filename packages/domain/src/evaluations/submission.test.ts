/** What may be handed in, and the sentence beside everything that may not. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AskedQuestion,
  isEmpty,
  longestComment,
  type RawSubmission,
  readSubmission,
  tidyDraft,
  unansweredIn,
} from "./submission.ts";

const questions: AskedQuestion[] = [
  { key: "PL1", kind: "agreement", wording: "I can explain the structure." },
  { key: "PR1", kind: "confidence", wording: "I plan with responses in mind." },
];
const answers = { PL1: "4", PR1: "2" };
const blank: RawSubmission = { answers: {}, words: {}, comment: "", named: false };
const reading =
  (asked: readonly AskedQuestion[], given: object) =>
  (over: object = {}) => {
    const outcome = readSubmission(asked, { ...blank, ...given, ...over });
    return outcome.ok
      ? outcome.submission
      : outcome.problems.map(({ field, message }) => `${field}: ${message}`);
  };
const read = reading(questions, { answers });

const everyKind: AskedQuestion[] = [
  ...questions,
  {
    key: "CH",
    kind: "choice",
    wording: "How much time did it take?",
    choices: [
      { value: "half", label: "Half a day" },
      { value: "whole", label: "A whole day" },
    ],
  },
  { key: "NU", kind: "number", wording: "How many colleagues came?" },
  { key: "TX", kind: "text", wording: "What surprised you?" },
  { key: "CP", kind: "pupil", wording: "What did the pupil do?" },
];
const everyAnswer = {
  ...answers,
  CH: "half",
  NU: "7",
  "CP.A": "beyond",
  "CP.B": "notSeen",
  "CP.C": "short",
};
const readAll = reading(everyKind, { answers: everyAnswer, words: { TX: "The silence" } });

test("an answer to every question is enough; the comment may stay empty", () => {
  expect(read()).toEqual({ answers, words: {}, comment: null, named: false });
  expect(read({ comment: "  Next time fewer examples. " })).toMatchObject({
    comment: "Next time fewer examples.",
  });
});

test("every missing answer is named, all at once", () => {
  expect(read({ answers: {} })).toEqual([
    "answers.PL1: Choose an answer to “I can explain the structure.”",
    "answers.PR1: Choose an answer to “I plan with responses in mind.”",
  ]);
});

test("all six kinds are read: a pupil question has an answer for each pupil, and words stand apart from answers", () => {
  expect(readAll()).toEqual({
    answers: everyAnswer,
    words: { TX: "The silence" },
    comment: null,
    named: false,
  });
  expect(readAll({ words: {} })).toMatchObject({ words: {} });
  expect(readAll({ answers: { ...everyAnswer, TX: "4" } })).toHaveLength(1);
  expect(readAll({ words: { PL1: "Words where a rating is asked" } })).toHaveLength(1);
  expect(readAll({ answers: { ...everyAnswer, CP: "beyond" } })).toHaveLength(1);
});

test("a number is a whole one from 0 to 999, and is kept without leading noughts", () => {
  const numbered = (NU: string) => readAll({ answers: { ...everyAnswer, NU } });
  expect(numbered(" 012 ")).toMatchObject({ answers: { NU: "12" } });
  expect(numbered("999")).toMatchObject({ answers: { NU: "999" } });
  for (const wrong of ["1000", "-1", "1.5", "1e3", "٣", "seven", "0x1", "Infinity"])
    expect(numbered(wrong)).toEqual([
      "answers.NU: Enter a whole number from 0 to 999 for “How many colleagues came?”",
    ]);
  expect(numbered("")).toEqual(["answers.NU: Enter a number for “How many colleagues came?”"]);
});

test("blanks are a reason to send the form back until its writer knows of them and sends all the same", () => {
  expect(read({ answers: { PL1: "4" } })).toHaveLength(1);
  expect(read({ answers: { PL1: "4" }, blanks: true })).toMatchObject({ answers: { PL1: "4" } });
  expect(read({ answers: { PL1: "9" }, blanks: true })).toHaveLength(1);
  expect(unansweredIn(everyKind, blank).map(({ answerKey }) => answerKey)).toEqual(
    Object.keys(everyAnswer),
  );
});

test("an empty form is never a submission, however it is sent", () => {
  expect(isEmpty({ ...blank, comment: " \n ", answers: { PL1: "" }, words: { TX: " " } })).toBe(
    true,
  );
  expect(isEmpty({ ...blank, words: { TX: "x" } })).toBe(false);
  expect(read({ answers: {}, blanks: true })).toEqual([
    "answers: Nothing is answered yet. Answer what you can.",
  ]);
});

test("an answer off its scale or to a question not asked is refused", () => {
  expect(read({ answers: { ...answers, PR1: "5" } })).toEqual([
    "answers.PR1: Choose one of the answers given to “I plan with responses in mind.”",
  ]);
  expect(readAll({ answers: { ...everyAnswer, "CP.B": "best" } })).toEqual([
    "answers.CP.B: Choose one of the answers given to “What did the pupil do?” for pupil B",
  ]);
  expect(read({ answers: { ...answers, ZZ9: "1" } })).toEqual([
    "answers: This evaluation does not ask “ZZ9”. Open the link again for the right questions.",
  ]);
});

test("a long comment, a name under nothing and a pupil's name are refused, in an answer in words too", () => {
  expect(read({ comment: "a".repeat(longestComment) })).toMatchObject({ named: false });
  expect(read({ comment: "a".repeat(longestComment + 1) })).toHaveLength(1);
  expect(read({ named: true, comment: " " })).toEqual([
    "named: Write something to put your name to, or untick your name.",
  ]);
  expect(read({ comment: "I noticed Oliver waiting" })).toHaveLength(1);
  expect(readAll({ named: true })).toMatchObject({ named: true });
  expect(readAll({ words: { TX: "I noticed Oliver waiting" } })).toEqual([
    expect.stringMatching(/^words\.TX: “Oliver” looks like a pupil’s name/),
  ]);
  expect(readAll({ words: { TX: "a".repeat(longestComment + 1) } })).toHaveLength(1);
});

test("whatever arrives, it is read or refused with sentences, and nothing unasked gets through", () => {
  const own = [...Object.keys(everyAnswer), "TX"];
  const key = fc.constantFrom(
    ...own,
    "__proto__",
    "constructor",
    "toString",
    "id",
    "CP.D",
    "CP",
    "",
  );
  const value = fc.constantFrom("0", "1", "4", "5", "half", "beyond", "x", "", "toString", "1e9");
  const raw = fc.record({
    answers: fc.dictionary(key, value),
    words: fc.dictionary(key, fc.string({ maxLength: 20 })),
    comment: fc.string({ maxLength: 40 }),
    named: fc.boolean(),
    blanks: fc.boolean(),
  });
  fc.assert(
    fc.property(raw, (given) => {
      const outcome = readSubmission(everyKind, given);
      const drafted = tidyDraft(everyKind, given);
      if (outcome.ok) {
        expect(isEmpty(given)).toBe(false);
        const { answers: kept, words } = outcome.submission;
        if (!given.blanks) expect(Object.keys(kept)).toEqual(Object.keys(everyAnswer));
        for (const [name, answer] of Object.entries(kept))
          expect([given.answers[name]?.trim(), String(Number(given.answers[name]))]).toContain(
            answer,
          );
        expect(Object.keys(words).filter((name) => name !== "TX")).toEqual([]);
      } else expect(outcome.problems.every(({ message }) => /^[A-Z“]/.test(message))).toBe(true);
      expect(Object.keys(drafted.answers).filter((one) => !(one in everyAnswer))).toEqual([]);
      expect(Object.keys(drafted.words).filter((one) => one !== "TX")).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
