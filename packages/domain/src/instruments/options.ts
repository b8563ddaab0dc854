/** What may be answered to each kind of question, in words, and how an answer is counted. */
import type { Answerable, Option, QuestionKind } from "./questions.ts";

/** What each point of the five-point agreement scale says. */
export const agreementWords = {
  "1": "Strongly disagree",
  "2": "Disagree",
  "3": "Neither",
  "4": "Agree",
  "5": "Strongly agree",
} as const;

const confidenceWords = {
  "1": "Not confident",
  "2": "A little",
  "3": "Fairly",
  "4": "Very confident",
} as const;

/** What was seen of a case pupil, against the prediction; `notSeen` is counted and is in no share. */
const pupilWords = {
  short: "Less than expected",
  asExpected: "As expected",
  beyond: "More than expected",
  notSeen: "Not seen",
} as const;

/** Numbers are counted in bands, so that an unusual one does not point at its school. The first number of each band. */
const bandStarts = [0, 1, 2, 4, 6, 11, 21] as const;
const bands = bandStarts.map((from, i) => {
  const to = bandStarts[i + 1];
  if (to === undefined) return { from, label: `${from} or more` };
  return { from, label: to === from + 1 ? String(from) : `${from} to ${to - 1}` };
});
const numberWords = Object.fromEntries(bands.map(({ from, label }) => [`from${from}`, label]));

const fixedWords: Partial<Record<QuestionKind, Readonly<Record<string, string>>>> = {
  agreement: agreementWords,
  confidence: confidenceWords,
  pupil: pupilWords,
  number: numberWords,
};

const fixedOptions = Object.fromEntries(
  Object.entries(fixedWords).map(([kind, words]) => [
    kind,
    Object.entries(words).map(([value, label]): Option => ({ value, label })),
  ]),
) as Partial<Record<QuestionKind, readonly Option[]>>;

/** The options a question is counted by, from least to most, each with its words. A `text` has none: it is never counted. */
export function optionsOf({ kind, choices }: Answerable): readonly Option[] {
  return (kind === "choice" ? choices : fixedOptions[kind]) ?? [];
}

/** The words of one option; an option the question does not have has none. */
export const optionWords = (question: Answerable, option: string): string =>
  optionsOf(question).find(({ value }) => value === option)?.label ?? "";

/** What an answer reads as on a page: an option's words, or the number itself. */
export const answerWords = (question: Answerable, answer: string): string =>
  question.kind === "number" ? answer : optionWords(question, answer);

/** The option an answer is counted under: itself, or a number's band. An answer that is no number has none. */
export function countedAs({ kind }: Answerable, answer: string): string | undefined {
  if (kind !== "number") return answer;
  if (!/^\d{1,3}$/.test(answer)) return undefined;
  const found = bands.findLast(({ from }) => from <= Number(answer));
  return found && `from${found.from}`;
}
