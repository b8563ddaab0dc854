/** Reads what someone holds, how the places are called, and where they are signed in. */
import type { Queries } from "@tessellate/data/database";
import {
  appointments,
  hubs,
  logins,
  people,
  projectFamilies,
  schools,
  signInSessions,
  workGroups,
} from "@tessellate/data/schema";
import { england, type Role, roles, type ScopeKind } from "@tessellate/domain/access/roles";
import { and, asc, desc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { isId } from "./store.ts";

/** An appointment as it is kept. */
export interface Held {
  id: string;
  personId: string;
  role: Role;
  scope: ScopeKind;
  scopeId: string;
  from: string;
  to: string | null;
}

/** An appointment in words. */
export interface HeldInWords extends Held {
  roleName: string;
  placeName: string;
}

export const held = {
  id: appointments.id,
  personId: appointments.personId,
  role: appointments.role,
  scope: appointments.scope,
  scopeId: appointments.scopeId,
  from: appointments.fromDay,
  to: appointments.toDay,
};

/** Appointments that have begun and not ended. */
export const inForceOn = (day: string) =>
  and(lte(appointments.fromDay, day), or(isNull(appointments.toDay), gt(appointments.toDay, day)));

/** What a person holds on a day, the oldest first. */
export const appointmentsOf = (reader: Queries, personId: string, day: string): Promise<Held[]> =>
  reader
    .select(held)
    .from(appointments)
    .where(and(eq(appointments.personId, personId), inForceOn(day)))
    .orderBy(asc(appointments.fromDay), asc(appointments.id));

/** The appointments with the names of their roles and places, in the order given. */
export async function inWords(reader: Queries, all: readonly Held[]): Promise<HeldInWords[]> {
  const names = await placeNames(reader, all);
  return all.map((one) => ({
    ...one,
    roleName: roles[one.role].name,
    placeName: names.get(`${one.scope} ${one.scopeId}`) ?? "a place that is no longer there",
  }));
}

type Named = { id: string | number; name: string };

const lookUps: Partial<
  Record<ScopeKind, (reader: Queries, ids: readonly string[]) => Promise<Named[]>>
> = {
  hub: (reader, ids) =>
    reader
      .select({ id: hubs.id, name: hubs.name })
      .from(hubs)
      .where(inArray(hubs.id, ids.filter(isId))),
  workGroup: (reader, ids) =>
    reader
      .select({ id: workGroups.id, name: workGroups.title })
      .from(workGroups)
      .where(inArray(workGroups.id, ids.filter(isId))),
  project: (reader, ids) =>
    reader
      .select({ id: projectFamilies.id, name: projectFamilies.name })
      .from(projectFamilies)
      .where(inArray(projectFamilies.id, ids.filter(isId))),
  school: (reader, ids) =>
    reader
      .select({ id: schools.urn, name: schools.name })
      .from(schools)
      .where(inArray(schools.urn, ids.map(Number).filter(Number.isInteger))),
};

async function placeNames(reader: Queries, all: readonly Held[]): Promise<Map<string, string>> {
  const names = new Map([[`nation ${england}`, "England"]]);
  for (const [scope, lookUp] of Object.entries(lookUps)) {
    const ids = [...new Set(all.filter((one) => one.scope === scope).map((one) => one.scopeId))];
    if (ids.length === 0) continue;
    for (const { id, name } of await lookUp(reader, ids)) names.set(`${scope} ${id}`, name);
  }
  return names;
}

/** The login behind a person: whether there is one, and whether a second step guards it. */
export async function loginOf(reader: Queries, personId: string) {
  const [row] = await reader
    .select({
      name: people.name,
      email: people.email,
      login: logins.id,
      on: logins.twoFactorEnabled,
    })
    .from(people)
    .leftJoin(logins, eq(logins.id, people.id))
    .where(eq(people.id, personId));
  return (
    row && {
      name: row.name,
      email: row.email,
      invited: row.login !== null,
      secondStep: row.on === true,
    }
  );
}

/** The devices a person is signed in on now, the newest first. */
export const devicesOf = (reader: Queries, personId: string, now: Date) =>
  reader
    .select({
      id: signInSessions.id,
      userAgent: signInSessions.userAgent,
      since: signInSessions.createdAt,
      until: signInSessions.expiresAt,
    })
    .from(signInSessions)
    .where(and(eq(signInSessions.userId, personId), gt(signInSessions.expiresAt, now)))
    .orderBy(desc(signInSessions.createdAt));

/** What a form that appoints offers: every hub in use and every project. */
export async function placesToAppointTo(reader: Queries) {
  return {
    hubs: await reader
      .select({ id: hubs.id, name: hubs.name })
      .from(hubs)
      .where(eq(hubs.state, "active"))
      .orderBy(asc(hubs.slug)),
    projects: await reader
      .select({ id: projectFamilies.id, name: projectFamilies.name })
      .from(projectFamilies)
      .orderBy(asc(projectFamilies.slug)),
  };
}
