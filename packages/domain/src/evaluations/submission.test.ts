/** What may be handed in, and the sentence beside everything that may not. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AskedQuestion, longestComment, readSubmission, tidyDraft } from "./submission.ts";

const questions: AskedQuestion[] = [
  { key: "PL1", kind: "agreement", wording: "I can explain the structure." },
  { key: "PR1", kind: "confidence", wording: "I plan with responses in mind." },
];
const answers = { PL1: "4", PR1: "2" };
const read = (over: object = {}) => {
  const outcome = readSubmission(questions, { answers, comment: "", named: false, ...over });
  return outcome.ok
    ? outcome.submission
    : outcome.problems.map(({ field, message }) => `${field}: ${message}`);
};

test("an answer to every question is enough; the comment may stay empty", () => {
  expect(read()).toEqual({ answers, comment: null, named: false });
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

test("an answer off its scale or to a question not asked is refused", () => {
  expect(read({ answers: { ...answers, PR1: "5" } })).toEqual([
    "answers.PR1: Choose one of the answers given to “I plan with responses in mind.”",
  ]);
  expect(read({ answers: { ...answers, ZZ9: "1" } })).toEqual([
    "answers: This evaluation does not ask “ZZ9”. Open the link again for the right questions.",
  ]);
});

test("a long comment, a name under nothing and a pupil's name are refused", () => {
  expect(read({ comment: "a".repeat(longestComment) })).toMatchObject({ named: false });
  expect(read({ comment: "a".repeat(longestComment + 1) })).toHaveLength(1);
  expect(read({ named: true, comment: " " })).toEqual([
    "named: Write something to put your name to, or untick your name.",
  ]);
  expect(read({ comment: "I noticed Oliver waiting" })).toHaveLength(1);
});

test("whatever arrives, it is read or refused with sentences, and nothing unasked gets through", () => {
  const key = fc.constantFrom("PL1", "PR1", "__proto__", "constructor", "id", "");
  const raw = fc.record({
    answers: fc.dictionary(key, fc.constantFrom("0", "1", "4", "5", "x", "")),
    comment: fc.string({ maxLength: 40 }),
    named: fc.boolean(),
  });
  fc.assert(
    fc.property(raw, (given) => {
      const outcome = readSubmission(questions, given);
      if (outcome.ok)
        expect(Object.keys(outcome.submission.answers).sort()).toEqual(["PL1", "PR1"]);
      else expect(outcome.problems.every(({ message }) => /^[A-Z“]/.test(message))).toBe(true);
      expect(
        Object.keys(tidyDraft(questions, given).answers).filter((one) => !(one in answers)),
      ).toEqual([]);
    }),
  );
});
