/** Who would be reminded, before anything is sent: the waves, the groups and the people, for those who may see them. */
import type { Queries } from "@tessellate/data/database";
import {
  editions,
  hubs,
  people,
  sessions,
  tasks,
  waves,
  workGroups,
} from "@tessellate/data/schema";
import type { Reach } from "@tessellate/domain/access/decide";
import type { ChaseFilters } from "@tessellate/domain/evaluations/desk";
import { dayOf } from "@tessellate/domain/time/london";
import { and, asc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { narrowed, takingAnswers } from "../desk/views.ts";

interface Wish {
  reach: Reach;
  filters: ChaseFilters;
  /** Today, in England. */
  day: string;
}

/** One row for each person outstanding in each open wave that was not chased today. */
export const outstandingIn = (q: Queries, { reach, filters, day }: Wish) =>
  q
    .select({
      hubId: waves.hubId,
      waveId: waves.id,
      kind: waves.kind,
      title: waves.title,
      closesOn: waves.closesOn,
      workGroupId: workGroups.id,
      group: workGroups.title,
      hub: hubs.name,
      personId: people.id,
      name: people.name,
      session: sessions.title,
      startsAt: sessions.startsAt,
    })
    .from(tasks)
    .innerJoin(waves, and(eq(waves.hubId, tasks.hubId), eq(waves.id, tasks.waveId)))
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, waves.hubId), eq(workGroups.id, waves.workGroupId)),
    )
    .innerJoin(hubs, eq(hubs.id, waves.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .leftJoin(sessions, and(eq(sessions.hubId, waves.hubId), eq(sessions.id, waves.sessionId)))
    .innerJoin(people, eq(people.id, tasks.personId))
    .where(
      and(
        narrowed(reach, filters),
        takingAnswers(day),
        eq(tasks.answered, false),
        isNull(tasks.excused),
        isNull(people.erasedAt),
        or(isNull(waves.remindedOn), ne(waves.remindedOn, day)),
      ),
    )
    .orderBy(
      asc(sql`lower(${workGroups.title})`),
      asc(workGroups.id),
      asc(waves.closesOn),
      asc(waves.id),
      asc(people.name),
      asc(people.id),
    );

type Row = Awaited<ReturnType<typeof outstandingIn>>[number];

/** What the preview shows: how many people in how many groups, and wave by wave who they are. */
export function chasePreview(rows: readonly Row[]) {
  const waveIds = [...new Set(rows.map(({ waveId }) => waveId))];
  return {
    people: new Set(rows.map(({ personId }) => personId)).size,
    groups: new Set(rows.map(({ workGroupId }) => workGroupId)).size,
    letters: rows.length,
    waves: waveIds.map((waveId) => {
      const inWave = rows.filter((row) => row.waveId === waveId);
      const { session: called, startsAt, ...about } = inWave[0] as Row;
      const session = called && startsAt ? { title: called, onDay: dayOf(startsAt) } : null;
      const { kind, title, closesOn, workGroupId, group, hub } = about;
      const names = inWave.map(({ name }) => name);
      return { id: waveId, kind, title, closesOn, workGroupId, group, hub, session, names };
    }),
  };
}

/** The waves of these rows, each once. */
export const wavesIn = (rows: readonly Row[]) => [
  ...new Map(rows.map(({ hubId, waveId }) => [waveId, { hubId, id: waveId }])).values(),
];
