/** Lesson study: open a cycle, plan its research lesson, lock the predictions, open the evaluation. */
import type { Actor } from "@tessellate/domain/access/roles";
import { refused } from "@tessellate/domain/forms/problem";
import { moveTo, phaseLines } from "@tessellate/domain/lesson-study/cycle";
import { moveOnInput } from "@tessellate/domain/lesson-study/moving";
import { openCycleInput } from "@tessellate/domain/lesson-study/opening";
import { pupilNameProblems } from "@tessellate/domain/lesson-study/pupil-names";
import { planLessonInput } from "@tessellate/domain/lesson-study/research-lesson";
import { z } from "zod";
import { change } from "../change.ts";
import { allowed, router } from "../trpc.ts";
import { findGroup } from "../work-groups/store.ts";
import { keepPlan } from "./lessons/store.ts";
import {
  currentCycle,
  currentLesson,
  findCycle,
  findLesson,
  saveCycle,
  setPhase,
} from "./store.ts";
import { keepTaught, saveStart } from "./teaching/store.ts";
import { cyclesOfGroup, cycleWithChoices, lessonWithPredictions } from "./views.ts";

const ofCycle = z.strictObject({ cycleId: z.uuid() });
const ofLesson = z.strictObject({ lessonId: z.uuid() });

/** Who did it. Only people hold the permission, so nobody else can get here. */
const personOf = (actor: Actor) => {
  if (actor.kind !== "person") throw new Error("Only a person opens a cycle.");
  return actor.personId;
};

export const lessonStudyRouter = router({
  /** The cycles of a group, and the group they are of. */
  ofGroup: allowed("lessonCycle.read", z.strictObject({ workGroupId: z.uuid() }), (ctx, input) =>
    findGroup(ctx, input.workGroupId),
  ).query(async ({ ctx }) => ({
    group: { id: ctx.found.group.id, title: ctx.found.group.title },
    cycles: await cyclesOfGroup(ctx.database.reader, ctx.found.group),
  })),

  /** Opens a cycle at its focus. */
  open: allowed("lessonCycle.open", openCycleInput, (ctx, input) =>
    findGroup(ctx, input.workGroupId),
  ).mutation(async ({ ctx, input }) => {
    const { title, focus, mathsQuestion, pedagogyQuestion } = input;
    const named = pupilNameProblems({ title, focus, mathsQuestion, pedagogyQuestion });
    if (named.length) return refused(...named);
    const { hubId } = ctx.found.group;
    const entry = { action: "lessonCycle.open", hubId, subject: "workGroup" } as const;
    return change(ctx, { ...entry, subjectId: input.workGroupId }, async ({ tx }) => ({
      ok: true as const,
      cycleId: await saveCycle(tx, ctx, hubId, personOf(ctx.actor), input),
    }));
  }),

  /** One cycle: how far it has come, its lesson, and what a plan may choose from. */
  cycle: allowed("lessonCycle.read", ofCycle, (ctx, { cycleId }) => findCycle(ctx, cycleId)).query(
    async ({ ctx }) => ({
      ...ctx.found.cycle,
      group: ctx.found.group.title,
      hub: ctx.found.hub.name,
      phases: phaseLines(ctx.found.cycle.phase),
      ...(await cycleWithChoices(ctx.database.reader, ctx.found.cycle)),
    }),
  ),

  /** Says that the group has come to the next phase. Saying it twice changes nothing. */
  moveOn: allowed("lessonCycle.write", moveOnInput, (ctx, { cycleId }) =>
    findCycle(ctx, cycleId),
  ).mutation(({ ctx, input }) =>
    change(ctx, entryFor(ctx.found.cycle, "cycle"), async ({ tx, unchanged }) => {
      const cycle = await currentCycle(tx, ctx.found.cycle);
      const moved = moveTo(cycle.phase, input.to);
      if (!moved.ok || cycle.phase === input.to) unchanged();
      else await setPhase(tx, cycle, input.to);
      return moved;
    }),
  ),

  /** Keeps the plan of the research lesson: the first time, or changed before the lesson has started. */
  plan: allowed("lessonCycle.write", planLessonInput, (ctx, { cycleId }) =>
    findCycle(ctx, cycleId),
  ).mutation(({ ctx, input }) =>
    change(ctx, entryFor(ctx.found.cycle, "cycle"), (made) =>
      keepPlan(ctx, made, ctx.found.cycle, input),
    ),
  ),

  /** One research lesson as a card. */
  lesson: allowed("lessonCycle.read", ofLesson, (ctx, { lessonId }) =>
    findLesson(ctx, lessonId),
  ).query(async ({ ctx }) => ({
    ...(await lessonWithPredictions(ctx.database.reader, ctx.found.lesson)),
    cycle: ctx.found.cycle,
    group: ctx.found.group.title,
    hub: ctx.found.hub.name,
  })),

  /** "The lesson has started": locks its predictions at this moment, once. */
  start: allowed("lessonCycle.write", ofLesson, (ctx, { lessonId }) =>
    findLesson(ctx, lessonId),
  ).mutation(({ ctx }) =>
    change(ctx, entryFor(ctx.found.lesson, "lesson"), async ({ tx, unchanged }) => {
      const lesson = await currentLesson(tx, ctx.found.lesson);
      const startedAt = lesson.startedAt ?? ctx.now();
      if (lesson.startedAt) unchanged();
      else await saveStart(tx, lesson, startedAt);
      return { ok: true as const, startedAt };
    }),
  ),

  /** "The lesson has been taught": asks everyone on its session's register how it went, once. */
  teach: allowed("lessonCycle.write", ofLesson, (ctx, { lessonId }) =>
    findLesson(ctx, lessonId),
  ).mutation(({ ctx }) =>
    change(ctx, entryFor(ctx.found.lesson, "lesson"), (made) => keepTaught(ctx, made, ctx.found)),
  ),
});

const entryFor = ({ hubId, id }: { hubId: string; id: string }, subject: "cycle" | "lesson") =>
  ({ action: "lessonCycle.write", hubId, subject, subjectId: id }) as const;
