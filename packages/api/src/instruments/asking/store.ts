/** Changes the words, the order and the open question of a draft, and takes questions out. */
import type { Queries } from "@tessellate/data/database";
import { instrumentQuestions, instrumentVersions, questions } from "@tessellate/data/schema";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import {
  editable,
  type moveInput,
  type openInput,
  overtaken,
  problemsRewording,
  type rewordInput,
  type takeOutInput,
} from "@tessellate/domain/instruments/edits";
import { choicesFrom } from "@tessellate/domain/instruments/identity";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { House } from "../../context.ts";
import { insertAt, keepQuestion, keyFor } from "../adding/store.ts";
import { asDraft, type Content, forgetUnasked } from "../drafts/store.ts";

type Asked = Content["questions"][number];

const edited = (content: Content) => ({ ...asDraft(content), questions: content.questions });
const row = ({ version }: Content, { id }: Pick<Asked, "id">) =>
  and(eq(instrumentQuestions.versionId, version.id), eq(instrumentQuestions.questionId, id));

/** The question an edit names as this transaction finds it, or why it cannot be edited. */
function named(content: Content, key: string) {
  const found = editable(edited(content), key);
  const question = content.questions.find((one) => one.key === key);
  return found.ok && question
    ? { ok: true as const, question }
    : (found as ReturnType<typeof refused>);
}

/** Keeps other words, unless somebody else wrote some meanwhile; as a new question, puts that one in its place. */
export async function reword(
  tx: Queries,
  house: Pick<House, "newId">,
  content: Content,
  input: z.output<typeof rewordInput>,
): Promise<Outcome> {
  const found = named(content, input.question);
  if (!found.ok) return found;
  const { question } = found;
  const other = overtaken("wording", question.wording, input.was, input.wording);
  if (other) return other;
  const { hubId } = content.instrument;
  const problems = problemsRewording({ question, hubId }, input);
  if (problems.length > 0) return refused(...problems);
  const choices = question.kind === "choice" ? choicesFrom(input.choices) : null;
  if (input.as === "new") {
    const key = await keyFor(tx, content.instrument, input.newKey, "newKey");
    if (!key.ok) return key;
    await replace(tx, house, content, question, { key: key.key, wording: input.wording, choices });
    return { ok: true };
  }
  await tx
    .update(instrumentQuestions)
    .set({ wording: input.wording })
    .where(row(content, question));
  if (!question.settled)
    await tx.update(questions).set({ choices }).where(eq(questions.id, question.id));
  return { ok: true };
}

async function replace(
  tx: Queries,
  house: Pick<House, "newId">,
  content: Content,
  old: Asked,
  { key, wording, choices }: Pick<Asked, "key" | "wording" | "choices">,
) {
  const { kind, area, guskeyLevel, thenOf, hubId } = old;
  const identity = { kind, area, guskeyLevel, thenOf, hubId, choices };
  const questionId = await keepQuestion(tx, house, { ...identity, key, replacesKey: old.key });
  const at = content.questions.indexOf(old);
  await insertAt(tx, content, at, { questionId, wording });
  await stopAsking(tx, content, old);
}

/** Stops asking a question, unless it was reworded meanwhile; one that was only ever drafted leaves the bank as well. */
export async function takeOut(
  tx: Queries,
  content: Content,
  input: z.output<typeof takeOutInput>,
): Promise<Outcome> {
  const found = named(content, input.question);
  if (!found.ok) return found;
  if (found.question.wording !== input.was)
    return refused({
      field: "question",
      message: `Somebody else reworded ${input.question} while you were looking: “${found.question.wording}”. Take it out again if you still want to.`,
    });
  await stopAsking(tx, content, found.question);
  return { ok: true };
}

async function stopAsking(tx: Queries, content: Content, question: Asked) {
  await tx.delete(instrumentQuestions).where(row(content, question));
  await forgetUnasked(tx, question.id);
}

/** Swaps a question with its neighbour, unless somebody else moved it meanwhile; at the end there is nowhere to go. */
export async function move(
  tx: Queries,
  content: Content,
  input: z.output<typeof moveInput>,
): Promise<Outcome> {
  const found = named(content, input.question);
  if (!found.ok) return found;
  const at = content.questions.indexOf(found.question);
  if (at !== input.at)
    return refused({
      field: "question",
      message: `Somebody else changed the order while you were looking. ${input.question} is question ${at + 1} now.`,
    });
  const to = input.to === "up" ? at - 1 : at + 1;
  if (to < content.core.length || to >= content.questions.length) return { ok: true };
  const order = content.questions.map(({ id }) => id);
  [order[at], order[to]] = [order[to] as string, order[at] as string];
  for (const [position, id] of order.entries())
    await tx.update(instrumentQuestions).set({ position }).where(row(content, { id }));
  return { ok: true };
}

/** Changes the question asked last; nothing written asks none. A hub asks the nation's. */
export async function setOpen(
  tx: Queries,
  { instrument, version }: Content,
  { was, openQuestion }: z.output<typeof openInput>,
): Promise<Outcome> {
  if (instrument.hubId !== null)
    return refused({
      field: "openQuestion",
      message: "The open question is the nation’s and stays as it is.",
    });
  const other = overtaken("openQuestion", version.openQuestion ?? "", was, openQuestion);
  if (other) return other;
  await tx
    .update(instrumentVersions)
    .set({ openQuestion: openQuestion || null })
    .where(eq(instrumentVersions.id, version.id));
  return { ok: true };
}
