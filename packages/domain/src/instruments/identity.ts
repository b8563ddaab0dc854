/** What a question is for ever: its key, kind, area, level and options, and how a new one is made. */
import { z } from "zod";
import { lineOf, linesIn, tidyLine, wholeNumber } from "../forms/text.ts";
import { outcomeAreaKeys, outcomeAreas } from "../projects/outcomes.ts";
import { fold } from "../projects/search.ts";
import type { BankQuestion } from "./bank.ts";
import { type Option, questionKindKeys, questionKinds } from "./questions.ts";

/** Guskey's five levels of evaluating professional development, in the words people read. */
export const guskeyWords = {
  1: "How it was received",
  2: "What was learned",
  3: "What the school supports and changes",
  4: "What is done in lessons",
  5: "What pupils gain",
} as const;
export type GuskeyLevel = keyof typeof guskeyWords;

/** Most characters of a question's words: more does not fit beside its buttons on a phone. */
export const longestWording = 240;
/** Fewest and most options of a choice: one is no choice, more than eight are not read. */
export const fewestChoices = 2;
export const mostChoices = 8;

/** Before a retrospective-pre question: the same statement, looking back. */
export const beforeThisGroup = "Before this group I would have said: ";

const keySentence =
  "Use capital letters and figures, in up to five parts joined by “_”, such as PL3 or LE_PU4";

/** A key that answers are kept under. It never holds a full stop, which sets off a case pupil's label. */
export const questionKey = z
  .string({ error: "Enter a key, such as PL3" })
  .overwrite((typed) => tidyLine(typed).toUpperCase())
  .max(36, "Keep the key to 36 characters or fewer")
  .regex(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){0,4}$/, keySentence);

/** The words a question is asked in. */
export const wordingField = lineOf({ missing: "Enter the question’s words", max: longestWording });

/** True for a name every object has already; nothing may be counted under one. */
const isTaken = (value: string) => value in {};

/** One possible answer of a choice, as files carry it. */
export const optionField = z.strictObject({
  value: z
    .string({ error: "Give each option a value" })
    .regex(
      /^[a-z][A-Za-z0-9]{0,29}$/,
      "Begin an option’s value with a small letter; use letters and figures, 30 at most",
    )
    .refine((value) => !isTaken(value), "Use another value for this option"),
  label: lineOf({ missing: "Write what each option says", max: 80 }),
});

/** What stands against a list of options; undefined when nothing does. */
export function problemWithChoices(choices: readonly Option[]): string | undefined {
  if (choices.length < fewestChoices) return `Give at least ${fewestChoices} options, one a line`;
  if (choices.length > mostChoices) return `Give ${mostChoices} options or fewer, one a line`;
  if (choices.some(({ label }) => label.length > 80))
    return "Keep each option to 80 characters or fewer";
  const distinct = (of: keyof Option) => new Set(choices.map((one) => fold(one[of]))).size;
  return distinct("label") < choices.length || distinct("value") < choices.length
    ? "Two options say the same"
    : undefined;
}

/** Options from words typed one a line, each with a value made of its words: “In draft” is counted under `inDraft`. */
export function choicesFrom(lines: readonly string[]): Option[] {
  const taken = new Set<string>();
  return lines.map((label) => {
    const value = freeValue(valueFor(label), taken);
    taken.add(value);
    return { value, label };
  });
}

function valueFor(label: string): string {
  const [first = "option", ...rest] = fold(label).match(/[a-z0-9]+/g) ?? [];
  const begun = /^\d/.test(first) ? `o${first}` : first;
  return [begun, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))]
    .join("")
    .slice(0, 26);
}

function freeValue(value: string, taken: ReadonlySet<string>): string {
  const free = (one: string) => !taken.has(one) && !isTaken(one);
  if (free(value)) return value;
  let n = 2;
  while (!free(`${value}${n}`)) n += 1;
  return `${value}${n}`;
}

/** Options as a form sends them: one a line, or none. */
export const choicesField = z
  .preprocess(
    (typed) => (typeof typed === "string" ? linesIn(typed) : (typed ?? [])),
    z
      .array(z.string().overwrite(tidyLine).max(300, "Keep each option to 80 characters or fewer"))
      .max(50, `Give ${mostChoices} options or fewer, one a line`),
  )
  .default([]);

/** A Guskey level as a form sends it; empty for the one its area usually speaks to. */
const levelField = wholeNumber({
  min: 1,
  max: 5,
  missing: "Choose a level from 1 to 5",
}).optional();

/** A new question as it is typed into a form; a hub leaves the key out and is given one. */
export const newQuestionFields = {
  key: questionKey.optional(),
  kind: z.enum(questionKindKeys, { error: "Choose how it is answered" }),
  area: z.enum(outcomeAreaKeys, { error: "Choose an outcome area" }),
  guskeyLevel: levelField,
  choices: choicesField,
};

/** What a question that exists already is found to differ in: one sentence for each part of its identity. */
export function clashesOf(known: BankQuestion, brought: BankQuestion): string[] {
  const { key } = known;
  const said: [boolean, string, string][] = [
    [known.kind === brought.kind, questionKinds[known.kind], questionKinds[brought.kind]],
    [known.area === brought.area, outcomeAreas[known.area], outcomeAreas[brought.area]],
    [
      known.guskeyLevel === brought.guskeyLevel,
      `level ${known.guskeyLevel}`,
      `level ${brought.guskeyLevel}`,
    ],
    [sameChoices(known, brought), optionsSaid(known), optionsSaid(brought)],
    [known.thenOf === brought.thenOf, lookingBackSaid(known), lookingBackSaid(brought)],
  ];
  return said
    .filter(([same]) => !same)
    .map(
      ([, here, there]) =>
        `${key} is another question here: “${here}”, not “${there}”. A question stays what it is for ever, so give yours another key.`,
    );
}

const optionsSaid = ({ choices = [] }: BankQuestion) =>
  choices.map(({ label }) => label).join(", ") || "no options";
const lookingBackSaid = ({ thenOf }: BankQuestion) =>
  thenOf ? `looks back on ${thenOf}` : "does not look back";

/** True when both may be answered with the same options, in the same order and words. */
export const sameChoices = (
  { choices: one }: { choices?: readonly Option[] | null },
  { choices: other }: { choices?: readonly Option[] | null },
) => {
  const [here, there] = [one ?? [], other ?? []];
  return (
    here.length === there.length &&
    here.every(({ value, label }, i) => value === there[i]?.value && label === there[i]?.label)
  );
};
