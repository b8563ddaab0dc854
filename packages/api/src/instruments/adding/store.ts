/** Adds questions to a draft: from the bank, new ones, and ones that look back. */
import type { Queries } from "@tessellate/data/database";
import { hubs, instrumentQuestions, questions } from "@tessellate/data/schema";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { problemAdding } from "@tessellate/domain/instruments/draft";
import {
  type addInput,
  type addNewInput,
  problemLookingBack,
  problemsWithOptions,
} from "@tessellate/domain/instruments/edits";
import { beforeThisGroup, choicesFrom } from "@tessellate/domain/instruments/identity";
import { guskeyLevels } from "@tessellate/domain/projects/outcomes";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { House } from "../../context.ts";
import { asDraft, type Content, type Instrument } from "../drafts/store.ts";
import { newestWording } from "../views.ts";

type Minting = Pick<House, "newId">;
type NewQuestion = Omit<typeof questions.$inferInsert, "id">;

const say = (field: string, message: string) => refused({ field, message });

/** Puts a question into the bank, so that a draft may ask it. */
export async function keepQuestion(tx: Queries, house: Minting, question: NewQuestion) {
  const id = house.newId();
  await tx.insert(questions).values({ id, ...question });
  return id;
}

/** Asks a question at a position, counted from 0; those from there on are asked one later. */
export async function insertAt(
  tx: Queries,
  { version, questions: asked }: Content,
  position: number,
  { questionId, wording }: { questionId: string; wording: string },
) {
  const versionId = version.id;
  for (const [at, { id }] of asked.entries())
    await tx
      .update(instrumentQuestions)
      .set({ position: at < position ? at : at + 1 })
      .where(
        and(eq(instrumentQuestions.versionId, versionId), eq(instrumentQuestions.questionId, id)),
      );
  await tx.insert(instrumentQuestions).values({ versionId, questionId, position, wording });
}

/** The key of a new question: the one typed if it is free, or for a hub the next of its own, such as `HUB_AN_1`. */
export async function keyFor(
  tx: Queries,
  { hubId }: Pick<Instrument, "hubId">,
  typed: string | undefined,
  field: string,
): Promise<Outcome<{ key: string }>> {
  const rows = await tx.select({ key: questions.key }).from(questions);
  const taken = new Set(rows.map(({ key }) => key));
  if (hubId !== null) {
    const [hub] = await tx.select().from(hubs).where(eq(hubs.id, hubId));
    const stem = `HUB_${hub?.tileCode.toUpperCase().replace(/[^A-Z0-9]/g, "")}`;
    let n = 1;
    while (taken.has(`${stem}_${n}`)) n += 1;
    return { ok: true, key: `${stem}_${n}` };
  }
  if (!typed) return say(field, "Enter a key, such as PL3");
  return taken.has(typed)
    ? say(field, `${typed} is the key of another question. A key is never used again.`)
    : { ok: true, key: typed };
}

/** Asks a question of the bank last, in the words in which it was asked last. */
export async function addFromBank(
  tx: Queries,
  content: Content,
  input: z.output<typeof addInput>,
): Promise<Outcome> {
  const [question] = await tx.select().from(questions).where(eq(questions.key, input.question));
  if (!question) return say("question", `${input.question} is not in the bank.`);
  const problem = problemAdding(asDraft(content), question);
  if (problem) return say("question", problem);
  const wording = (await newestWording(tx, question.id)) ?? question.key;
  await insertAt(tx, content, content.questions.length, { questionId: question.id, wording });
  return { ok: true };
}

/** Writes a question nobody has asked before and asks it last. */
export async function addNew(
  tx: Queries,
  house: Minting,
  content: Content,
  { key: typed, kind, area, guskeyLevel, choices, wording }: z.output<typeof addNewInput>,
): Promise<Outcome<{ question: string }>> {
  const { hubId } = content.instrument;
  const wrong = problemsWithOptions(kind, choices);
  if (wrong.length > 0) return refused(...wrong);
  const key = await keyFor(tx, content.instrument, typed, "key");
  if (!key.ok) return key;
  const problem = problemAdding(asDraft(content), { key: key.key, hubId });
  if (problem) return say("wording", problem);
  const questionId = await keepQuestion(tx, house, {
    key: key.key,
    kind,
    area,
    guskeyLevel: guskeyLevel ?? guskeyLevels[area],
    choices: kind === "choice" ? choicesFrom(choices) : null,
    hubId,
  });
  await insertAt(tx, content, content.questions.length, { questionId, wording });
  return { ok: true, question: key.key };
}

/** Asks after an agreement question what somebody would have said of it before the group. */
export async function addThen(
  tx: Queries,
  house: Minting,
  content: Content,
  input: z.output<typeof addInput>,
): Promise<Outcome> {
  const now = content.questions.find(({ key }) => key === input.question);
  if (!now) return say("question", `${input.question} is no longer asked here.`);
  const cannot = problemLookingBack(now);
  if (cannot) return say("question", cannot);
  const { hubId } = content.instrument;
  const whose = hubId === null ? isNull(questions.hubId) : eq(questions.hubId, hubId);
  const [standing] = await tx
    .select()
    .from(questions)
    .where(and(eq(questions.thenOf, now.key), whose));
  const key = standing?.key ?? `${now.key}_THEN`;
  const problem = problemAdding(asDraft(content), { key, hubId });
  if (problem) return say("question", problem);
  const questionId = standing?.id ?? (await keepThen(tx, house, now, { key, hubId }));
  if (!questionId) return say("question", `${key} is the key of another question.`);
  const at = hubId === null ? content.questions.indexOf(now) + 1 : content.questions.length;
  await insertAt(tx, content, at, { questionId, wording: beforeThisGroup + now.wording });
  return { ok: true };
}

async function keepThen(
  tx: Queries,
  house: Minting,
  { key: thenOf, area, guskeyLevel }: Content["questions"][number],
  { key, hubId }: { key: string; hubId: string | null },
) {
  const [taken] = await tx.select().from(questions).where(eq(questions.key, key));
  if (taken) return undefined;
  const kind = "agreement" as const;
  return keepQuestion(tx, house, { key, kind, area, guskeyLevel, thenOf, hubId });
}
