/** Finds and keeps lesson cycles, research lessons and their predictions. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import { lessonCycles, researchLessons } from "@tessellate/data/schema";
import type { OpenCycle } from "@tessellate/domain/lesson-study/opening";
import type { CyclePhase } from "@tessellate/domain/lesson-study/phases";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Context, House } from "../context.ts";
import { findGroup } from "../work-groups/store.ts";

export type Cycle = typeof lessonCycles.$inferSelect;
export type Lesson = typeof researchLessons.$inferSelect;

/** A cycle, its group and where they stand. */
export async function findCycle(ctx: Pick<Context, "database">, id: string) {
  const [cycle] = await ctx.database.reader
    .select()
    .from(lessonCycles)
    .where(eq(lessonCycles.id, id));
  const found = cycle && (await findGroup(ctx, cycle.workGroupId));
  return found && { ...found, cycle };
}

/** A research lesson, its cycle, its group and where they stand. */
export async function findLesson(ctx: Pick<Context, "database">, id: string) {
  const [lesson] = await ctx.database.reader
    .select()
    .from(researchLessons)
    .where(eq(researchLessons.id, id));
  const found = lesson && (await findCycle(ctx, lesson.cycleId));
  return found && { ...found, lesson };
}

const sameCycle = ({ hubId, id }: { hubId: string; id: string }) =>
  and(eq(lessonCycles.hubId, hubId), eq(lessonCycles.id, id));

/** One lesson of one hub. */
export const sameLesson = ({ hubId, id }: { hubId: string; id: string }) =>
  and(eq(researchLessons.hubId, hubId), eq(researchLessons.id, id));

const cycleBy = hot("lesson_study_cycle_by", (q) =>
  q
    .select()
    .from(lessonCycles)
    .where(
      and(
        eq(lessonCycles.hubId, sql.placeholder("hubId")),
        eq(lessonCycles.id, sql.placeholder("id")),
      ),
    ),
);

/** The cycle as it stands inside a transaction: what was read before it may be old. */
export async function currentCycle(tx: Queries, { hubId, id }: { hubId: string; id: string }) {
  const [cycle] = await cycleBy(tx, { hubId, id });
  if (!cycle) throw new Error(`Cycle ${id} has gone.`);
  return cycle;
}

/** The lesson as it stands inside a transaction. */
export async function currentLesson(tx: Queries, key: { hubId: string; id: string }) {
  const [lesson] = await tx.select().from(researchLessons).where(sameLesson(key));
  if (!lesson) throw new Error(`Lesson ${key.id} has gone.`);
  return lesson;
}

/** The newest research lesson of a cycle. */
export async function newestLesson(q: Queries, cycle: { hubId: string; id: string }) {
  const [lesson] = await lessonsNewestFirst(q, { hubId: cycle.hubId, cycleId: cycle.id });
  return lesson;
}

const lessonsNewestFirst = hot("lesson_study_newest", (q) =>
  q
    .select()
    .from(researchLessons)
    .where(
      and(
        eq(researchLessons.hubId, sql.placeholder("hubId")),
        eq(researchLessons.cycleId, sql.placeholder("cycleId")),
      ),
    )
    .orderBy(desc(researchLessons.iteration))
    .limit(1),
);

/** Keeps a new cycle, at its focus. */
export async function saveCycle(
  tx: Queries,
  house: House,
  hubId: string,
  openedBy: string,
  { workGroupId, ...opening }: OpenCycle,
) {
  const id = house.newId();
  await tx.insert(lessonCycles).values({
    hubId,
    id,
    workGroupId,
    ...opening,
    phase: "focus",
    openedBy,
    openedAt: house.now(),
    version: 1,
  });
  return id;
}

/** Writes down how far a cycle has come. */
export const setPhase = (tx: Queries, cycle: Cycle, phase: CyclePhase) =>
  tx
    .update(lessonCycles)
    .set({ phase, version: cycle.version + 1 })
    .where(sameCycle(cycle));
