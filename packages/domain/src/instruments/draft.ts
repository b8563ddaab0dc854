/** What may stand in a draft of an instrument, and what must before it is published and frozen. */
import { z } from "zod";
import { type WaveKind, waveKindKeys } from "../evaluations/waves.ts";
import type { Problem } from "../forms/problem.ts";
import { lineOf, tidyLine } from "../forms/text.ts";
import { answerKeysOf, type QuestionKind } from "./questions.ts";

/** Most questions one instrument asks: more is not answered on a phone. */
export const mostQuestions = 30;
/** Most questions a hub may append to the nation's. */
export const mostOwnQuestions = 3;
/** Seconds a closed question takes on a phone, and the seconds a session pulse may take. */
export const secondsAnAnswer = 10;
export const secondsOfAPulse = 60;

/** An instrument's key, as it stands in addresses. */
export const instrumentKey = z
  .string({ error: "Enter a key, such as end-of-term-survey" })
  .overwrite((typed) => tidyLine(typed).toLowerCase())
  .max(60, "Keep the key to 60 characters or fewer")
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    "Use small letters and figures, joined by single hyphens, such as end-of-term-survey",
  );

/** The key of a hub's own version of a national instrument. No national key has two hyphens together. */
export const hubInstrumentKey = (core: string, hubSlug: string) => `${core}--${hubSlug}`;

/** Most characters of an instrument's name. */
export const longestName = 80;
/** What people call an instrument. */
export const instrumentName = lineOf({ missing: "Enter a name", max: longestName });

/** What a new instrument begins with. */
export const newInstrumentInput = z.strictObject({
  key: instrumentKey,
  name: instrumentName,
  waveKind: z.enum(waveKindKeys, { error: "Choose when it is asked" }),
});
export type NewInstrument = z.output<typeof newInstrumentInput>;

/** The question asked last, answered in the teacher's own words; empty for none. */
export const openQuestionField = z
  .string()
  .overwrite(tidyLine)
  .max(240, "Shorten this to 240 characters or fewer")
  .default("");

/** As much of a drafted question as its rules need. */
export interface DraftedQuestion {
  key: string;
  kind: QuestionKind;
  wording: string;
  thenOf: string | null;
  hubId: string | null;
}

/** A draft as it would be published. */
export interface DraftToPublish {
  waveKind: WaveKind;
  openQuestion: string | null;
  questions: readonly DraftedQuestion[];
  /** The hub whose version it is; null for the nation's. */
  hubId: string | null;
  /** The national questions a hub's version carries, in their order; empty for the nation's. */
  core: readonly { key: string; wording: string }[];
}

const about = (message: string, key?: string): Problem => ({
  field: key ? `question-${key}` : "publish",
  message,
});

/** Everything that stands against publishing a draft, each beside the question it is about. */
export function problemsPublishing(draft: DraftToPublish): Problem[] {
  const { questions } = draft;
  const counted = questions.filter(({ kind }) => kind !== "text");
  return [
    ...(counted.length > 0
      ? []
      : [about("Ask at least one question that can be counted; a text never is.")]),
    ...(questions.length > mostQuestions
      ? [about(`Ask ${mostQuestions} questions or fewer: there are ${questions.length}.`)]
      : []),
    ...tooLongForAPulse(draft),
    ...questions.flatMap((one) => problemsWith(one, draft)),
    ...problemsWithOwn(draft),
  ];
}

/** How long the questions that need an answer take, in seconds. */
export const secondsToAnswer = (questions: readonly Pick<DraftedQuestion, "key" | "kind">[]) =>
  questions
    .filter(({ kind }) => kind !== "text")
    .reduce((sum, one) => sum + secondsAnAnswer * answerKeysOf(one).length, 0);

function tooLongForAPulse({ waveKind, questions }: DraftToPublish): Problem[] {
  const seconds = secondsToAnswer(questions);
  if (waveKind !== "pulse" || seconds <= secondsOfAPulse) return [];
  return [
    about(
      `A session pulse takes ${secondsOfAPulse} seconds or fewer; this one takes about ${seconds}. Take a question out.`,
    ),
  ];
}

function problemsWith({ key, kind, thenOf }: DraftedQuestion, draft: DraftToPublish): Problem[] {
  if (kind === "pupil" && draft.waveKind !== "lesson")
    return [about(`${key} asks about case pupils, whom only a research lesson has.`, key)];
  const now = draft.questions.find((one) => one.key === thenOf);
  if (thenOf && !now)
    return [about(`${key} looks back on ${thenOf}, which is not asked here. Ask both.`, key)];
  return [];
}

/** A hub appends to the nation's questions: they come first, unchanged, and at most three of its own follow. */
function problemsWithOwn({ hubId, core, questions }: DraftToPublish): Problem[] {
  if (hubId === null)
    return questions
      .filter((one) => one.hubId !== null)
      .map(({ key }) => about(`${key} is a hub’s own question. Ask one of the nation’s.`, key));
  const own = questions.slice(core.length);
  const locked = core.every(
    ({ key, wording }, i) => questions[i]?.key === key && questions[i]?.wording === wording,
  );
  return [
    ...(locked ? [] : [about("The nation’s questions come first and stay as they are.")]),
    ...(own.length > 0 ? [] : [about("Append a question of your own: there is none yet.")]),
    ...(own.length > mostOwnQuestions
      ? [about(`Append ${mostOwnQuestions} questions or fewer: there are ${own.length}.`)]
      : []),
    ...own
      .filter((one) => one.hubId !== hubId)
      .map(({ key }) => about(`${key} is not a question of this hub.`, key)),
  ];
}

/** Why a question may not join a draft; undefined when it may. */
export function problemAdding(
  { hubId, core, questions }: Pick<DraftToPublish, "hubId" | "core" | "questions">,
  question: { key: string; hubId: string | null },
): string | undefined {
  if (questions.some(({ key }) => key === question.key))
    return `${question.key} is asked here already.`;
  if (question.hubId !== hubId)
    return hubId === null
      ? "Choose one of the nation’s questions."
      : "A hub appends questions of its own. Choose one of yours, or write a new one.";
  if (hubId !== null && questions.length - core.length >= mostOwnQuestions)
    return `A hub appends ${mostOwnQuestions} questions at most. Take one out first.`;
  if (questions.length >= mostQuestions)
    return `An instrument asks ${mostQuestions} questions at most. Take one out first.`;
  return undefined;
}
