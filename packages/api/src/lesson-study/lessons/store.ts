/** Keeps research lessons: their plan and predictions, the moment they start, and the evaluation that follows. */
import type { Queries } from "@tessellate/data/database";
import {
  attendances,
  participants,
  predictions,
  researchLessons,
  sessions,
} from "@tessellate/data/schema";
import { openDays } from "@tessellate/domain/evaluations/wave-state";
import { type Problem, refused } from "@tessellate/domain/forms/problem";
import { hasReached, moveTo } from "@tessellate/domain/lesson-study/cycle";
import {
  type PlanLesson,
  problemsWithPlan,
  writtenPredictions,
} from "@tessellate/domain/lesson-study/research-lesson";
import { attended } from "@tessellate/domain/sessions/register";
import { addDays, dayOf, shortDay } from "@tessellate/domain/time/london";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Change } from "../../change.ts";
import { type Context, type House, today } from "../../context.ts";
import { openWave, versionFor } from "../../evaluations/opening/store.ts";
import { waveOfLesson } from "../../evaluations/waves/store.ts";
import {
  type Cycle,
  currentCycle,
  currentLesson,
  type findLesson,
  type Lesson,
  newestLesson,
  setPhase,
} from "../store.ts";

type FoundLesson = NonNullable<Awaited<ReturnType<typeof findLesson>>>;

const sameLesson = ({ hubId, id }: { hubId: string; id: string }) =>
  and(eq(researchLessons.hubId, hubId), eq(researchLessons.id, id));

/** The session a plan names, if it is one of the same group and has not been cancelled. */
export async function sessionOfGroup(tx: Queries, cycle: Cycle, sessionId: string) {
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
export async function participantOfGroup(tx: Queries, cycle: Cycle, personId: string) {
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

/** The lesson has started: from this moment its predictions are locked. */
export async function saveStart(tx: Queries, lesson: Lesson, at: Date) {
  await tx
    .update(researchLessons)
    .set({ state: "started", startedAt: at, version: lesson.version + 1 })
    .where(sameLesson(lesson));
  await tx
    .update(predictions)
    .set({ lockedAt: at })
    .where(and(eq(predictions.hubId, lesson.hubId), eq(predictions.lessonId, lesson.id)));
}

/** The lesson has been taught. */
export const saveTaught = (tx: Queries, lesson: Lesson, at: Date) =>
  tx
    .update(researchLessons)
    .set({ state: "taught", taughtAt: at, version: lesson.version + 1 })
    .where(sameLesson(lesson));

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

/** Opens the evaluation, marks the lesson taught and moves its cycle on. Asking again gives the wave that is there. */
export async function keepTaught(ctx: Context, made: Change, found: FoundLesson) {
  const { tx, unchanged } = made;
  const lesson = await currentLesson(tx, found.lesson);
  const standing = await waveOfLesson(tx, lesson);
  if (standing) {
    unchanged();
    return { ok: true as const, waveId: standing.id };
  }
  if (!lesson.startedAt) {
    unchanged();
    const message = "Say first that the lesson has started: that locks the predictions.";
    return refused({ field: "taught", message });
  }
  const opened = await openLessonWave(ctx, made, found, lesson);
  if (!opened.ok) {
    unchanged();
    return opened;
  }
  await saveTaught(tx, lesson, ctx.now());
  const cycle = await currentCycle(tx, found.cycle);
  if (cycle.phase === "planned") await setPhase(tx, cycle, "taught");
  return opened;
}

/** The session's register: who was there, and what is missing before anyone can be asked. */
async function register(tx: Queries, { hubId, sessionId }: Lesson) {
  const [session] = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.hubId, hubId), eq(sessions.id, sessionId)));
  if (!session) throw new Error(`Session ${sessionId} has gone.`);
  const rows = await tx
    .select()
    .from(attendances)
    .where(and(eq(attendances.hubId, hubId), eq(attendances.sessionId, sessionId)));
  return { session, rows, present: rows.filter(({ mark }) => attended(mark)) };
}

/** Why nobody can be asked yet: the register says who was there, so it comes first. */
function problemsWith({ session, rows, present }: Awaited<ReturnType<typeof register>>): Problem[] {
  const name = `${session.title}, ${shortDay(dayOf(session.startsAt))}`;
  const say = (message: string) => [{ field: "taught", message }];
  const unmarked = rows.filter(({ mark }) => mark === null).length;
  if (rows.length === unmarked) return say(`Take the register of ${name} first.`);
  if (unmarked > 0)
    return say(
      `Take the register of ${name} first: ${unmarked} of ${rows.length} have no mark yet.`,
    );
  if (present.length === 0) return say(`The register of ${name} has nobody present to ask.`);
  return [];
}

/** Opens the lesson's wave with one expected row for each person who was there, cover included; or says why not. */
export async function openLessonWave(
  ctx: Context,
  { tx, post }: Pick<Change, "tx" | "post">,
  found: FoundLesson,
  lesson: Lesson,
) {
  const taken = await register(tx, lesson);
  const problems = problemsWith(taken);
  if (problems.length) return refused(...problems);
  const instrumentVersionId = await versionFor(tx, found.group, "lesson");
  if (!instrumentVersionId)
    return refused({
      field: "taught",
      message: "No lesson evaluation has been published yet. Ask your hub to publish one.",
    });
  const waveId = await openWave(
    ctx,
    { tx, post },
    {
      group: found.group,
      kind: "lesson",
      title: found.cycle.title,
      instrumentVersionId,
      sessionId: taken.session.id,
      lessonId: lesson.id,
      closesOn: addDays(today(ctx), openDays),
      expected: taken.present.map(({ personId, urn }) => ({ personId, urn })),
    },
  );
  return { ok: true, waveId } as const;
}
