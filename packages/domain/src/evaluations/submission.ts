/** What may be handed in: an answer on its scale to every question asked, or knowingly none, and perhaps a few sentences. */
import { z } from "zod";
import type { Problem } from "../forms/problem.ts";
import { tidyPassage } from "../forms/text.ts";
import { optionsOf } from "../instruments/options.ts";
import { type Answerable, answerKeysOf, largestAnswer } from "../instruments/questions.ts";
import { pupilNameProblems } from "../lesson-study/pupil-names.ts";

/** Longest comment, in characters: about two hundred words, more than a phone is used for. */
export const longestComment = 1200;
/** Longest name of an answer: a question's key and, for a case pupil, the pupil's letter. */
export const longestAnswerKey = 80;

/** A question as one version of an instrument asks it. */
export interface AskedQuestion extends Answerable {
  key: string;
  wording: string;
  /** The question whose time before the group this one asks about; nothing for every other. */
  thenOf?: string | null;
}

/** What arrives: anything, within bounds. Whether it answers this instrument is for `readSubmission` to say. */
export const submissionInput = {
  /** By the name of each answer: the question's key, and for a question about case pupils `KEY.A`, `KEY.B`, `KEY.C`. */
  answers: z.record(z.string().max(longestAnswerKey), z.string().max(40)),
  /** What was written to `text` questions, by question key. */
  words: z.record(z.string().max(longestAnswerKey), z.string().max(10_000)).default({}),
  comment: z.string().max(10_000).default(""),
  /** True when the teacher wants their name beside what they wrote. */
  named: z.boolean().default(false),
  /** True when the teacher was told what is unanswered and chose to send all the same. */
  blanks: z.boolean().default(false),
};
export interface RawSubmission {
  answers: Readonly<Record<string, string>>;
  words?: Readonly<Record<string, string>>;
  comment: string;
  named: boolean;
  blanks?: boolean;
}

/** A submission that answers its instrument. */
export interface Submission {
  /** Closed questions only; one that was left blank is not in it. */
  answers: Record<string, string>;
  /** What was written, by `text` question; a question that was left empty is not in it. */
  words: Record<string, string>;
  /** Null when nothing was written. */
  comment: string | null;
  named: boolean;
}

/** The field of an answer in the form, and so of its problem. */
export const answerField = (answerKey: string) => `answers.${answerKey}`;
/** The field of what is written to a `text` question. */
export const wordsField = (key: string) => `words.${key}`;

/** One answer that may be chosen or typed: the name it is kept under, its question, and the pupil it is about. */
export interface Answer {
  answerKey: string;
  question: AskedQuestion;
  pupil: string | null;
}

/** Every answer a set of questions has room for, `text` aside, in the order in which they are asked. */
export const answersAskedBy = (questions: readonly AskedQuestion[]): Answer[] =>
  questions
    .filter(({ kind }) => kind !== "text")
    .flatMap((question) =>
      answerKeysOf(question).map((answerKey) => ({
        answerKey,
        question,
        pupil: question.kind === "pupil" ? answerKey.slice(question.key.length + 1) : null,
      })),
    );

/** How an answer is spoken of: its question, and the pupil where there is one. */
const nameOf = ({ question, pupil }: Answer) =>
  pupil ? `“${question.wording}” for pupil ${pupil}` : `“${question.wording}”`;

const digits = new RegExp(`^0*\\d{1,${String(largestAnswer).length}}$`);

/** What an answer is kept as; undefined when it is off its scale. A number loses its leading noughts. */
function onScale({ question }: Answer, given: string): string | undefined {
  const typed = given.trim();
  if (question.kind === "number") return digits.test(typed) ? String(Number(typed)) : undefined;
  return optionsOf(question).some(({ value }) => value === given) ? given : undefined;
}

/** What stands under a name in something that arrived; nothing for what an object brings with it. */
const under = (record: Readonly<Record<string, string>> | undefined, name: string): string =>
  record && Object.hasOwn(record, name) ? (record[name] ?? "") : "";

/** The answers that are still missing, in the order of the questions. Words may always be left out. */
export const unansweredIn = (
  questions: readonly AskedQuestion[],
  { answers }: Pick<RawSubmission, "answers">,
): Answer[] =>
  answersAskedBy(questions).filter(({ answerKey }) => under(answers, answerKey).trim() === "");

/** True when nothing at all was chosen or written. Nobody means to send that; a mail scanner does. */
export const isEmpty = ({ answers, words, comment }: RawSubmission): boolean =>
  [...Object.values(answers), ...Object.values(words ?? {}), comment].every((one) => !one.trim());

type Read = { ok: true; submission: Submission } | { ok: false; problems: readonly Problem[] };

/**
 * Reads a submission against the questions asked. Every reason to refuse it comes at once, each beside its field:
 * missing, not asked, off the scale, too long, a name ticked with nothing written, a pupil named. Blanks are a reason
 * until the teacher has been told of them and sends all the same; an empty form is never a submission.
 */
export function readSubmission(questions: readonly AskedQuestion[], raw: RawSubmission): Read {
  const words = wordsIn(questions, raw);
  const comment = tidyPassage(raw.comment);
  const written = { ...prefixed(words), comment };
  const problems = [
    ...answerProblems(questions, raw),
    ...notAsked(questions, raw),
    ...Object.entries(written)
      .filter(([, text]) => text.length > longestComment)
      .map(tooLong),
    ...pupilNameProblems(written),
    ...unnamedProblems(raw, Object.values(written)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const answers = Object.fromEntries(kept(questions, raw));
  return { ok: true, submission: { answers, words, comment: comment || null, named: raw.named } };
}

const prefixed = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [wordsField(key), text]));

const tooLong = ([field]: [string, string]): Problem => ({
  field,
  message: `Keep it to ${longestComment} characters, about 200 words.`,
});

/** What was written to `text` questions, tidied; empty ones left out. */
function wordsIn(questions: readonly AskedQuestion[], { words }: RawSubmission) {
  const written = questions
    .filter(({ kind }) => kind === "text")
    .map(({ key }) => [key, tidyPassage(under(words, key))] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== ""));
}

/** The answers that are on their scale, by name, as they are kept. */
const kept = (questions: readonly AskedQuestion[], { answers }: Pick<RawSubmission, "answers">) =>
  answersAskedBy(questions).flatMap((one) => {
    const value = onScale(one, under(answers, one.answerKey));
    return value === undefined ? [] : [[one.answerKey, value] as const];
  });

function answerProblems(questions: readonly AskedQuestion[], raw: RawSubmission): Problem[] {
  if (isEmpty(raw) && raw.blanks)
    return [{ field: "answers", message: "Nothing is answered yet. Answer what you can." }];
  return answersAskedBy(questions).flatMap((one) => {
    const given = under(raw.answers, one.answerKey);
    const field = answerField(one.answerKey);
    if (given.trim() === "")
      return raw.blanks ? [] : [{ field, message: `${asking(one)} ${nameOf(one)}` }];
    if (onScale(one, given) !== undefined) return [];
    return [{ field, message: `${askingAgain(one)} ${nameOf(one)}` }];
  });
}

const isNumber = ({ question }: Answer) => question.kind === "number";
const asking = (one: Answer) => (isNumber(one) ? "Enter a number for" : "Choose an answer to");
const askingAgain = (one: Answer) =>
  isNumber(one)
    ? `Enter a whole number from 0 to ${largestAnswer} for`
    : "Choose one of the answers given to";

function notAsked(questions: readonly AskedQuestion[], { answers, words }: RawSubmission) {
  const askedKeys = new Set(answersAskedBy(questions).map(({ answerKey }) => answerKey));
  const textKeys = new Set(questions.filter(({ kind }) => kind === "text").map(({ key }) => key));
  const strange = [
    ...Object.keys(answers).filter((key) => !askedKeys.has(key)),
    ...Object.keys(words ?? {}).filter((key) => !textKeys.has(key)),
  ];
  if (strange.length === 0) return [];
  const named = strange.map((key) => `“${key}”`).join(", ");
  const message = `This evaluation does not ask ${named}. Open the link again for the right questions.`;
  return [{ field: "answers", message }];
}

const unnamedProblems = ({ named }: RawSubmission, written: readonly string[]): Problem[] =>
  named && written.every((text) => text === "")
    ? [{ field: "named", message: "Write something to put your name to, or untick your name." }]
    : [];

/** What has been begun: only answers to questions that are asked, on their scale; the rest is dropped without a word. */
export function tidyDraft(questions: readonly AskedQuestion[], raw: RawSubmission) {
  const cut = (text: string) => text.slice(0, 2 * longestComment);
  const written = questions
    .filter(({ key, kind }) => kind === "text" && under(raw.words, key) !== "")
    .map(({ key }) => [key, cut(under(raw.words, key))]);
  return {
    answers: Object.fromEntries(kept(questions, raw)),
    words: Object.fromEntries(written) as Record<string, string>,
    comment: cut(raw.comment),
    named: raw.named,
  };
}
