/** Keeps the plan of a research lesson, with its predictions, until it starts. */
import type { Queries } from "@tessellate/data/database";
import { participants, predictions, researchLessons, sessions } from "@tessellate/data/schema";
import { refused } from "@tessellate/domain/forms/problem";
import { hasReached, moveTo } from "@tessellate/domain/lesson-study/cycle";
import {
  type PlanLesson,
  problemsWithPlan,
  writtenPredictions,
} from "@tessellate/domain/lesson-study/research-lesson";
import { dayOf } from "@tessellate/domain/time/london";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Change } from "../../change.ts";
import type { Context, House } from "../../context.ts";
import {
  type Cycle,
  currentCycle,
  type Lesson,
  newestLesson,
  sameLesson,
  setPhase,
} from "../store.ts";

/** The session a plan names, if it is one of the same group and has not been cancelled. */
async function sessionOfGroup(tx: Queries, cycle: Cycle, sessionId: string) {
  const [session] = await tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.hubId, cycle.hubId),
        eq(sessions.id, sessionId),
        eq(sessions.workGroupId, cycle.workGroupId),
        ne(sessions.state, "cancelled"),
      ),
    );
  return session;
}

/** The teacher a plan names, if they take part in the group now. */
async function participantOfGroup(tx: Queries, cycle: Cycle, personId: string) {
  const [participant] = await tx
    .select()
    .from(participants)
    .where(
      and(
        eq(participants.hubId, cycle.hubId),
        eq(participants.workGroupId, cycle.workGroupId),
        eq(participants.personId, personId),
        isNull(participants.leftOn),
      ),
    );
  return participant;
}

interface Planned {
  plan: PlanLesson;
  session: typeof sessions.$inferSelect;
  urn: number;
  /** The lesson whose plan is changed; none when it is planned for the first time. */
  lesson: Lesson | undefined;
}

/** Keeps a plan with its predictions: the first, or a changed one. */
export async function savePlan(tx: Queries, house: House, cycle: Cycle, planned: Planned) {
  const { plan, session, urn, lesson } = planned;
  const { predictions: _, cycleId, version: __, ...words } = plan;
  const facts = { ...words, urn, onDay: dayOf(session.startsAt) };
  const id = lesson?.id ?? house.newId();
  if (lesson)
    await tx
      .update(researchLessons)
      .set({ ...facts, version: lesson.version + 1 })
      .where(sameLesson(lesson));
  else
    await tx.insert(researchLessons).values({
      ...facts,
      hubId: cycle.hubId,
      id,
      cycleId,
      iteration: 1,
      state: "planned",
      version: 1,
    });
  const ofLesson = and(eq(predictions.hubId, cycle.hubId), eq(predictions.lessonId, id));
  await tx.delete(predictions).where(ofLesson);
  await tx
    .insert(predictions)
    .values(writtenPredictions(plan).map((one) => ({ hubId: cycle.hubId, lessonId: id, ...one })));
  return id;
}

/** Keeps a plan and moves the cycle to "planned", or says everything that is in the way. */
export async function keepPlan(
  ctx: Context,
  { tx, unchanged }: Change,
  known: Cycle,
  plan: PlanLesson,
) {
  const cycle = await currentCycle(tx, known);
  const lesson = await newestLesson(tx, cycle);
  const session = await sessionOfGroup(tx, cycle, plan.sessionId);
  const teacher = await participantOfGroup(tx, cycle, plan.teacherId);
  const moved = hasReached(cycle.phase, "planned") ? undefined : moveTo(cycle.phase, "planned");
  const problems = [
    ...(moved && !moved.ok ? moved.problems : []),
    ...(session ? [] : [{ field: "sessionId", message: "Choose a session of this group." }]),
    ...(teacher
      ? []
      : [{ field: "teacherId", message: "Choose someone who takes part in this group." }]),
    ...problemsWithPlan(plan, lesson),
  ];
  if (problems.length || !session || !teacher) {
    unchanged();
    return refused(...problems);
  }
  const lessonId = await savePlan(tx, ctx, cycle, { plan, session, urn: teacher.urn, lesson });
  if (moved) await setPhase(tx, cycle, "planned");
  return { ok: true as const, lessonId };
}
