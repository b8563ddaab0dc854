/** A research lesson is taught: the moment it starts, and the evaluation that opens once it is over. */
import type { Queries } from "@tessellate/data/database";
import { attendances, predictions, researchLessons, sessions } from "@tessellate/data/schema";
import { openDays } from "@tessellate/domain/evaluations/wave-state";
import { type Problem, refused } from "@tessellate/domain/forms/problem";
import { attended } from "@tessellate/domain/sessions/register";
import { addDays, dayOf, shortDay } from "@tessellate/domain/time/london";
import { and, eq } from "drizzle-orm";
import type { Change } from "../../change.ts";
import { type Context, today } from "../../context.ts";
import { openWave, versionFor } from "../../evaluations/opening/store.ts";
import { waveOfLesson } from "../../evaluations/waves/store.ts";
import {
  currentCycle,
  currentLesson,
  type findLesson,
  type Lesson,
  sameLesson,
  setPhase,
} from "../store.ts";

type FoundLesson = NonNullable<Awaited<ReturnType<typeof findLesson>>>;

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
async function openLessonWave(
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
