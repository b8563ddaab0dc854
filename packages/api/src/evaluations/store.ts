/** Hands an evaluation in, keeps what has been begun, and finds the task behind a link. */
import type { Queries } from "@tessellate/data/database";
import { people, taskDrafts, taskLinks, tasks, waves } from "@tessellate/data/schema";
import { type Actor, nobody } from "@tessellate/domain/access/roles";
import {
  type RawSubmission,
  readSubmission,
  type Submission,
  tidyDraft,
} from "@tessellate/domain/evaluations/submission";
import { everyoneAnswered, isOpen } from "@tessellate/domain/evaluations/wave-state";
import { refused } from "@tessellate/domain/forms/problem";
import { longDay } from "@tessellate/domain/time/london";
import { and, eq, gte, inArray } from "drizzle-orm";
import type { Change } from "../change.ts";
import { type Context, type House, today } from "../context.ts";
import { questionsOf } from "../instruments/views.ts";
import { findGroup } from "../work-groups/store.ts";
import { answersOf, rewrite } from "./answers/store.ts";
import { hashOf } from "./links.ts";
import { openPerson, pseudonymOf, scopeOf, sealDraft, sealPerson, sealSchool } from "./seal.ts";

export type Task = typeof tasks.$inferSelect;
export type Wave = typeof waves.$inferSelect;
export type FoundTask = NonNullable<Awaited<ReturnType<typeof findTask>>>;

/** The task a secret opens today; an expired or altered link opens nothing. */
async function linkOf(house: Pick<House, "database" | "now">, secret: string) {
  const [link] = await house.database.reader
    .select()
    .from(taskLinks)
    .where(and(eq(taskLinks.secretHash, hashOf(secret)), gte(taskLinks.expiresOn, today(house))));
  return link;
}

/** Whoever presents a task link, as an actor: the bearer of that task, or nobody. */
export async function bearerOf(
  house: Pick<House, "database" | "now">,
  secret: string,
): Promise<Actor> {
  const link = await linkOf(house, secret);
  return link ? { kind: "bearer", taskId: link.taskId } : nobody;
}

/** The task a link opens, its wave and group, and where it stands. */
export async function findTask(ctx: Pick<Context, "database" | "now">, secret: string) {
  const link = await linkOf(ctx, secret);
  if (!link) return undefined;
  const [row] = await ctx.database.reader
    .select({ task: tasks, wave: waves })
    .from(tasks)
    .innerJoin(waves, and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId)))
    .where(and(eq(tasks.hubId, link.hubId), eq(tasks.id, link.taskId)));
  const found = row && (await findGroup(ctx, row.task.workGroupId));
  return found && { ...found, ...row, place: { ...found.place, task: link.taskId } };
}

/** A task and its wave as they stand inside a transaction. */
async function current(tx: Queries, { task }: FoundTask) {
  const [row] = await tx
    .select({ task: tasks, wave: waves })
    .from(tasks)
    .innerJoin(waves, and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId)))
    .where(and(eq(tasks.hubId, task.hubId), eq(tasks.id, task.id)));
  return row;
}

/** Said wherever an answer comes too late. */
const closed = ({ closesOn }: Wave) =>
  refused({
    field: "answers",
    message: `This evaluation closed on ${longDay(closesOn)} or when everyone had answered. Nothing more is taken.`,
  });

/**
 * Hands in one evaluation: the response and comment in place of any this person gave before, the tally recounted, the
 * task marked answered, drafts gone. The same again changes nothing. Refused once the wave has closed.
 */
export async function handIn(
  ctx: Context,
  { tx, unchanged }: Change,
  found: FoundTask,
  raw: RawSubmission,
) {
  const now = await current(tx, found);
  if (!now || now.task.excused !== null || !isOpen(now.wave, today(ctx))) {
    unchanged();
    return closed(found.wave);
  }
  const read = readSubmission(await questionsOf(tx, now.wave.instrumentVersionId), raw);
  if (!read.ok) {
    unchanged();
    return refused(...read.problems);
  }
  const changed = await putAnswer(tx, ctx, { ...now, group: found.group }, read.submission);
  if (!changed && now.task.answered) unchanged();
  if (!now.task.answered) await markAnswered(tx, now.task, true);
  await dropDrafts(tx, now.task);
  const complete = everyoneAnswered(await expectedRows(tx, now.wave));
  return { ok: true as const, receipt: receiptOf(now.task), complete };
}

/** The expected rows of a wave. */
const expectedRows = (tx: Queries, { hubId, id }: Wave) =>
  tx
    .select({ answered: tasks.answered, excused: tasks.excused })
    .from(tasks)
    .where(and(eq(tasks.hubId, hubId), eq(tasks.waveId, id)));

/** Notes that a person has answered, or no longer has: a flag, and never when. */
export const markAnswered = (tx: Queries, task: Task, answered: boolean) =>
  tx
    .update(tasks)
    .set({ answered })
    .where(and(eq(tasks.hubId, task.hubId), eq(tasks.id, task.id)));

interface Answering {
  task: Task;
  wave: Wave;
  group: { id: string; editionId: string | null };
}

/** Puts one person's answer among the wave's, in place of the one they gave before. False when it is the same again. */
async function putAnswer(
  tx: Queries,
  house: House,
  { task, wave, group }: Answering,
  { answers, comment, named }: Submission,
) {
  const me = pseudonymOf(house, task.personId, scopeOf(group));
  const mine = (sealed: string | null) => openPerson(house, sealed) === me;
  const all = await answersOf(tx, wave);
  const before = all.responses.find(({ sealedPerson }) => mine(sealedPerson));
  const said = all.comments.find(({ sealedPerson }) => mine(sealedPerson));
  const name = comment && named ? await nameOf(tx, task.personId) : null;
  if (before && same(before.answers, answers) && same([said?.text, said?.name], [comment, name]))
    return false;
  const key = { hubId: wave.hubId, workGroupId: wave.workGroupId, waveId: wave.id };
  const response = {
    ...key,
    id: before?.id ?? house.newSecretId(),
    instrumentVersionId: wave.instrumentVersionId,
    answers,
    sealedPerson: sealPerson(house, me),
    sealedSchool: sealSchool(house, task.urn),
  };
  const words = comment
    ? [
        {
          ...key,
          id: said?.id ?? house.newSecretId(),
          text: comment,
          name,
          sealedPerson: sealPerson(house, me),
        },
      ]
    : [];
  await rewrite(tx, house, wave, {
    responses: [...all.responses.filter((one) => one !== before), response],
    comments: [...all.comments.filter((one) => one !== said), ...words],
  });
  return true;
}

async function nameOf(tx: Queries, personId: string) {
  const [person] = await tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId));
  return person?.name ?? null;
}

/** Equal as data, whatever order their keys stand in; nothing and null are the same. */
const same = (one: object, other: object) => canonical(one) === canonical(other);
const canonical = (value: object) =>
  JSON.stringify(
    Object.entries(value)
      .map(([key, one]) => [key, one ?? null])
      .sort(),
  );

/** A short code a teacher can quote. It is the task's, so it says nothing about what was answered. */
export const receiptOf = ({ id }: Pick<Task, "id">) =>
  (hashOf(`receipt ${id}`).slice(0, 8).match(/.{4}/g) ?? []).join("-").toUpperCase();

/** The links of a task, by hash. */
const linksOf = (tx: Queries, task: Pick<Task, "hubId" | "id">) =>
  tx
    .select({ hash: taskLinks.secretHash })
    .from(taskLinks)
    .where(and(eq(taskLinks.hubId, task.hubId), eq(taskLinks.taskId, task.id)));

/** Deletes whatever has been begun for a task, through whichever link. */
export async function dropDrafts(tx: Queries, task: Pick<Task, "hubId" | "id">) {
  const hashes = (await linksOf(tx, task)).map(({ hash }) => hash);
  if (hashes.length) await tx.delete(taskDrafts).where(inArray(taskDrafts.secretHash, hashes));
}

/** Keeps what has been begun through one link, under that link's own seal. A closed wave keeps nothing. */
export async function keepDraft(
  ctx: Context,
  { tx, unchanged }: Change,
  found: FoundTask,
  { secret, ...raw }: RawSubmission & { secret: string },
) {
  unchanged();
  const now = await current(tx, found);
  if (!now || !isOpen(now.wave, today(ctx))) return closed(found.wave);
  const asked = await questionsOf(tx, now.wave.instrumentVersionId);
  const sealed = sealDraft(secret, tidyDraft(asked, raw));
  await tx
    .insert(taskDrafts)
    .values({ secretHash: hashOf(secret), sealed })
    .onConflictDoUpdate({ target: taskDrafts.secretHash, set: { sealed } });
  return { ok: true as const };
}
