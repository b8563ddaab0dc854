/** Keeps who may come in, what they are appointed to, through whose eyes they see, and where they are signed in. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import { insertAll } from "@tessellate/data/insert-all";
import {
  appointments,
  hubs,
  logins,
  people,
  projectFamilies,
  schools,
  signInSessions,
  twoFactors,
  workGroups,
} from "@tessellate/data/schema";
import type { SaidPlace } from "@tessellate/domain/access/appointing";
import type { Appointment, ScopeKind } from "@tessellate/domain/access/roles";
import { nameFromEmail } from "@tessellate/domain/people/name";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { House } from "../context.ts";

type Clock = Pick<House, "now" | "newId">;

/** Someone as they were found or made. */
export interface Known {
  id: string;
  name: string;
  email: string;
}

const personAt = hot("access_person_at", (q) =>
  q
    .select()
    .from(people)
    .where(eq(people.email, sql.placeholder("email"))),
);

/** The person with this address, made known when nobody has it; `name` is used only for someone new. */
export async function findOrMakePerson(
  tx: Queries,
  { now, newId }: Clock,
  { email, name }: { email: string; name?: string | undefined },
): Promise<Known> {
  const [known] = await personAt(tx, { email });
  if (known) return known;
  const person = { id: newId(), name: name ?? nameFromEmail(email), email };
  await insertAll(tx, people, [{ ...person, createdAt: now() }]);
  return person;
}

const invite = hot("access_invite", (q) =>
  q
    .insert(logins)
    .values({
      id: sql.placeholder("id"),
      email: sql.placeholder("email"),
      emailVerified: true,
      name: "",
      createdAt: sql.placeholder("at"),
      updatedAt: sql.placeholder("at"),
    })
    .onConflictDoNothing(),
);

/** Invites a person to sign in: the login's existence is the invitation. Inviting someone again changes nothing. */
export async function inviteToSignIn(tx: Queries, { now }: Pick<Clock, "now">, person: Known) {
  await invite(tx, { id: person.id, email: person.email, at: now() });
}

/** A place that is there: its id as appointments keep it, its name, and its hub if it stands in one. */
export interface FoundPlace {
  scopeId: string;
  name: string;
  hubId: string | null;
}

/** True for what can be an id at all: PostgreSQL refuses to compare a uuid with anything else. */
export const isId = (text: string) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);

/** Finds the place a role is to be held over: a hub or project by slug or id, a group by id, a school by URN. */
export async function findScope(tx: Queries, place: SaidPlace): Promise<FoundPlace | undefined> {
  return finders[place.scope](tx, place.ref);
}

type Finder = (tx: Queries, ref: string) => Promise<FoundPlace | undefined>;

const finders: Record<ScopeKind, Finder> = {
  nation: async (_, ref) => ({ scopeId: ref, name: "England", hubId: null }),
  hub: async (tx, ref) => {
    const by = isId(ref) ? eq(hubs.id, ref) : eq(hubs.slug, ref);
    const hub = await tx.query.hubs.findFirst({ where: by });
    return hub && { scopeId: hub.id, name: hub.name, hubId: hub.id };
  },
  project: async (tx, ref) => {
    const by = isId(ref) ? eq(projectFamilies.id, ref) : eq(projectFamilies.slug, ref);
    const family = await tx.query.projectFamilies.findFirst({ where: by });
    return family && { scopeId: family.id, name: family.name, hubId: null };
  },
  workGroup: async (tx, ref) => {
    if (!isId(ref)) return undefined;
    const group = await tx.query.workGroups.findFirst({ where: eq(workGroups.id, ref) });
    return group && { scopeId: group.id, name: group.title, hubId: group.hubId };
  },
  school: async (tx, ref) => {
    if (!/^\d{6}$/.test(ref)) return undefined;
    const school = await tx.query.schools.findFirst({ where: eq(schools.urn, Number(ref)) });
    return school && { scopeId: ref, name: school.name, hubId: null };
  },
  self: async () => undefined,
};

/** True when the person holds this role over this place on any day of the new appointment. */
export async function holdsAlready(
  tx: Queries,
  personId: string,
  { role, scope, scopeId, from, to }: Appointment,
): Promise<boolean> {
  const held = await tx.query.appointments.findMany({
    where: and(
      eq(appointments.personId, personId),
      eq(appointments.role, role),
      eq(appointments.scope, scope),
      eq(appointments.scopeId, scopeId),
      or(isNull(appointments.toDay), gt(appointments.toDay, from)),
    ),
  });
  return held.some(({ fromDay }) => to === null || fromDay < to);
}

/** Gives a person a role over a place. */
export async function giveAppointment(
  tx: Queries,
  { id, personId, from, to, ...held }: Appointment & { id: string; personId: string },
) {
  await insertAll(tx, appointments, [{ ...held, id, personId, fromDay: from, toDay: to }]);
}

/** One appointment, whoever holds it. */
export const findAppointment = (reader: Queries, id: string) =>
  reader.query.appointments.findFirst({ where: eq(appointments.id, id) });

/** Ends an appointment: `day` is the first day on which it no longer counts. */
export const endAppointment = (tx: Queries, id: string, day: string) =>
  tx.update(appointments).set({ toDay: day }).where(eq(appointments.id, id));

/** Someone by their id. */
export const findPerson = (reader: Queries, id: string) =>
  reader.query.people.findFirst({ where: eq(people.id, id) });

/** Chooses the appointment a browser sees through; null for all of them together. */
export const chooseEyes = (
  tx: Queries,
  at: { sessionId: string; personId: string; appointmentId: string | null },
) =>
  tx
    .update(signInSessions)
    .set({ appointmentId: at.appointmentId })
    .where(and(eq(signInSessions.id, at.sessionId), eq(signInSessions.userId, at.personId)));

/** Signs a person out on every device. */
export const endSessions = (tx: Queries, personId: string) =>
  tx.delete(signInSessions).where(eq(signInSessions.userId, personId));

/** Takes a person's second step off: its secret and backup codes go. */
export async function forgetSecondStep(tx: Queries, personId: string, now: Date) {
  await tx.delete(twoFactors).where(eq(twoFactors.userId, personId));
  await tx
    .update(logins)
    .set({ twoFactorEnabled: false, updatedAt: now })
    .where(eq(logins.id, personId));
}
