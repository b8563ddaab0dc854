/** Makes Work Groups with schools and participants for tests. */
import type { Queries } from "../database.ts";
import { participants, places, workGroups } from "../schema/index.ts";
import { newId } from "./ids.ts";
import { makePerson } from "./people.ts";

/** A running primary group of 2026/27 without an edition unless one is given. */
export async function makeGroup(
  tx: Queries,
  over: Partial<typeof workGroups.$inferInsert> & { hubId: string },
) {
  const id = over.id ?? newId();
  const group = {
    id,
    academicYear: 2026,
    title: "Additive structure in Years 1 and 2",
    activityType: "workGroup" as const,
    phase: "primary" as const,
    mode: "faceToFace" as const,
    state: "running" as const,
    capacity: 12,
    createdAt: new Date("2026-09-01T08:00:00Z"),
    version: 1,
    ...over,
  };
  await tx.insert(workGroups).values(group);
  return group;
}

type GroupKey = { hubId: string; id: string };

/** An accepted place for a school that already exists. */
export async function makePlace(
  tx: Queries,
  group: GroupKey,
  over: Partial<typeof places.$inferInsert> & { urn: number },
) {
  const place = {
    hubId: group.hubId,
    workGroupId: group.id,
    state: "accepted" as const,
    acceptedOn: "2026-09-10",
    ...over,
  };
  await tx.insert(places).values(place);
  return place;
}

/** A lead participant (a new person unless one is given) from a school that has a place. */
export async function makeParticipant(
  tx: Queries,
  group: GroupKey,
  over: Partial<typeof participants.$inferInsert> & { urn: number },
) {
  const personId = over.personId ?? (await makePerson(tx, { urn: over.urn })).id;
  const participant = {
    hubId: group.hubId,
    workGroupId: group.id,
    seat: "lead" as const,
    joinedOn: "2026-09-10",
    ...over,
    personId,
  };
  await tx.insert(participants).values(participant);
  return participant;
}
