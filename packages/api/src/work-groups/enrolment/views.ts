/** What was pasted, matched to schools and people: looked up and shown, never saved. */
import type { Queries } from "@tessellate/data/database";
import { participants, people, schools } from "@tessellate/data/schema";
import { domainOf } from "@tessellate/domain/forms/email";
import { fold, searchPatterns } from "@tessellate/domain/organisations/search";
import { holdsPlace } from "@tessellate/domain/work-groups/funnel";
import { leadsWarning } from "@tessellate/domain/work-groups/group";
import {
  type PastedPerson,
  readPasted,
  schoolDomainOf,
} from "@tessellate/domain/work-groups/pasted-people";
import {
  type Match,
  matchSchool,
  type SchoolSeen,
} from "@tessellate/domain/work-groups/school-match";
import { and, eq, inArray, isNotNull, isNull, like, or } from "drizzle-orm";
import { placesOf } from "../places/store.ts";
import type { GroupKey } from "../store.ts";

/** One pasted person: whether they take part already, and which school they seem to come from. */
export interface PreviewRow {
  name: string;
  email: string;
  takesPart: boolean;
  match: Match;
}

// Candidates shown for one person; more cannot be told apart on a phone.
const mostCandidates = 5;

const seen = {
  urn: schools.urn,
  name: schools.name,
  town: schools.town,
  postcode: schools.postcode,
  state: schools.state,
  successorUrn: schools.successorUrn,
};
type Seen = SchoolSeen & { successorUrn: number | null };

async function schoolsWhere(
  q: Queries,
  where: ReturnType<typeof and>,
  limit = 500,
): Promise<Seen[]> {
  const rows = await q.select(seen).from(schools).where(where).limit(limit);
  return rows.map(({ state, ...school }) => ({
    ...school,
    open: state === "open" || state === "closing",
  }));
}

/** Reads what was pasted for a group and says of each person what would become of them. */
export async function previewPeople(
  q: Queries,
  group: GroupKey & { capacity: number },
  pasted: string,
) {
  const { people: read, unread } = readPasted(pasted);
  const known = await peopleBy(
    q,
    read.map(({ email }) => email),
  );
  const byDomain = await urnsByDomain(q, read);
  const writtenBy = await writtenSchools(q, read);
  const urns = [
    ...known.values(),
    ...[...byDomain.values()].flatMap((all) => [...all].slice(0, mostCandidates + 1)),
  ].flatMap((one) => (typeof one === "number" ? [one] : one.urn === null ? [] : [one.urn]));
  const bySchool = await schoolsByUrn(q, urns);
  const closed = [
    ...bySchool.values(),
    ...[...writtenBy.values()].flatMap(({ schools: all }) => all),
  ];
  const successors = await successorsOf(q, closed as Seen[]);
  const taking = await takingPart(q, group);
  const rows = read.map((person): PreviewRow => {
    const standing = known.get(person.email);
    const others = [...(byDomain.get(domainOf(person.email)) ?? [])].slice(0, mostCandidates);
    const match = matchSchool({
      written: person.school === null ? null : (writtenBy.get(person.school) ?? nothingFits),
      known: standing?.urn ? (bySchool.get(standing.urn) ?? null) : null,
      byDomain: others.flatMap((urn) => bySchool.get(urn) ?? []),
      successors,
    });
    const takesPart = standing !== undefined && taking.has(standing.id);
    return { name: person.name, email: person.email, takesPart, match };
  });
  return { rows, unread, ...(await room(q, group, rows, taking)) };
}

const nothingFits = { exact: false, schools: [] as Seen[] };

async function peopleBy(q: Queries, emails: readonly string[]) {
  if (emails.length === 0) return new Map<string, never>();
  const rows = await q
    .select({ id: people.id, email: people.email, urn: people.urn })
    .from(people)
    .where(and(inArray(people.email, [...emails]), isNull(people.erasedAt)));
  return new Map(rows.map((person) => [person.email, person]));
}

/** Under each pasted address's domain, the schools of people already known there. */
async function urnsByDomain(q: Queries, read: readonly PastedPerson[]) {
  const domains = [...new Set(read.flatMap(({ email }) => schoolDomainOf(email) ?? []))];
  const urns = new Map<string, Set<number>>();
  if (domains.length === 0) return urns;
  const rows = await q
    .selectDistinct({ email: people.email, urn: people.urn })
    .from(people)
    .where(
      and(
        isNotNull(people.urn),
        isNull(people.erasedAt),
        or(...domains.map((domain) => like(people.email, `%@${domain}`))),
      ),
    );
  for (const { email, urn } of rows) {
    const domain = domainOf(email);
    if (urn !== null) urns.set(domain, (urns.get(domain) ?? new Set()).add(urn));
  }
  return urns;
}

/** The schools that each written URN or name could mean. */
async function writtenSchools(q: Queries, read: readonly PastedPerson[]) {
  const texts = [...new Set(read.flatMap(({ school }) => school ?? []))];
  const found = new Map<string, { exact: boolean; schools: Seen[] }>();
  for (const text of texts) found.set(text, await writtenSchool(q, text));
  return found;
}

async function writtenSchool(q: Queries, text: string) {
  if (/^\d{5,7}$/.test(text)) {
    const byUrn = await schoolsWhere(q, eq(schools.urn, Number(text)), 1);
    return { exact: byUrn.length === 1, schools: byUrn };
  }
  const patterns = searchPatterns(text);
  if (!patterns) return nothingFits;
  const fitting = await schoolsWhere(
    q,
    and(...patterns.map((pattern) => like(schools.search, pattern))),
    mostCandidates * 4,
  );
  const named = fitting.filter(({ name, open }) => open && fold(name) === fold(text));
  const [only, ...others] = named.length > 0 ? named : fitting;
  const exact = only !== undefined && others.length === 0;
  return { exact, schools: (named.length > 0 ? named : fitting).slice(0, mostCandidates) };
}

async function schoolsByUrn(q: Queries, urns: readonly number[]) {
  if (urns.length === 0) return new Map<number, Seen>();
  const rows = await schoolsWhere(q, inArray(schools.urn, [...new Set(urns)]));
  return new Map(rows.map((school) => [school.urn, school]));
}

async function successorsOf(q: Queries, all: readonly Seen[]): Promise<Map<number, SchoolSeen>> {
  const closed = all.filter(({ open, successorUrn }) => !open && successorUrn !== null);
  const next = await schoolsByUrn(
    q,
    closed.flatMap(({ successorUrn }) => successorUrn ?? []),
  );
  return new Map(
    closed.flatMap(({ urn, successorUrn }) => {
      const school = successorUrn === null ? undefined : next.get(successorUrn);
      return school ? [[urn, school] as const] : [];
    }),
  );
}

/** Lead participants a group has now, with their schools. */
async function takingPart(q: Queries, { hubId, id }: GroupKey) {
  const rows = await q
    .select({ personId: participants.personId, urn: participants.urn })
    .from(participants)
    .where(
      and(
        eq(participants.hubId, hubId),
        eq(participants.workGroupId, id),
        eq(participants.seat, "lead"),
        isNull(participants.leftOn),
      ),
    );
  return new Map(rows.map(({ personId, urn }) => [personId, urn]));
}

/** How full the group is, and which schools would send more than two (S2-02). */
async function room(
  q: Queries,
  group: GroupKey & { capacity: number },
  rows: readonly PreviewRow[],
  taking: ReadonlyMap<string, number>,
) {
  const standing = await placesOf(q, { hubId: group.hubId, workGroupId: group.id });
  const coming = rows.flatMap(({ takesPart, match }) =>
    !takesPart && match.sure ? [match.school] : [],
  );
  const names = new Map(coming.map(({ urn, name }) => [urn, name]));
  const warnings = [...names].flatMap(([urn, name]) => {
    const already = [...taking.values()].filter((one) => one === urn).length;
    const more = coming.filter((one) => one.urn === urn).length;
    return leadsWarning(name, already + more) ?? [];
  });
  const held = standing.filter(({ state }) => holdsPlace(state)).length;
  return { capacity: group.capacity, held, warnings };
}
