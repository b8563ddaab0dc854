/** Opens waves: the version the group is asked, who is expected, and a mailed link for each. */
import type { Queries } from "@tessellate/data/database";
import {
  appointments,
  attendances,
  editions,
  instruments,
  instrumentVersions,
  participants,
  people,
  places,
  tasks,
  waves,
} from "@tessellate/data/schema";
import type { CalendarKind } from "@tessellate/domain/evaluations/calendar";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { attended } from "@tessellate/domain/sessions/register";
import { holdsPlace } from "@tessellate/domain/work-groups/funnel";
import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { type House, today } from "../../context.ts";
import { latestVersion, versionAskedBy } from "../../instruments/store.ts";
import { invite, type Posting } from "../inviting/store.ts";

/** A group's key, and the edition it runs. */
export interface AskedGroup {
  hubId: string;
  id: string;
  editionId: string | null;
}

/** Somebody to be asked, and the school they answer for. */
export interface Expected {
  personId: string;
  urn: number;
}

interface Opening {
  group: Pick<AskedGroup, "hubId" | "id">;
  kind: WaveKind;
  title: string;
  instrumentVersionId: string;
  sessionId: string | null;
  lessonId: string | null;
  closesOn: string;
  expected: readonly Expected[];
}

/** What opening takes from the house: its clock, ids and secrets. */
export type Opener = Pick<House, "now" | "newId" | "newSecret" | "baseUrl">;

/** Opens a wave today with one expected row and one mailed link for each person. Returns its id. */
export async function openWave(house: Opener, posting: Posting, opening: Opening) {
  const { group, expected, ...facts } = opening;
  const wave = {
    ...facts,
    hubId: group.hubId,
    id: house.newId(),
    workGroupId: group.id,
    opensOn: today(house),
    closedAt: null,
    remindedOn: null,
  };
  await posting.tx.insert(waves).values(wave);
  await expectAlso(house, posting, wave, expected);
  return wave.id;
}

/** Writes an expected row for each of these people and asks them. */
export async function expectAlso(
  house: Opener,
  posting: Posting,
  wave: typeof waves.$inferSelect,
  expected: readonly Expected[],
) {
  if (expected.length === 0) return;
  const asked = expected.map(({ personId, urn }) => ({
    hubId: wave.hubId,
    id: house.newId(),
    workGroupId: wave.workGroupId,
    waveId: wave.id,
    personId,
    urn,
    answered: false,
    excused: null,
    doubted: false,
  }));
  await posting.tx.insert(tasks).values(asked);
  await invite(house, posting, wave, asked, false);
}

/**
 * The version a group is asked in waves of a kind: its edition's, if that is of this kind, else the newest national one;
 * and the hub's own, where the hub has appended questions to it. Nothing when none has been published.
 */
export async function versionFor(tx: Queries, group: AskedGroup, kind: WaveKind) {
  const [edition] = group.editionId
    ? await tx
        .select({ versionId: editions.instrumentVersionId, kind: instruments.waveKind })
        .from(editions)
        .innerJoin(instrumentVersions, eq(instrumentVersions.id, editions.instrumentVersionId))
        .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
        .where(eq(editions.id, group.editionId))
    : [];
  const versionId = edition?.kind === kind ? edition.versionId : await latestVersion(tx, kind);
  return versionId && (await versionAskedBy(tx, { hubId: group.hubId, versionId }));
}

/** Who is expected in a wave of this kind today; `sessionId` is the session of a pulse. */
export function expectedIn(
  tx: Queries,
  group: Pick<AskedGroup, "hubId" | "id">,
  of: { kind: CalendarKind; sessionId: string | null; day: string },
): Promise<Expected[]> {
  if (of.kind === "pulse") return cameTo(tx, group, of.sessionId ?? "");
  return of.kind === "schoolReturn" ? answerForSchools(tx, group, of.day) : takingPart(tx, group);
}

/** The lead participants a group has now. */
const takingPart = (tx: Queries, { hubId, id }: Pick<AskedGroup, "hubId" | "id">) =>
  tx
    .select({ personId: participants.personId, urn: participants.urn })
    .from(participants)
    .innerJoin(people, eq(people.id, participants.personId))
    .where(
      and(
        eq(participants.hubId, hubId),
        eq(participants.workGroupId, id),
        eq(participants.seat, "lead"),
        isNull(participants.leftOn),
        isNull(people.erasedAt),
      ),
    )
    .orderBy(asc(participants.joinedOn), asc(participants.personId));

/** Whoever took part in a session, cover included. */
async function cameTo(tx: Queries, { hubId }: { hubId: string }, sessionId: string) {
  const rows = await tx
    .select({ personId: attendances.personId, urn: attendances.urn, mark: attendances.mark })
    .from(attendances)
    .innerJoin(people, eq(people.id, attendances.personId))
    .where(
      and(
        eq(attendances.hubId, hubId),
        eq(attendances.sessionId, sessionId),
        isNull(people.erasedAt),
      ),
    )
    .orderBy(asc(attendances.personId));
  return rows.filter(({ mark }) => attended(mark)).map(({ personId, urn }) => ({ personId, urn }));
}

/**
 * One person for each school that holds a place: its school leader today, else its first lead participant. Nobody answers
 * for two schools in one wave: a response belongs to one person, and so does its expected row.
 */
async function answerForSchools(
  tx: Queries,
  group: Pick<AskedGroup, "hubId" | "id">,
  day: string,
): Promise<Expected[]> {
  const { hubId, id } = group;
  const held = await tx
    .select({ urn: places.urn, state: places.state })
    .from(places)
    .where(and(eq(places.hubId, hubId), eq(places.workGroupId, id)))
    .orderBy(asc(places.urn));
  const urns = held.filter(({ state }) => holdsPlace(state)).map(({ urn }) => urn);
  const leaders = await schoolLeaders(tx, urns, day);
  const teachers = await takingPart(tx, group);
  const taken = new Set<string>();
  return urns.flatMap((urn) => {
    const candidates = [...leaders, ...teachers].filter((one) => one.urn === urn);
    const person = candidates.find(({ personId }) => !taken.has(personId));
    if (!person) return [];
    taken.add(person.personId);
    return [{ personId: person.personId, urn }];
  });
}

async function schoolLeaders(tx: Queries, urns: readonly number[], day: string) {
  if (urns.length === 0) return [];
  const rows = await tx
    .select({ personId: appointments.personId, scopeId: appointments.scopeId })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .where(
      and(
        eq(appointments.role, "schoolLeader"),
        eq(appointments.scope, "school"),
        inArray(appointments.scopeId, urns.map(String)),
        lte(appointments.fromDay, day),
        or(isNull(appointments.toDay), gt(appointments.toDay, day)),
        isNull(people.erasedAt),
      ),
    )
    .orderBy(asc(appointments.fromDay), asc(appointments.id));
  return rows.map(({ personId, scopeId }) => ({ personId, urn: Number(scopeId) }));
}
