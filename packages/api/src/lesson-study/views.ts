/** Lesson cycles as their group reads them. */
import type { Queries } from "@tessellate/data/database";
import {
  lessonCycles,
  participants,
  people,
  predictions,
  researchLessons,
  schools,
  sessions,
  waves,
} from "@tessellate/data/schema";
import { and, asc, desc, eq, isNull, ne } from "drizzle-orm";
import { type Cycle, newestLesson } from "./store.ts";

interface GroupKey {
  hubId: string;
  id: string;
}

/** The cycles of a group, newest first, each with the lesson that is its heart. */
export async function cyclesOfGroup(q: Queries, group: GroupKey) {
  const rows = await q
    .select({
      id: lessonCycles.id,
      title: lessonCycles.title,
      mathsQuestion: lessonCycles.mathsQuestion,
      phase: lessonCycles.phase,
      lessonId: researchLessons.id,
      onDay: researchLessons.onDay,
    })
    .from(lessonCycles)
    .leftJoin(
      researchLessons,
      and(
        eq(researchLessons.hubId, lessonCycles.hubId),
        eq(researchLessons.cycleId, lessonCycles.id),
        eq(researchLessons.iteration, 1),
      ),
    )
    .where(and(eq(lessonCycles.hubId, group.hubId), eq(lessonCycles.workGroupId, group.id)))
    .orderBy(desc(lessonCycles.openedAt), desc(lessonCycles.id));
  return rows;
}

/** One cycle with its lesson, and what a plan may choose from: the group's sessions and the people who take part. */
export async function cycleWithChoices(q: Queries, cycle: Cycle) {
  const lesson = await newestLesson(q, cycle);
  return {
    lesson: lesson ? await lessonWithPredictions(q, lesson) : null,
    sessions: await sessionChoices(q, cycle),
    teachers: await teacherChoices(q, cycle),
  };
}

const sessionChoices = (q: Queries, { hubId, workGroupId }: Cycle) =>
  q
    .select({ id: sessions.id, title: sessions.title, startsAt: sessions.startsAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.hubId, hubId),
        eq(sessions.workGroupId, workGroupId),
        ne(sessions.state, "cancelled"),
      ),
    )
    .orderBy(asc(sessions.startsAt));

const teacherChoices = (q: Queries, { hubId, workGroupId }: Cycle) =>
  q
    .select({ id: people.id, name: people.name, school: schools.name })
    .from(participants)
    .innerJoin(people, eq(people.id, participants.personId))
    .innerJoin(schools, eq(schools.urn, participants.urn))
    .where(
      and(
        eq(participants.hubId, hubId),
        eq(participants.workGroupId, workGroupId),
        isNull(participants.leftOn),
      ),
    )
    .orderBy(asc(people.name));

/** One lesson with its predictions by letter, its session, and the wave in which it is evaluated, if it has been taught. */
export async function lessonWithPredictions(
  q: Queries,
  lesson: typeof researchLessons.$inferSelect,
) {
  const { hubId, id, sessionId } = lesson;
  const [facts] = await q
    .select({
      teacher: people.name,
      school: schools.name,
      session: sessions.title,
      startsAt: sessions.startsAt,
      waveId: waves.id,
    })
    .from(researchLessons)
    .innerJoin(people, eq(people.id, researchLessons.teacherId))
    .innerJoin(schools, eq(schools.urn, researchLessons.urn))
    .innerJoin(sessions, and(eq(sessions.hubId, hubId), eq(sessions.id, sessionId)))
    .leftJoin(waves, and(eq(waves.hubId, hubId), eq(waves.lessonId, id)))
    .where(and(eq(researchLessons.hubId, hubId), eq(researchLessons.id, id)));
  if (!facts) throw new Error(`Lesson ${id} stands without its session.`);
  const written = await q
    .select({ casePupil: predictions.casePupil, predicted: predictions.predicted })
    .from(predictions)
    .where(and(eq(predictions.hubId, hubId), eq(predictions.lessonId, id)))
    .orderBy(asc(predictions.casePupil));
  return { ...lesson, ...facts, predictions: written };
}
