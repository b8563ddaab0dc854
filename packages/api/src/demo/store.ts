/** What the demo keeps and looks up by itself, where no other store has a reason to. */
import type { Database, Queries } from "@tessellate/data/database";
import type { PlannedGroup } from "@tessellate/data/demo/planned";
import { insertAll } from "@tessellate/data/insert-all";
import {
  attendances,
  editions,
  hubs,
  installation,
  participants,
  people,
  places,
  projectFamilies,
  schools,
  workGroups,
} from "@tessellate/data/schema";
import { and, eq, inArray } from "drizzle-orm";

interface Group {
  hubId: string;
  workGroupId: string;
}

/** Sets the group's state, and completes started places of groups whose year is over. */
export async function settleGroup(
  tx: Queries,
  { hubId, workGroupId }: Group,
  { state, year, sessions }: PlannedGroup,
  day: string,
) {
  await tx
    .update(workGroups)
    .set({ state })
    .where(and(eq(workGroups.hubId, hubId), eq(workGroups.id, workGroupId)));
  const last = sessions.at(-1);
  if (!last || last.day >= day || (state !== "reported" && state !== "closed")) return;
  await tx
    .update(places)
    .set({ state: "completed", completedOn: `${year + 1}-07-10` })
    .where(
      and(
        eq(places.hubId, hubId),
        eq(places.workGroupId, workGroupId),
        eq(places.state, "started"),
      ),
    );
}

/** Puts in the invented schools. */
export const keepSchools = (tx: Queries, all: readonly (typeof schools.$inferInsert)[]) =>
  insertAll(tx, schools, all);

/** Notes that somebody teaches at another school now, and takes part in the group for that one. */
export async function changeSchool(
  tx: Queries,
  { hubId, workGroupId, personId, urn }: Group & { personId: string; urn: number },
) {
  const seat = and(
    eq(participants.hubId, hubId),
    eq(participants.workGroupId, workGroupId),
    eq(participants.personId, personId),
  );
  await tx.update(participants).set({ urn }).where(seat);
  await tx.update(people).set({ urn }).where(eq(people.id, personId));
}

/** A hub's id for its slug. */
export async function hubIdsOf(tx: Queries): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.select({ slug: hubs.slug, id: hubs.id }).from(hubs);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Every edition with its family's name. */
export const editionsIn = (tx: Queries) =>
  tx
    .select({ id: editions.id, name: projectFamilies.name, year: editions.academicYear })
    .from(editions)
    .innerJoin(projectFamilies, eq(projectFamilies.id, editions.familyId));

/** Keeps a member of the cast under their own, unchanging id. */
export const keepPerson = (tx: Queries, person: typeof people.$inferInsert) =>
  tx.insert(people).values(person);

/** People by id. */
export async function peopleBy(tx: Queries, ids: readonly string[]) {
  const rows = await tx
    .select()
    .from(people)
    .where(inArray(people.id, [...ids]));
  return new Map(rows.map((person) => [person.id, person]));
}

/** Who is on a session's register. */
export async function expectedAt(tx: Queries, session: { hubId: string; id: string }) {
  const rows = await tx
    .select({ personId: attendances.personId })
    .from(attendances)
    .where(and(eq(attendances.hubId, session.hubId), eq(attendances.sessionId, session.id)));
  return new Set(rows.map(({ personId }) => personId));
}

const demoKey = "demo";

/** The day the demo in this database was made for; nothing when there is none. */
export async function demoDay(reader: Queries): Promise<string | undefined> {
  const [row] = await reader.select().from(installation).where(eq(installation.key, demoKey));
  return row?.value;
}

/** Notes that the demo is whole. Until then the next start begins it again. */
export const rememberDemo = (database: Database, day: string) =>
  database.transaction((tx) => tx.insert(installation).values({ key: demoKey, value: day }));
