/** Finds the task behind a link, and keeps the one thing that is known of it: whether it has been answered. */
import type { Queries } from "@tessellate/data/database";
import { taskLinks, tasks, waves } from "@tessellate/data/schema";
import { type Actor, nobody } from "@tessellate/domain/access/roles";
import { isOpen } from "@tessellate/domain/evaluations/wave-state";
import { refused } from "@tessellate/domain/forms/problem";
import { longDay } from "@tessellate/domain/time/london";
import { and, eq, gte } from "drizzle-orm";
import { type Context, type House, today } from "../context.ts";
import { findGroup } from "../work-groups/store.ts";
import { hashOf } from "./links.ts";

export type Task = typeof tasks.$inferSelect;
export type Wave = typeof waves.$inferSelect;
export type FoundTask = NonNullable<Awaited<ReturnType<typeof findTask>>>;

/** The link a secret is today; an expired or altered one is none. */
const isLink = (house: Pick<House, "now">, secret: string) =>
  and(eq(taskLinks.secretHash, hashOf(secret)), gte(taskLinks.expiresOn, today(house)));

/** Whoever presents a task link, as an actor: the bearer of that task, or nobody. */
export async function bearerOf(
  house: Pick<House, "database" | "now">,
  secret: string,
): Promise<Actor> {
  const [link] = await house.database.reader
    .select({ taskId: taskLinks.taskId })
    .from(taskLinks)
    .where(isLink(house, secret));
  return link ? { kind: "bearer", taskId: link.taskId } : nobody;
}

/** The task a link opens, its wave and group, and where it stands. */
export async function findTask(ctx: Pick<Context, "database" | "now">, secret: string) {
  const [row] = await ctx.database.reader
    .select({ task: tasks, wave: waves })
    .from(taskLinks)
    .innerJoin(tasks, and(eq(tasks.hubId, taskLinks.hubId), eq(tasks.id, taskLinks.taskId)))
    .innerJoin(waves, and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId)))
    .where(isLink(ctx, secret));
  const found = row && (await findGroup(ctx, row.task.workGroupId));
  return found && { ...found, ...row, place: { ...found.place, task: row.task.id } };
}

/** A task and its wave as they stand inside a transaction. */
export async function taskNow(tx: Queries, { task }: Pick<FoundTask, "task">) {
  const [row] = await tx
    .select({ task: tasks, wave: waves })
    .from(tasks)
    .innerJoin(waves, and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId)))
    .where(isTask(task));
  return row;
}

/** Whether a task takes answers today: its wave is open and its person still expected. */
export const takesAnswers = (ctx: Context, { task, wave }: { task: Task; wave: Wave }) =>
  task.excused === null && isOpen(wave, today(ctx));

/** Said wherever an answer comes too late. */
export const tooLate = ({ closesOn }: Wave) =>
  refused({
    field: "answers",
    message: `This evaluation closed on ${longDay(closesOn)} or when everyone had answered. Nothing more is taken.`,
  });

const isTask = (task: Pick<Task, "hubId" | "id">) =>
  and(eq(tasks.hubId, task.hubId), eq(tasks.id, task.id));

/** Notes what is known of a task: whether it has been answered or is in doubt, and never when. */
export const noteTask = (
  tx: Queries,
  task: Pick<Task, "hubId" | "id">,
  known: Partial<Pick<Task, "answered" | "doubted">>,
) => tx.update(tasks).set(known).where(isTask(task));

/** The expected rows of a wave. */
export const expectedRows = (tx: Queries, { hubId, id }: Wave) =>
  tx
    .select({ answered: tasks.answered, excused: tasks.excused })
    .from(tasks)
    .where(and(eq(tasks.hubId, hubId), eq(tasks.waveId, id)));

/** A short code a teacher can quote. It is the task's, so it says nothing about what was answered. */
export const receiptOf = ({ id }: Pick<Task, "id">) =>
  (hashOf(`receipt ${id}`).slice(0, 8).match(/.{4}/g) ?? []).join("-").toUpperCase();
