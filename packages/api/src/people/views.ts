/** Lists the people of the places one looks after, with their roles there. */

import type { Queries } from "@tessellate/data/database";
import { cast } from "@tessellate/data/demo/cast";
import { appointments, logins, people, workGroups } from "@tessellate/data/schema";
import type { Reach } from "@tessellate/domain/access/decide";
import { and, asc, eq, exists, gt, inArray, isNull, like, or, type SQL, sql } from "drizzle-orm";
import { type HeldInWords, held, inWords } from "../access/views.ts";

/** People on one page. */
export const peoplePerPage = 50;

interface Wish {
  reach: Reach;
  /** `YYYY-MM-DD`: appointments that have not ended by then, or are still to come. */
  day: string;
  search?: string | undefined;
  page: number;
}

/**
 * People who hold a role in reach, by address; one more than a page, so that the page knows whether it is the last.
 * Whoever looks after the nation also finds somebody without any role, by their whole address: teachers who answer by
 * link hold none, and may ask to be erased.
 */
export async function peopleInReach(reader: Queries, { reach, day, search, page }: Wish) {
  const theirs = and(eq(appointments.personId, people.id), inReach(reader, reach), notEnded(day));
  const found = await reader
    .select(person)
    .from(people)
    .leftJoin(logins, eq(logins.id, people.id))
    .where(
      and(
        isNull(people.erasedAt),
        or(
          and(
            exists(reader.select({ id: appointments.id }).from(appointments).where(theirs)),
            matches(search),
          ),
          reach.nation.length > 0 && search ? eq(people.email, search.toLowerCase()) : undefined,
        ),
      ),
    )
    .orderBy(asc(people.email))
    .limit(peoplePerPage + 1)
    .offset((page - 1) * peoplePerPage);
  return withRoles(reader, found, and(inReach(reader, reach), notEnded(day)));
}

/** One person with every role they hold or are to hold. */
export async function personWithRoles(reader: Queries, id: string, day: string) {
  const found = await reader
    .select(person)
    .from(people)
    .leftJoin(logins, eq(logins.id, people.id))
    .where(and(eq(people.id, id), isNull(people.erasedAt)));
  const [one] = await withRoles(reader, found, notEnded(day));
  return one;
}

/** The demo's cast as it stands in this database: those who may sign in, with the roles they hold. */
export async function castIn(reader: Queries, day: string) {
  const ids = cast.map(({ id }) => id);
  const found = await reader
    .select(person)
    .from(people)
    .innerJoin(logins, eq(logins.id, people.id))
    .where(inArray(people.id, ids));
  const known = await withRoles(reader, found, notEnded(day));
  return cast.flatMap(({ id, comesTo }) => {
    const one = known.find((other) => other.id === id);
    if (!one) return [];
    const roles = one.roles.map(({ roleName, placeName }) => `${roleName}, ${placeName}`);
    return [{ id, name: one.name, comesTo, roles }];
  });
}

const person = {
  id: people.id,
  name: people.name,
  email: people.email,
  login: logins.id,
  secondStep: logins.twoFactorEnabled,
};

interface Row {
  id: string;
  name: string;
  email: string;
  login: string | null;
  secondStep: boolean | null;
}

async function withRoles(reader: Queries, found: readonly Row[], which: SQL | undefined) {
  const rows =
    found.length === 0
      ? []
      : await reader
          .select(held)
          .from(appointments)
          .where(
            and(
              inArray(
                appointments.personId,
                found.map(({ id }) => id),
              ),
              which,
            ),
          )
          .orderBy(asc(appointments.fromDay), asc(appointments.id));
  const roles = await inWords(reader, rows);
  return found.map(({ login, secondStep, ...one }) => ({
    ...one,
    invited: login !== null,
    secondStep: secondStep === true,
    roles: roles.filter(({ personId }) => personId === one.id) as HeldInWords[],
  }));
}

const notEnded = (day: string) => or(isNull(appointments.toDay), gt(appointments.toDay, day));

/** Appointments over the hubs in reach and their Work Groups; all of them for whoever looks after the nation. */
function inReach(reader: Queries, reach: Reach): SQL | undefined {
  if (reach.nation.length > 0) return undefined;
  const groups = reader
    .select({ id: sql<string>`cast(${workGroups.id} as text)` })
    .from(workGroups)
    .where(inArray(workGroups.hubId, [...reach.hub]));
  return or(
    and(eq(appointments.scope, "hub"), inArray(appointments.scopeId, [...reach.hub])),
    and(eq(appointments.scope, "workGroup"), inArray(appointments.scopeId, groups)),
  );
}

/** Name or address contains what was typed; the signs that `like` reads as wildcards are taken out. */
function matches(search: string | undefined): SQL | undefined {
  const words = search?.toLowerCase().replace(/[%_\\]/g, "");
  if (!words) return undefined;
  const pattern = `%${words}%`;
  return or(like(sql`lower(${people.name})`, pattern), like(people.email, pattern));
}
