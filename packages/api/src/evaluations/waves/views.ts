/** Waves as their lead and their group see them: who has answered (never what, never when), and the frozen result. */
import type { Queries } from "@tessellate/data/database";
import { people, schools, sessions, tasks, waveResults, waves } from "@tessellate/data/schema";
import {
  type ExpectedRow,
  isOpen,
  lateIn,
  responseOf,
} from "@tessellate/domain/evaluations/wave-state";
import { rate } from "@tessellate/domain/findings/rates";
import { and, asc, desc, eq } from "drizzle-orm";
import { questionsOf } from "../../instruments/views.ts";
import type { Wave } from "./store.ts";

interface GroupKey {
  hubId: string;
  id: string;
}

/** The waves of a group, newest first, each with those expected, received, late and excused, and its response rate. */
export async function wavesOfGroup(q: Queries, group: GroupKey, day: string) {
  const rows = await q
    .select()
    .from(waves)
    .where(and(eq(waves.hubId, group.hubId), eq(waves.workGroupId, group.id)))
    .orderBy(desc(waves.opensOn), desc(waves.id));
  const expected = await q
    .select({ waveId: tasks.waveId, answered: tasks.answered, excused: tasks.excused })
    .from(tasks)
    .where(and(eq(tasks.hubId, group.hubId), eq(tasks.workGroupId, group.id)));
  return rows.map((wave) => ({
    ...wave,
    open: isOpen(wave, day),
    ...standing(
      wave,
      expected.filter(({ waveId }) => waveId === wave.id),
      day,
    ),
  }));
}

/** The counts of a wave: all from the same expected rows. */
function standing(
  wave: { closesOn: string; closedAt: Date | null },
  rows: readonly ExpectedRow[],
  day: string,
) {
  const response = responseOf(rows);
  const excused = rows.filter((row) => row.excused !== null).length;
  return { ...response, excused, late: lateIn(wave, response, day), ...rate(response) };
}

/** Everyone who is expected to answer, with whether they have; in the order of their names, which tells nothing else. */
export async function whoAnswered(q: Queries, wave: Wave, day: string) {
  const rows = await q
    .select({
      personId: people.id,
      name: people.name,
      school: schools.name,
      answered: tasks.answered,
      excused: tasks.excused,
    })
    .from(tasks)
    .innerJoin(people, eq(people.id, tasks.personId))
    .innerJoin(schools, eq(schools.urn, tasks.urn))
    .where(and(eq(tasks.hubId, wave.hubId), eq(tasks.waveId, wave.id)))
    .orderBy(asc(people.name), asc(schools.name));
  return { people: rows, ...standing(wave, rows, day) };
}

/** The session a wave was opened after. */
export async function sessionOfWave(q: Queries, { hubId, sessionId }: Wave) {
  if (!sessionId) return null;
  const [session] = await q
    .select({ id: sessions.id, title: sessions.title, startsAt: sessions.startsAt })
    .from(sessions)
    .where(and(eq(sessions.hubId, hubId), eq(sessions.id, sessionId)));
  return session ?? null;
}

/** The frozen result with the questions in their order and words; null while the wave is open. */
export async function frozenResult(q: Queries, wave: Wave) {
  const [result] = await q
    .select()
    .from(waveResults)
    .where(and(eq(waveResults.hubId, wave.hubId), eq(waveResults.waveId, wave.id)));
  if (!result) return null;
  return { ...result, questions: await questionsOf(q, wave.instrumentVersionId) };
}
