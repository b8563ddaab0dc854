/** What each option of a question says to the person who chooses it. */
import { agreementWords, type QuestionKind } from "../instruments/questions.ts";

const confidenceWords = {
  "1": "Not confident",
  "2": "A little",
  "3": "Fairly",
  "4": "Very confident",
} as const;

const words: Record<QuestionKind, Readonly<Record<string, string>>> = {
  agreement: agreementWords,
  confidence: confidenceWords,
};

/** The options of a kind of question, from least to most, each with its words. */
export const optionsOf = (kind: QuestionKind) =>
  Object.entries(words[kind]).map(([value, label]) => ({ value, label }));

/** The words of one chosen option; an option that is not on the scale has none. */
export const optionWords = (kind: QuestionKind, option: string): string =>
  Object.hasOwn(words[kind], option) ? (words[kind][option] ?? "") : "";
