/** Takes people and their schools into a group, all of them or none. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import { insertAll } from "@tessellate/data/insert-all";
import { participants, people, places, schools, workGroups } from "@tessellate/data/schema";
import type { Problem } from "@tessellate/domain/forms/problem";
import { dayOf, shortDay } from "@tessellate/domain/time/london";
import { capacityProblem, type Newcomer } from "@tessellate/domain/work-groups/enrolment";
import { holdsPlace } from "@tessellate/domain/work-groups/funnel";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import {
  findOrMakePerson,
  giveAppointment,
  inviteToSignIn,
  type Known,
} from "../../access/store.ts";
import type { House } from "../../context.ts";
import { placesOf } from "../places/store.ts";
import type { GroupKey } from "../store.ts";

type Minting = Pick<House, "now" | "newId">;
type Row = Newcomer & { row: number };

const keyOf = ({ hubId, id }: GroupKey) => ({ hubId, workGroupId: id });

/** Schools by URN, with what enrolling asks of them. */
export async function schoolsBy(q: Queries, urns: readonly number[]) {
  if (urns.length === 0) return new Map<number, never>();
  const rows = await q
    .select({ urn: schools.urn, name: schools.name, state: schools.state })
    .from(schools)
    .where(inArray(schools.urn, [...new Set(urns)]));
  return new Map(rows.map((school) => [school.urn, school]));
}

/** What stands against taking these people in; each problem names the row it belongs to. */
export async function problemsEnrolling(
  q: Queries,
  group: GroupKey & { capacity: number },
  newcomers: readonly Row[],
): Promise<Problem[]> {
  if (newcomers.length === 0)
    return [{ field: "people", message: "Everyone was left out: there is nobody to add" }];
  const known = await schoolsBy(
    q,
    newcomers.map(({ urn }) => urn),
  );
  const standing = await placesOf(q, keyOf(group));
  const emails = new Set<string>();
  const problems = newcomers.flatMap(({ row, urn, email, name }) => {
    const twice = emails.has(email);
    emails.add(email);
    if (twice) return [{ field: `people[${row}].email`, message: `${email} stands here twice` }];
    const because = schoolProblem(known.get(urn), urn) ?? withdrawnProblem(standing, known, urn);
    return because ? [{ field: `people[${row}].urn`, message: `${name}: ${because}` }] : [];
  });
  if (problems.length > 0) return problems;
  const held = new Set(standing.filter(({ state }) => holdsPlace(state)).map(({ urn }) => urn));
  const joining = new Set(newcomers.map(({ urn }) => urn).filter((urn) => !held.has(urn)));
  const full = capacityProblem(group.capacity, held.size, joining.size);
  return full ? [{ field: "people", message: full }] : [];
}

type School = { name: string; state: string };

const schoolProblem = (school: School | undefined, urn: number) => {
  if (!school) return `no school has the URN ${urn}`;
  if (school.state === "open" || school.state === "closing") return undefined;
  return `${school.name} is not open, so it cannot take a place`;
};

function withdrawnProblem(
  standing: Awaited<ReturnType<typeof placesOf>>,
  known: ReadonlyMap<number, School>,
  urn: number,
) {
  const place = standing.find((one) => one.urn === urn && one.state === "withdrawn");
  if (!place?.withdrawnOn) return undefined;
  return `${known.get(urn)?.name} withdrew on ${shortDay(place.withdrawnOn)}, and a place that was given back is not taken up again`;
}

/** Someone who has come in, and for which school. */
export interface Enrolled {
  person: Known;
  urn: number;
}

/**
 * Takes people in: makes known whoever is new, gives each school a place dated today and each person a seat, an
 * appointment and a login. Whoever takes part already is passed over. The newcomers have passed `problemsEnrolling`.
 * Returns those who came in now; inviting them to sessions and writing to them is the caller's.
 */
export async function enrol(
  tx: Queries,
  house: Minting,
  group: GroupKey,
  newcomers: readonly Newcomer[],
): Promise<Enrolled[]> {
  const day = dayOf(house.now());
  const key = keyOf(group);
  const seats = await tx
    .select()
    .from(participants)
    .where(and(eq(participants.hubId, key.hubId), eq(participants.workGroupId, key.workGroupId)));
  const seated = new Map(seats.map((seat) => [seat.personId, seat]));
  const added: Enrolled[] = [];
  for (const newcomer of newcomers) {
    const person = await findOrMakePerson(tx, house, newcomer);
    const seat = seated.get(person.id);
    if (seat && seat.leftOn === null && seat.seat === "lead") continue;
    await takeSeat(tx, { ...key, personId: person.id, urn: newcomer.urn, day, again: !!seat });
    await comeIn(tx, house, person, { ...newcomer, workGroupId: group.id, day });
    added.push({ person, urn: newcomer.urn });
  }
  if (added.length > 0)
    await givePlaces(
      tx,
      key,
      added.map(({ urn }) => urn),
      day,
    );
  return added;
}

interface Seat {
  hubId: string;
  workGroupId: string;
  personId: string;
  urn: number;
  day: string;
  /** They have covered here, or left, before. */
  again: boolean;
}

async function takeSeat(tx: Queries, { day, again, ...seat }: Seat) {
  const taken = { urn: seat.urn, seat: "lead" as const, joinedOn: day, leftOn: null };
  if (!again) return insertAll(tx, participants, [{ ...seat, ...taken }]);
  await tx
    .update(participants)
    .set(taken)
    .where(
      and(
        eq(participants.hubId, seat.hubId),
        eq(participants.workGroupId, seat.workGroupId),
        eq(participants.personId, seat.personId),
      ),
    );
}

/** Notes the school of somebody of whom none is known yet. */
const settle = hot("enrolment_settle", (q) =>
  q
    .update(people)
    .set({ urn: sql`${sql.placeholder("urn")}` })
    .where(and(eq(people.id, sql.placeholder("id")), isNull(people.urn))),
);

async function comeIn(
  tx: Queries,
  house: Minting,
  person: Known,
  { urn, workGroupId, day }: Newcomer & { workGroupId: string; day: string },
) {
  await settle(tx, { id: person.id, urn });
  await inviteToSignIn(tx, house, person);
  await giveAppointment(tx, {
    id: house.newId(),
    personId: person.id,
    role: "participant",
    scope: "workGroup",
    scopeId: workGroupId,
    from: day,
    to: null,
  });
}

/** Gives places to schools that have none yet, and accepts those that had asked. */
async function givePlaces(
  tx: Queries,
  group: { hubId: string; workGroupId: string },
  urns: readonly number[],
  day: string,
) {
  const standing = new Set((await placesOf(tx, group)).map(({ urn }) => urn));
  const fresh = [...new Set(urns)].filter((urn) => !standing.has(urn));
  if (fresh.length > 0)
    await tx
      .insert(places)
      .values(fresh.map((urn) => ({ ...group, urn, state: "accepted" as const, acceptedOn: day })));
  await tx
    .update(places)
    .set({ state: "accepted", acceptedOn: day })
    .where(
      and(
        eq(places.hubId, group.hubId),
        eq(places.workGroupId, group.workGroupId),
        inArray(places.urn, [...urns]),
        inArray(places.state, ["interested", "applied"]),
      ),
    );
  await tx
    .update(workGroups)
    .set({ state: "recruiting" })
    .where(
      and(
        eq(workGroups.hubId, group.hubId),
        eq(workGroups.id, group.workGroupId),
        eq(workGroups.state, "planned"),
      ),
    );
}
