/** Keeps registers: who was marked what, who stood in for whom, and that the session was held. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import { attendances, participants, people, places, sessions } from "@tessellate/data/schema";
import type { Mark } from "@tessellate/domain/sessions/register";
import { dayOf } from "@tessellate/domain/time/london";
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { startPlaces } from "../../work-groups/places/store.ts";
import type { Session } from "../store.ts";

/** One person's mark. */
interface Marked {
  personId: string;
  mark: Mark;
}

/** What became of marking: someone is not on this register (nothing was saved then), or how many rows changed. */
type Marking = { foreign: true } | { foreign: false; changed: number };

const onRegister = ({ hubId, id }: Pick<Session, "hubId" | "id">) =>
  and(eq(attendances.hubId, hubId), eq(attendances.sessionId, id));

/**
 * Saves marks on a session's register. With the first one the session counts as held; a school's place is started by
 * the first of its people who took part. Marks that are there already change nothing.
 */
export async function markRegister(
  tx: Queries,
  session: Session,
  marks: readonly Marked[],
): Promise<Marking> {
  const wanted = new Map(marks.map(({ personId, mark }) => [personId, mark]));
  const rows = await tx
    .select()
    .from(attendances)
    .where(and(onRegister(session), inArray(attendances.personId, [...wanted.keys()])));
  if (rows.length < wanted.size) return { foreign: true };
  const changed = rows.filter(({ personId, mark }) => wanted.get(personId) !== mark);
  for (const mark of new Set(changed.map(({ personId }) => wanted.get(personId)))) {
    const ids = changed.flatMap(({ personId }) =>
      wanted.get(personId) === mark ? [personId] : [],
    );
    await tx
      .update(attendances)
      .set({ mark: mark ?? null })
      .where(and(onRegister(session), inArray(attendances.personId, ids)));
  }
  if (changed.length > 0) await hold(tx, session);
  return { foreign: false, changed: changed.length };
}

/** A colleague who came in place of someone from the same school. */
export interface Cover {
  personId: string;
  urn: number;
  mark: Mark;
}

/**
 * Puts a covering colleague on a register, already marked. They become a participant of the group in the seat *cover*,
 * which keeps the school's place warm without taking it. False when they are on this register already.
 */
export async function addCover(tx: Queries, session: Session, cover: Cover): Promise<boolean> {
  const { hubId, workGroupId, id: sessionId } = session;
  const known = await tx.$count(
    attendances,
    and(onRegister(session), eq(attendances.personId, cover.personId)),
  );
  if (known > 0) return false;
  const { mark, ...who } = cover;
  const joinedOn = dayOf(session.startsAt);
  await tx
    .insert(participants)
    .values({ ...who, hubId, workGroupId, seat: "cover", joinedOn })
    .onConflictDoNothing();
  await tx
    .update(people)
    .set({ urn: who.urn })
    .where(and(eq(people.id, who.personId), isNull(people.urn)));
  await tx.insert(attendances).values({ ...cover, hubId, sessionId, seat: "cover" });
  await hold(tx, session);
  return true;
}

const markHeld = hot("register_mark_held", (q) =>
  q
    .update(sessions)
    .set({ state: "held" })
    .where(
      and(eq(sessions.hubId, sql.placeholder("hubId")), eq(sessions.id, sql.placeholder("id"))),
    ),
);

async function hold(tx: Queries, session: Session): Promise<void> {
  if (session.state === "planned") await markHeld(tx, { hubId: session.hubId, id: session.id });
  await startPlaces(tx, session);
}

/** True when the school has a place in the group that it has not given up. */
export async function takesPart(
  tx: Queries,
  { hubId, workGroupId }: Pick<Session, "hubId" | "workGroupId">,
  urn: number,
): Promise<boolean> {
  const found = await tx.$count(
    places,
    and(
      eq(places.hubId, hubId),
      eq(places.workGroupId, workGroupId),
      eq(places.urn, urn),
      ne(places.state, "withdrawn"),
    ),
  );
  return found > 0;
}
