/** What may be handed in: an answer to every question asked, on its scale, and perhaps a few sentences. */
import { z } from "zod";
import type { Problem } from "../forms/problem.ts";
import { tidyPassage } from "../forms/text.ts";
import { optionsOf } from "../instruments/options.ts";
import type { Answerable } from "../instruments/questions.ts";
import { pupilNameProblems } from "../lesson-study/pupil-names.ts";

/** Longest comment, in characters: about two hundred words, more than a phone is used for. */
export const longestComment = 1200;

/** A question as one version of an instrument asks it. */
export interface AskedQuestion extends Answerable {
  key: string;
  wording: string;
}

/** What arrives: anything, within bounds. Whether it answers this instrument is for `readSubmission` to say. */
export const submissionInput = {
  answers: z.record(z.string().max(40), z.string().max(40)),
  comment: z.string().max(10_000).default(""),
  /** True when the teacher wants their name beside the comment. */
  named: z.boolean().default(false),
};
export interface RawSubmission {
  answers: Readonly<Record<string, string>>;
  comment: string;
  named: boolean;
}

/** A submission that answers its instrument. */
export interface Submission {
  answers: Record<string, string>;
  /** Null when nothing was written. */
  comment: string | null;
  named: boolean;
}

/** The field of a question in the form, and so of its problem. */
export const answerField = (key: string) => `answers.${key}`;

const valuesOf = (asked: Answerable) => optionsOf(asked).map(({ value }) => value);

const oneOf = ({ wording, ...asked }: AskedQuestion) =>
  z.enum(valuesOf(asked), {
    error: ({ input }) =>
      input === undefined || input === ""
        ? `Choose an answer to “${wording}”`
        : `Choose one of the answers given to “${wording}”`,
  });

/** The strict schema of one instrument's submission, made from its questions. */
export const submissionOf = (questions: readonly AskedQuestion[]) =>
  z.strictObject({
    answers: z.strictObject(
      Object.fromEntries(questions.map((asked) => [asked.key, oneOf(asked)])),
      {
        error: (issue) =>
          issue.code === "unrecognized_keys"
            ? `This evaluation does not ask ${issue.keys.map((key) => `“${key}”`).join(", ")}. Open the link again for the right questions.`
            : undefined,
      },
    ),
    comment: z
      .string()
      .overwrite(tidyPassage)
      .max(longestComment, `Keep it to ${longestComment} characters, about 200 words.`)
      .transform((text) => text || null),
    named: z.boolean(),
  });

type Read = { ok: true; submission: Submission } | { ok: false; problems: readonly Problem[] };

/**
 * Reads a submission against the questions asked. Every reason to refuse it comes at once, each beside its field:
 * missing, not asked, off the scale, too long, a name ticked with nothing written, a pupil named.
 */
export function readSubmission(questions: readonly AskedQuestion[], raw: RawSubmission): Read {
  const parsed = submissionOf(questions).safeParse(raw);
  const shape = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    field: path.join("."),
    message,
  }));
  const words = raw.comment.trim();
  const unnamed: Problem[] =
    raw.named && !words
      ? [{ field: "named", message: "Write something to put your name to, or untick your name." }]
      : [];
  const problems = [...shape, ...pupilNameProblems({ comment: words }), ...unnamed];
  return parsed.success && problems.length === 0
    ? { ok: true, submission: parsed.data as Submission }
    : { ok: false, problems };
}

/** What has been begun: only answers to questions that are asked, on their scale; the rest is dropped without a word. */
export function tidyDraft(questions: readonly AskedQuestion[], raw: RawSubmission): RawSubmission {
  const answers = questions.flatMap(({ key, ...asked }) => {
    const chosen = Object.hasOwn(raw.answers, key) ? raw.answers[key] : undefined;
    return chosen !== undefined && valuesOf(asked).includes(chosen) ? [[key, chosen]] : [];
  });
  return {
    answers: Object.fromEntries(answers),
    comment: raw.comment.slice(0, 2 * longestComment),
    named: raw.named,
  };
}
