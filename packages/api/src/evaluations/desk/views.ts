/** The response desk: expected, received, late and excused, live, for each wave or for each hub or project. No names. */
import type { Queries } from "@tessellate/data/database";
import { editions, hubs, tasks, waves, workGroups } from "@tessellate/data/schema";
import type { Reach } from "@tessellate/domain/access/decide";
import {
  type ChaseFilters,
  type DeskFilters,
  rowsPerDesk,
} from "@tessellate/domain/evaluations/desk";
import { lateDays } from "@tessellate/domain/evaluations/wave-state";
import { rate } from "@tessellate/domain/findings/rates";
import { tidyEditionCode } from "@tessellate/domain/projects/catalogue";
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { addDays } from "@tessellate/domain/time/london";
import {
  type AnyColumn,
  and,
  asc,
  eq,
  gte,
  isNotNull,
  isNull,
  lte,
  type SQL,
  sql,
} from "drizzle-orm";
import { groupsWithin } from "../../work-groups/views.ts";

interface Wish {
  reach: Reach;
  filters: DeskFilters;
  /** Today, in England. */
  day: string;
}

/** The counts of one wave: all from one and the same expected rows. */
const counts = (day: string) => {
  const counted = (rows: SQL, name: string) =>
    sql<number>`cast(count(case when ${rows} then 1 end) as integer)`.as(name);
  const asked = sql`${tasks.id} is not null and ${tasks.excused} is null`;
  const ending = sql`${waves.closedAt} is null and ${waves.closesOn} >= ${day} and ${waves.closesOn} <= ${addDays(day, lateDays)}`;
  return {
    expected: counted(asked, "expected"),
    answered: counted(sql`${asked} and ${tasks.answered}`, "answered_rows"),
    excused: counted(sql`${tasks.excused} is not null`, "excused_rows"),
    doubted: counted(sql`${tasks.doubted} and not ${tasks.answered}`, "doubted_rows"),
    late: counted(sql`${asked} and not ${tasks.answered} and ${ending}`, "late"),
  };
};

/** Waves of the groups a reach covers, narrowed by what an address says. */
export const narrowed = (reach: Reach, { hub, project, group, kind }: ChaseFilters) =>
  and(
    groupsWithin(reach),
    hub ? eq(hubs.slug, hub) : undefined,
    project ? eq(editions.code, tidyEditionCode(project)) : undefined,
    group ? eq(workGroups.id, group) : undefined,
    kind ? eq(waves.kind, kind) : undefined,
  );

/** Waves that take answers on a day. */
export const takingAnswers = (day: string) => and(isNull(waves.closedAt), gte(waves.closesOn, day));

const inState = ({ state }: DeskFilters, day: string) => {
  if (state === "open") return takingAnswers(day);
  if (state === "late") return and(takingAnswers(day), lte(waves.closesOn, addDays(day, lateDays)));
  return and(isNotNull(waves.closedAt), eq(workGroups.academicYear, academicYearOf(day)));
};

/** Every wave the filters leave, with its group, hub and edition, and its counts. */
const standing = (q: Queries, { reach, filters, day }: Wish) => {
  const named = (column: AnyColumn, name: string) => sql<string>`${column}`.as(name);
  return q
    .select({
      ...counts(day),
      hubId: waves.hubId,
      id: waves.id,
      workGroupId: waves.workGroupId,
      kind: waves.kind,
      title: waves.title,
      opensOn: waves.opensOn,
      closesOn: waves.closesOn,
      closedAt: waves.closedAt,
      remindedOn: waves.remindedOn,
      group: named(workGroups.title, "group_title"),
      hub: named(hubs.name, "hub_name"),
      slug: named(hubs.slug, "hub_slug"),
      code: editions.code,
      edition: sql<string | null>`${editions.title}`.as("edition_title"),
      familyId: editions.familyId,
    })
    .from(waves)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, waves.hubId), eq(workGroups.id, waves.workGroupId)),
    )
    .innerJoin(hubs, eq(hubs.id, waves.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .leftJoin(tasks, and(eq(tasks.hubId, waves.hubId), eq(tasks.waveId, waves.id)))
    .where(and(narrowed(reach, filters), inState(filters, day)))
    .groupBy(waves.hubId, waves.id, workGroups.hubId, workGroups.id, hubs.id, editions.id)
    .as("standing");
};
type Standing = ReturnType<typeof standing>;

/** The counts of several waves together. */
const together = (one: Standing) => {
  const sum = (of: Aliased) => sql<number>`cast(coalesce(sum(${of}), 0) as integer)`;
  const distinct = (of: AnyColumn) => sql<number>`cast(count(distinct ${of}) as integer)`;
  return {
    expected: sum(one.expected),
    answered: sum(one.answered),
    excused: sum(one.excused),
    doubted: sum(one.doubted),
    late: sum(one.late),
    waves: distinct(one.id),
    groups: distinct(one.workGroupId),
  };
};
type Aliased = Standing["expected"];

/** Of the waves that are about to close, those in which somebody is missing. */
const stillLate = (one: Standing, { filters }: Wish) =>
  filters.state === "late" ? sql`${one.late} > 0` : undefined;

/** Everything the filters leave, in one line, with how many rows each way of looking at it has. */
export async function deskSum(q: Queries, wish: Wish) {
  const one = standing(q, wish);
  const [sum] = await q
    .select({
      ...together(one),
      hubs: sql<number>`cast(count(distinct ${one.hubId}) as integer)`,
      projects: sql<number>`cast(count(distinct coalesce(${one.code}, '-')) as integer)`,
    })
    .from(one)
    .where(stillLate(one, wish));
  if (!sum) throw new Error("A sum has always one row.");
  return { ...sum, ...rate(sum) };
}

/** One page of waves, group by group, those that close first on top. */
export async function deskWaves(q: Queries, wish: Wish) {
  const one = standing(q, wish);
  const rows = await q
    .select()
    .from(one)
    .where(stillLate(one, wish))
    .orderBy(asc(sql`lower(${one.group})`), asc(one.workGroupId), asc(one.closesOn), asc(one.id))
    .limit(rowsPerDesk)
    .offset((wish.filters.page - 1) * rowsPerDesk);
  return rows.map(({ slug: _, edition: __, familyId: ___, ...row }) => ({ ...row, ...rate(row) }));
}

/** One page of England: a row for each hub or each project. Local groups of every hub stand in one row of their own. */
export async function deskPlaces(q: Queries, wish: Wish) {
  const one = standing(q, wish);
  const byHub = wish.filters.by === "hub";
  const text = (column: unknown) => sql<string | null>`${column}`;
  const rows = await q
    .select({
      ...together(one),
      ref: byHub ? text(one.slug) : text(one.code),
      name: byHub ? text(one.hub) : text(one.edition),
      measuredAs: byHub ? text(one.hubId) : text(one.familyId),
    })
    .from(one)
    .where(stillLate(one, wish))
    .groupBy(
      ...(byHub
        ? [text(one.hubId), text(one.slug), text(one.hub)]
        : [text(one.code), text(one.edition), text(one.familyId)]),
    )
    .orderBy(byHub ? asc(sql`lower(${one.hub})`) : asc(sql`coalesce(${one.code}, 'Z')`))
    .limit(rowsPerDesk)
    .offset((wish.filters.page - 1) * rowsPerDesk);
  return rows.map((row) => ({ ...row, ...rate(row) }));
}

/** What the desk can be narrowed to: hubs and codes that the reach covers and that have waves. */
export async function deskChoices(q: Queries, reach: Reach, year: number) {
  const rows = await q
    .selectDistinct({ slug: hubs.slug, hub: hubs.name, code: editions.code })
    .from(workGroups)
    .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .where(and(groupsWithin(reach), gte(workGroups.academicYear, year)));
  const named = new Map(rows.map(({ slug, hub }) => [slug, hub]));
  const codes = new Set(rows.flatMap(({ code }) => code ?? []));
  return {
    hubs: [...named]
      .map(([slug, name]) => ({ slug, name }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    codes: [...codes].sort(),
  };
}
