/** The calendar of groups as their sessions, registers and waves stand. */
import type { Queries } from "@tessellate/data/database";
import { attendances, editions, people, sessions, waves } from "@tessellate/data/schema";
import {
  type Diary,
  type KindByHand,
  kindsByHand,
  waveByHand,
  wavesToCome,
} from "@tessellate/domain/evaluations/calendar";
import { dayOf } from "@tessellate/domain/time/london";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type AskedGroup, type Expected, expectedIn, versionFor } from "../opening/store.ts";

/** The calendar of each of these groups of one hub, as it stands at an instant. */
export async function diariesOf(
  q: Queries,
  hubId: string,
  groups: readonly { id: string; editionId: string | null }[],
  now: Date,
): Promise<Map<string, Diary>> {
  if (groups.length === 0) return new Map();
  const ids = groups.map(({ id }) => id);
  const meetings = await q
    .select({
      id: sessions.id,
      groupId: sessions.workGroupId,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      state: sessions.state,
      expected: sql<number>`cast(count(${attendances.personId}) as integer)`,
      marked: sql<number>`cast(count(${attendances.mark}) as integer)`,
    })
    .from(sessions)
    .leftJoin(
      attendances,
      and(eq(attendances.hubId, sessions.hubId), eq(attendances.sessionId, sessions.id)),
    )
    .where(and(eq(sessions.hubId, hubId), inArray(sessions.workGroupId, ids)))
    .groupBy(sessions.hubId, sessions.id);
  const standing = await q
    .select({
      groupId: waves.workGroupId,
      kind: waves.kind,
      sessionId: waves.sessionId,
      opensOn: waves.opensOn,
    })
    .from(waves)
    .where(and(eq(waves.hubId, hubId), inArray(waves.workGroupId, ids)));
  const wanted = await sessionsWanted(q, groups);
  return new Map(
    groups.map(({ id, editionId }) => [
      id,
      {
        today: dayOf(now),
        sessionsWanted: wanted.get(editionId ?? "") ?? null,
        waves: standing.filter(({ groupId }) => groupId === id),
        sessions: meetings
          .filter(({ groupId }) => groupId === id)
          .map(({ id, startsAt, endsAt, state, expected, marked }) => ({
            id,
            state,
            onDay: dayOf(startsAt),
            registerKept: endsAt <= now && expected > 0 && marked === expected,
          })),
      },
    ]),
  );
}

async function sessionsWanted(q: Queries, groups: readonly { editionId: string | null }[]) {
  const ids = [...new Set(groups.flatMap(({ editionId }) => editionId ?? []))];
  const rows =
    ids.length > 0
      ? await q
          .select({ id: editions.id, template: editions.sessionTemplate })
          .from(editions)
          .where(inArray(editions.id, ids))
      : [];
  return new Map(rows.map(({ id, template }) => [id, template.count]));
}

/** The calendar of one group. */
export const diaryOf = async (q: Queries, group: AskedGroup, now: Date) =>
  (await diariesOf(q, group.hubId, [group], now)).get(group.id) as Diary;

/** What a lead sees of the calendar: what will open when, and the kinds they may open today with who would be asked. */
export async function calendarFor(q: Queries, group: AskedGroup, now: Date) {
  const [diary, day] = [await diaryOf(q, group, now), dayOf(now)];
  const byHand = await Promise.all(
    kindsByHand.flatMap((kind) => {
      const due = waveByHand(diary, kind);
      return due ? [openable(q, group, { kind, closesOn: due.closesOn, day })] : [];
    }),
  );
  return { toCome: wavesToCome(diary), byHand: byHand.filter((one) => one !== undefined) };
}

/** One kind that could be opened today; nothing where nobody could be asked. */
async function openable(
  q: Queries,
  group: AskedGroup,
  { kind, closesOn, day }: { kind: KindByHand; closesOn: string; day: string },
) {
  const expected = await expectedIn(q, group, { kind, sessionId: null, day });
  if (expected.length === 0 || !(await versionFor(q, group, kind))) return undefined;
  return { kind, closesOn, people: await namesOf(q, expected) };
}

/** Names and schools of people to be asked, in the order of their names. */
async function namesOf(q: Queries, expected: readonly Expected[]) {
  const rows = await q
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      inArray(
        people.id,
        expected.map(({ personId }) => personId),
      ),
    );
  const named = new Map(rows.map(({ id, name }) => [id, name]));
  return expected
    .map(({ personId }) => named.get(personId) ?? "")
    .sort((a, b) => a.localeCompare(b, "en"));
}
