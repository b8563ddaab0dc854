/** The edits a draft takes, each with what it was based on, so that nobody overwrites what they have not read. */
import { z } from "zod";
import { type Problem, refused } from "../forms/problem.ts";
import { tidyLine } from "../forms/text.ts";
import {
  type DraftedQuestion,
  type DraftToPublish,
  instrumentName,
  openQuestionField,
} from "./draft.ts";
import {
  choicesField,
  choicesFrom,
  newQuestionFields,
  problemWithChoices,
  questionKey,
  wordingField,
} from "./identity.ts";
import type { Option, QuestionKind } from "./questions.ts";

/** An instrument by its key, as addresses name it; a hub's has two hyphens together. */
export const instrumentAddress = z.string().max(130);
/** Which draft an edit is meant for: a draft published or discarded meanwhile takes none. */
const draftAddress = {
  instrument: instrumentAddress,
  version: z.number().int().min(1).max(9999),
};
const was = z.string().overwrite(tidyLine).max(500).default("");

export const rewordInput = z.strictObject({
  ...draftAddress,
  question: questionKey,
  /** The words the editor was looking at. */
  was,
  wording: wordingField,
  as: z.enum(["same", "new"], { error: "Say whether it is still the same question" }),
  /** The key of the new question; a hub leaves it out and is given one. */
  newKey: questionKey.optional(),
  choices: choicesField,
});
export const addInput = z.strictObject({ ...draftAddress, question: questionKey });
export const addNewInput = z.strictObject({
  ...draftAddress,
  ...newQuestionFields,
  wording: wordingField,
});
export const takeOutInput = z.strictObject({ ...draftAddress, question: questionKey, was });
export const moveInput = z.strictObject({
  ...draftAddress,
  question: questionKey,
  to: z.enum(["up", "down"]),
  /** Where the editor saw it, counted from 0. */
  at: z.number().int().min(0).max(99),
});
export const openInput = z.strictObject({
  ...draftAddress,
  was,
  openQuestion: openQuestionField,
});
/** Another name for an instrument; `was` is the one its editor was looking at. */
export const renameInput = z.strictObject({
  instrument: instrumentAddress,
  was,
  name: instrumentName,
});
/** A step that is taken on the whole draft as somebody has read it. */
export const wholeDraftInput = z.strictObject({ ...draftAddress, mark: z.string().max(40) });

/** A question of a draft that is being edited. */
export interface EditedQuestion extends DraftedQuestion {
  /** Published in some version: it stays what it is, and only its words may change. */
  settled: boolean;
  choices: readonly Option[] | null;
}
export type EditedDraft = Omit<DraftToPublish, "questions"> & {
  questions: readonly EditedQuestion[];
};

const one = (field: string, message: string) => refused({ field, message });

/** What somebody else wrote meanwhile, beside what was about to take its place; undefined while nothing changed. */
export function overtaken(field: string, now: string, seen: string, yours: string) {
  if (now === seen) return undefined;
  const theirs = now ? `It now says: “${now}”` : "It is empty now";
  const own = yours ? `You wrote: “${yours}”` : "You left it empty";
  return one(
    field,
    `Somebody else changed this while you were editing. ${theirs}. ${own}. Save again to put yours in its place.`,
  );
}

/** The question a draft asks under this key and may be edited, or why not. */
export function editable(draft: EditedDraft, key: string, field = "question") {
  const question = draft.questions.find((asked) => asked.key === key);
  if (!question)
    return one(field, `${key} is no longer asked here: somebody else took it out meanwhile.`);
  if (draft.core.some((asked) => asked.key === key))
    return one(
      field,
      `${key} is one of the nation’s questions. Its words and its place stay as they are.`,
    );
  return { ok: true as const, question };
}

/** What stands against saving a question's words and options. */
export function problemsRewording(
  { question, hubId }: { question: EditedQuestion; hubId: string | null },
  { as, newKey, choices }: Pick<z.output<typeof rewordInput>, "as" | "newKey" | "choices">,
): Problem[] {
  const { key, kind, settled } = question;
  const wrong = problemsWithOptions(kind, choices);
  if (wrong.length > 0) return wrong;
  if (as === "new" && !settled)
    return [{ field: "as", message: `${key} has never been asked, so it can simply be changed.` }];
  if (as === "new" && hubId === null && !newKey)
    return [{ field: "newKey", message: "Enter a key for the new question, such as PL3" }];
  return as === "same" && settled && kind === "choice" && !keepsOptions(question, choices)
    ? [
        {
          field: "choices",
          message: `${key} keeps its options for ever. With others it is a new question.`,
        },
      ]
    : [];
}

/** True when the lines typed are the options a question has already. */
export const keepsOptions = (
  { choices }: Pick<EditedQuestion, "choices">,
  lines: readonly string[],
) => JSON.stringify(lines) === JSON.stringify((choices ?? []).map(({ label }) => label));

/** A choice has two to eight options, and no other kind has any. */
export function problemsWithOptions(kind: QuestionKind, lines: readonly string[]): Problem[] {
  if (kind !== "choice")
    return lines.length > 0
      ? [{ field: "choices", message: "Only “One of several answers” has options. Clear them." }]
      : [];
  const message = problemWithChoices(choicesFrom(lines));
  return message ? [{ field: "choices", message }] : [];
}

/** What stands against looking back on a question. */
export function problemLookingBack({ key, kind, thenOf }: EditedQuestion): string | undefined {
  if (thenOf) return `${key} looks back already.`;
  return kind === "agreement"
    ? undefined
    : `${key} does not ask for agreement, so nobody can look back on it.`;
}
