/** Questions and instruments as a JSON file: how they are written, and what a file must be to be read. */
import { z } from "zod";
import { waveKindKeys } from "../evaluations/waves.ts";
import type { Problem } from "../forms/problem.ts";
import { canBeKept, lineOf, tidyLine } from "../forms/text.ts";
import { outcomeAreaKeys } from "../projects/outcomes.ts";
import type { Bank, BankInstrument, BankQuestion } from "./bank.ts";
import { instrumentKey, mostQuestions } from "./draft.ts";
import { optionField, problemWithChoices, questionKey, wordingField } from "./identity.ts";
import { questionKindKeys } from "./questions.ts";

/** Says what a file is, so that another JSON file is not taken for one. */
export const bankFormat = "tessellate-questions";
/** Largest file read, in characters: the whole bank of an installation is a tenth of it. */
export const largestBankFile = 500_000;
/** Most problems told of at once. */
const mostTold = 20;

const question = z.strictObject({
  key: questionKey,
  kind: z.enum(questionKindKeys, {
    error: `Give a kind, one of ${questionKindKeys.join(", ")}`,
  }),
  area: z.enum(outcomeAreaKeys, { error: `Give an area, one of ${outcomeAreaKeys.join(", ")}` }),
  guskeyLevel: z.literal([1, 2, 3, 4, 5], { error: "Give a Guskey level from 1 to 5" }),
  choices: z.array(optionField).max(50).optional(),
  thenOf: questionKey.optional(),
  replacesKey: questionKey.optional(),
});

const instrument = z.strictObject({
  key: instrumentKey,
  name: lineOf({ missing: "Give the instrument a name", max: 80 }),
  waveKind: z.enum(waveKindKeys, {
    error: `Give a wave kind, one of ${waveKindKeys.join(", ")}`,
  }),
  version: z.number({ error: "Give the version’s number" }).int().min(1).max(999),
  openQuestion: z
    .string()
    .overwrite(tidyLine)
    .min(1, "Write null where there is no open question")
    .max(240, "Shorten the open question to 240 characters or fewer")
    .nullable(),
  asks: z
    .array(z.strictObject({ key: questionKey, wording: wordingField }))
    .min(1, "Ask at least one question")
    .max(mostQuestions, `Ask ${mostQuestions} questions or fewer`),
});

const bankFile = z.strictObject({
  format: z.literal(bankFormat, {
    error: `This is not a file of questions: its “format” is not “${bankFormat}”`,
  }),
  formatVersion: z.literal(1, { error: "Only files of format version 1 can be read" }),
  questions: z.array(question).max(1000, "Put 1,000 questions or fewer in one file"),
  instruments: z.array(instrument).max(100, "Put 100 instruments or fewer in one file"),
});

type Read = { ok: true; bank: Bank } | { ok: false; problems: readonly Problem[] };

/** Writes a bank as a file. Reading it gives the same bank. */
export const bankFileOf = ({ questions, instruments }: Bank): string =>
  `${JSON.stringify({ format: bankFormat, formatVersion: 1, questions, instruments }, null, 2)}\n`;

const say = (message: string, where = ""): Problem => ({
  field: "file",
  message: where ? `${where}: ${message}` : message,
});

/** Reads a file, or says everything that is wrong with it, each thing with its place in the file. */
export function readBankFile(text: string): Read {
  if (text.trim() === "") return refuse([say("Choose a file, or paste what it holds.")]);
  if (text.length > largestBankFile)
    return refuse([
      say("This file is too large: one of questions has 500,000 characters or fewer."),
    ]);
  const read = parsed(text);
  if (!read.ok) return refuse([say(`This is not JSON: ${read.why}`)]);
  if (!canBeKept(read.value))
    return refuse([say("The file holds a character that cannot be kept.")]);
  const file = bankFile.safeParse(read.value);
  if (!file.success)
    return refuse(file.error.issues.map(({ path, message }) => say(message, placeOf(path))));
  const { questions, instruments } = file.data;
  const bank = { questions: questions.map(withoutEmpty), instruments };
  const problems = [
    ...questions.flatMap(problemsOfKind),
    ...twice(questions, "question"),
    ...twice(instruments, "instrument"),
    ...bank.questions.flatMap((one) => problemsLookingBack(one, bank)),
    ...instruments.flatMap((one) => problemsAsking(one, bank)),
  ];
  return problems.length > 0 ? refuse(problems) : { ok: true, bank };
}

function refuse(problems: readonly Problem[]): Read {
  const more = problems.length - mostTold;
  const told = problems.slice(0, mostTold);
  return { ok: false, problems: more > 0 ? [...told, say(`And ${more} more problems.`)] : told };
}

function parsed(text: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    return { ok: false, why: (error as Error).message };
  }
}

/** `questions[3].kind`, as people count: the fourth question. */
const placeOf = (path: readonly PropertyKey[]) =>
  path
    .map((step) => (typeof step === "number" ? ` ${step + 1}` : ` ${String(step)}`))
    .join("")
    .trim();

/** A question as the bank keeps it: what it does not have is not there at all. */
const withoutEmpty = ({ choices, ...one }: z.output<typeof question>): BankQuestion => ({
  ...(one as BankQuestion),
  ...(choices && choices.length > 0 ? { choices } : {}),
});

function problemsOfKind({ key, kind, choices = [] }: z.output<typeof question>): Problem[] {
  if (kind !== "choice")
    return choices.length > 0
      ? [say(`${key} has options, which only a question of the kind “choice” has.`)]
      : [];
  const wrong = problemWithChoices(choices);
  return wrong ? [say(`${key}: ${wrong}.`)] : [];
}

function twice(all: readonly { key: string; version?: number }[], what: string): Problem[] {
  const names = all.map(({ key, version }) => (version ? `${key} version ${version}` : key));
  const more = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  return [...more].map((name) => say(`The ${what} ${name} is in the file twice.`));
}

function problemsLookingBack({ key, kind, thenOf }: BankQuestion, { questions }: Bank): Problem[] {
  if (!thenOf) return [];
  const now = questions.find((one) => one.key === thenOf);
  if (!now) return [say(`${key} looks back on ${thenOf}, which is not in the file.`)];
  return kind === "agreement" && now.kind === "agreement" && !now.thenOf
    ? []
    : [say(`${key} looks back on ${thenOf}; both must ask for agreement about now and then.`)];
}

function problemsAsking({ key, asks }: BankInstrument, { questions }: Bank): Problem[] {
  const known = new Set(questions.map((one) => one.key));
  const unknown = asks.filter((one) => !known.has(one.key));
  return [
    ...unknown.map((one) =>
      say(`${key} asks ${one.key}, which is not among the file’s questions.`),
    ),
    ...twice(asks, "question").map(({ message }) => say(`${key}: ${message}`)),
  ];
}
