/** Finds the task behind a link, and keeps the one thing that is known of it: whether it has been answered. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import { taskLinks, tasks, waves } from "@tessellate/data/schema";
import { type Actor, nobody } from "@tessellate/domain/access/roles";
import { isOpen } from "@tessellate/domain/evaluations/wave-state";
import { refused } from "@tessellate/domain/forms/problem";
import { longDay } from "@tessellate/domain/time/london";
import { and, eq, gte, sql } from "drizzle-orm";
import { type Context, type House, today } from "../context.ts";
import { findGroup } from "../work-groups/store.ts";
import { hashOf } from "./links.ts";

export type Task = typeof tasks.$inferSelect;
export type Wave = typeof waves.$inferSelect;
export type FoundTask = NonNullable<Awaited<ReturnType<typeof findTask>>>;

/** The link a secret is today; an expired or altered one is none. */
const isLink = and(
  eq(taskLinks.secretHash, sql.placeholder("hash")),
  gte(taskLinks.expiresOn, sql.placeholder("today")),
);
const linkIn = (house: Pick<House, "now">, secret: string) => ({
  hash: hashOf(secret),
  today: today(house),
});

const taskIdBehind = hot("evaluations_task_id_behind", (q) =>
  q.select({ taskId: taskLinks.taskId }).from(taskLinks).where(isLink),
);

/** Whoever presents a task link, as an actor: the bearer of that task, or nobody. */
export async function bearerOf(
  house: Pick<House, "database" | "now">,
  secret: string,
): Promise<Actor> {
  const [link] = await taskIdBehind(house.database.reader, linkIn(house, secret));
  return link ? { kind: "bearer", taskId: link.taskId } : nobody;
}

const ofItsWave = and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId));

const taskBehind = hot("evaluations_task_behind", (q) =>
  q
    .select({ task: tasks, wave: waves })
    .from(taskLinks)
    .innerJoin(tasks, and(eq(tasks.hubId, taskLinks.hubId), eq(tasks.id, taskLinks.taskId)))
    .innerJoin(waves, ofItsWave)
    .where(isLink),
);

/** The task a link opens, its wave and group, and where it stands. */
export async function findTask(ctx: Pick<Context, "database" | "now">, secret: string) {
  const [row] = await taskBehind(ctx.database.reader, linkIn(ctx, secret));
  const found = row && (await findGroup(ctx, row.task.workGroupId));
  return found && { ...found, ...row, place: { ...found.place, task: row.task.id } };
}

const taskStanding = hot("evaluations_task_standing", (q) =>
  q
    .select({ task: tasks, wave: waves })
    .from(tasks)
    .innerJoin(waves, ofItsWave)
    .where(and(eq(tasks.hubId, sql.placeholder("hubId")), eq(tasks.id, sql.placeholder("taskId")))),
);

/** A task and its wave as they stand inside a transaction. */
export async function taskNow(tx: Queries, { task }: Pick<FoundTask, "task">) {
  const [row] = await taskStanding(tx, { hubId: task.hubId, taskId: task.id });
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

const expectedIn = hot("evaluations_expected", (q) =>
  q
    .select({ answered: tasks.answered, excused: tasks.excused })
    .from(tasks)
    .where(
      and(eq(tasks.hubId, sql.placeholder("hubId")), eq(tasks.waveId, sql.placeholder("waveId"))),
    ),
);

/** The expected rows of a wave. */
export const expectedRows = (tx: Queries, { hubId, id }: Wave) =>
  expectedIn(tx, { hubId, waveId: id });

/** A short code a teacher can quote. It is the task's, so it says nothing about what was answered. */
export const receiptOf = ({ id }: Pick<Task, "id">) =>
  (hashOf(`receipt ${id}`).slice(0, 8).match(/.{4}/g) ?? []).join("-").toUpperCase();
