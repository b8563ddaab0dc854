/** Moves schools' places through the funnel: started by attendance, given back with a reason. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import {
  appointments,
  attendances,
  participants,
  places,
  sessions,
  workGroups,
} from "@tessellate/data/schema";
import { dayOf } from "@tessellate/domain/time/london";
import { type Cause, moved, startedBy } from "@tessellate/domain/work-groups/funnel";
import { and, eq, inArray, isNull, min, sql } from "drizzle-orm";

interface Group {
  hubId: string;
  workGroupId: string;
}

const ofGroup = ({ hubId, workGroupId }: Group | typeof anyGroup) =>
  and(eq(places.hubId, hubId), eq(places.workGroupId, workGroupId));

/** A group that is named when the query is asked. */
const anyGroup = { hubId: sql.placeholder("hubId"), workGroupId: sql.placeholder("workGroupId") };

/** Every place schools have, have asked for or have given back in a group. */
export const placesOf = (q: Queries, { hubId, workGroupId }: Group) =>
  placesIn(q, { hubId, workGroupId });

const placesIn = hot("places_in", (q) => q.select().from(places).where(ofGroup(anyGroup)));

/**
 * Works out anew, from the registers as they stand, which schools have started and since when; to be called after any
 * mark is saved. A group whose first school starts is running.
 */
export async function startPlaces(tx: Queries, group: Group): Promise<void> {
  const first = await firstAttendances(tx, group);
  for (const place of await placesOf(tx, group)) {
    const { state, startedOn } = startedBy(place, first.get(place.urn) ?? null);
    if (state === place.state && startedOn === place.startedOn) continue;
    await tx
      .update(places)
      .set({ state, startedOn })
      .where(and(ofGroup(group), eq(places.urn, place.urn)));
  }
  if (first.size > 0) await setRunning(tx, { hubId: group.hubId, workGroupId: group.workGroupId });
}

const setRunning = hot("places_set_running", (q) =>
  q
    .update(workGroups)
    .set({ state: "running" })
    .where(
      and(
        eq(workGroups.hubId, anyGroup.hubId),
        eq(workGroups.id, anyGroup.workGroupId),
        inArray(workGroups.state, ["planned", "recruiting"]),
      ),
    ),
);

const attended = hot("places_first_attended", (q) =>
  q
    .select({ urn: attendances.urn, at: min(sessions.startsAt) })
    .from(attendances)
    .innerJoin(
      sessions,
      and(eq(sessions.hubId, attendances.hubId), eq(sessions.id, attendances.sessionId)),
    )
    .where(
      and(
        eq(attendances.hubId, anyGroup.hubId),
        eq(sessions.workGroupId, anyGroup.workGroupId),
        inArray(attendances.mark, ["present", "online"]),
      ),
    )
    .groupBy(attendances.urn),
);

/** The day someone from each school first took part. */
async function firstAttendances(tx: Queries, { hubId, workGroupId }: Group) {
  const rows = await attended(tx, { hubId, workGroupId });
  return new Map(rows.flatMap(({ urn, at }) => (at ? [[urn, dayOf(at)] as const] : [])));
}

interface Withdrawal extends Group {
  urn: number;
  cause: Cause;
  reason: string;
  day: string;
}

/**
 * Gives a school's place back: the place is withdrawn with its reason, its people leave and their appointments here end.
 * False when there is no place to give back. What they attended and answered stays.
 */
export async function withdrawPlace(tx: Queries, withdrawal: Withdrawal): Promise<boolean> {
  const { urn, cause, reason, day } = withdrawal;
  const here = and(ofGroup(withdrawal), eq(places.urn, urn));
  const [place] = await tx.select().from(places).where(here);
  const withdrawn = place && moved(place, "withdrawn", day);
  if (!withdrawn) return false;
  await tx
    .update(places)
    .set({ state: "withdrawn", withdrawnOn: withdrawn.withdrawnOn, cause, reason })
    .where(here);
  const left = await tx
    .update(participants)
    .set({ leftOn: day })
    .where(
      and(
        eq(participants.hubId, withdrawal.hubId),
        eq(participants.workGroupId, withdrawal.workGroupId),
        eq(participants.urn, urn),
        isNull(participants.leftOn),
      ),
    )
    .returning({ personId: participants.personId });
  if (left.length > 0)
    await endParticipation(
      tx,
      withdrawal,
      left.map(({ personId }) => personId),
    );
  return true;
}

const endParticipation = (tx: Queries, { workGroupId, day }: Withdrawal, personIds: string[]) =>
  tx
    .update(appointments)
    .set({ toDay: day })
    .where(
      and(
        inArray(appointments.personId, personIds),
        eq(appointments.role, "participant"),
        eq(appointments.scope, "workGroup"),
        eq(appointments.scopeId, workGroupId),
        isNull(appointments.toDay),
      ),
    );
