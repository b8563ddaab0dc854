/** Everything behind one figure: what was asked, who was asked and answered, who is left out, and the hubs and groups it is made of. */
import type { Queries } from "@tessellate/data/database";
import {
  hubs,
  instrumentQuestions,
  instruments,
  instrumentVersions,
  projectFamilies,
  questions,
  releaseWaves,
  tasks,
  waves,
  workGroups,
} from "@tessellate/data/schema";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { isInArea } from "@tessellate/domain/findings/systems";
import {
  and,
  asc,
  countDistinct,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  type SQL,
  sql,
} from "drizzle-orm";
import type { ProjectRef } from "../pages.ts";

/** The rounds a figure may count: closed when the release was frozen, of one year and kind, in some hubs, of some projects. */
export interface Behind {
  releaseId: string;
  year: number;
  waveKind: WaveKind;
  project: ProjectRef;
  /** Null for all of them. */
  hubIds: readonly string[] | null;
}

const inRounds = ({ releaseId, year, waveKind, hubIds }: Behind) =>
  and(
    eq(releaseWaves.releaseId, releaseId),
    eq(releaseWaves.academicYear, year),
    eq(releaseWaves.waveKind, waveKind),
    hubIds ? inArray(releaseWaves.hubId, [...hubIds]) : undefined,
  );

/** Whose rounds count: those of groups on the project; local groups count in no figure. */
const ofProject = ({ kind, key, phase }: ProjectRef): SQL | undefined => {
  if (kind === "family") return eq(releaseWaves.familyId, key);
  return and(
    isNotNull(releaseWaves.familyId),
    kind === "phase" && phase ? eq(projectFamilies.phase, phase) : undefined,
  );
};

const counted = (behind: Behind, versionIds: readonly string[]) =>
  and(
    inRounds(behind),
    ofProject(behind.project),
    inArray(releaseWaves.instrumentVersionId, [...versionIds]),
  );

const integer = (expression: SQL) => sql<number>`cast(${expression} as integer)`;
const rounds = integer(sql`count(*)`);
const answered = integer(sql`coalesce(sum(${releaseWaves.respondents}), 0)`);
const expected = integer(sql`coalesce(sum(${releaseWaves.expected}), 0)`);

/** Every version that asked a question of the figure, in the words it used, with how many of the figure's rounds asked it. */
export async function wordingsBehind(reader: Queries, behind: Behind, measure: string) {
  const asking = await reader
    .select({ versionId: releaseWaves.instrumentVersionId, rounds })
    .from(releaseWaves)
    .leftJoin(projectFamilies, eq(projectFamilies.id, releaseWaves.familyId))
    .where(and(inRounds(behind), ofProject(behind.project)))
    .groupBy(releaseWaves.instrumentVersionId);
  if (asking.length === 0) return [];
  const roundsOf = new Map(asking.map((one) => [one.versionId, one.rounds]));
  const rows = await reader
    .select({
      versionId: instrumentVersions.id,
      instrument: instruments.name,
      version: instrumentVersions.version,
      key: questions.key,
      kind: questions.kind,
      area: questions.area,
      choices: questions.choices,
      thenOf: questions.thenOf,
      hubId: questions.hubId,
      wording: instrumentQuestions.wording,
    })
    .from(instrumentQuestions)
    .innerJoin(questions, eq(questions.id, instrumentQuestions.questionId))
    .innerJoin(instrumentVersions, eq(instrumentVersions.id, instrumentQuestions.versionId))
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(inArray(instrumentQuestions.versionId, [...roundsOf.keys()]))
    .orderBy(
      asc(instruments.name),
      desc(instrumentVersions.version),
      asc(instrumentQuestions.position),
    );
  return rows
    .filter((row) => row.key === measure || (row.area === measure && isInArea(row)))
    .map((row) => ({
      ...row,
      choices: row.choices && [...row.choices],
      rounds: roundsOf.get(row.versionId) ?? 0,
    }));
}

/** How many rounds, groups and hubs a figure is made of, and how many rows were expected and answered in them. */
export async function sizeBehind(reader: Queries, behind: Behind, versionIds: readonly string[]) {
  const nothing = { rounds: 0, groups: 0, hubs: 0, answered: 0, expected: 0 };
  if (versionIds.length === 0) return nothing;
  const [row] = await reader
    .select({
      rounds,
      groups: countDistinct(releaseWaves.workGroupId),
      hubs: countDistinct(releaseWaves.hubId),
      answered,
      expected,
    })
    .from(releaseWaves)
    .leftJoin(projectFamilies, eq(projectFamilies.id, releaseWaves.familyId))
    .where(counted(behind, versionIds));
  return row ?? nothing;
}

/** Who stands outside the figure: rounds of local groups, and people excused from the rounds that count. */
export async function leftOutOf(reader: Queries, behind: Behind, versionIds: readonly string[]) {
  const [local] = await reader
    .select({ rounds })
    .from(releaseWaves)
    .where(and(inRounds(behind), isNull(releaseWaves.familyId)));
  const [excused] =
    versionIds.length === 0
      ? []
      : await reader
          .select({ people: integer(sql`count(*)`) })
          .from(releaseWaves)
          .leftJoin(projectFamilies, eq(projectFamilies.id, releaseWaves.familyId))
          .innerJoin(
            tasks,
            and(eq(tasks.hubId, releaseWaves.hubId), eq(tasks.waveId, releaseWaves.waveId)),
          )
          .where(and(counted(behind, versionIds), isNotNull(tasks.excused)));
  return { localRounds: local?.rounds ?? 0, excused: excused?.people ?? 0 };
}

/** The hubs a figure is made of, by name: how many were asked and answered there, which everyone may know. */
export const hubsBehind = (reader: Queries, behind: Behind, versionIds: readonly string[]) =>
  reader
    .select({
      hubId: hubs.id,
      slug: hubs.slug,
      hub: hubs.name,
      rounds,
      answered,
      expected,
    })
    .from(releaseWaves)
    .innerJoin(hubs, eq(hubs.id, releaseWaves.hubId))
    .leftJoin(projectFamilies, eq(projectFamilies.id, releaseWaves.familyId))
    .where(counted(behind, versionIds))
    .groupBy(hubs.id, hubs.slug, hubs.name)
    .orderBy(asc(hubs.name));

/** The rounds a figure is made of, by group. */
export const roundsBehind = (reader: Queries, behind: Behind, versionIds: readonly string[]) =>
  reader
    .select({
      hubId: releaseWaves.hubId,
      waveId: releaseWaves.waveId,
      workGroupId: releaseWaves.workGroupId,
      familyId: releaseWaves.familyId,
      group: workGroups.title,
      round: waves.title,
      hub: hubs.name,
      answered: releaseWaves.respondents,
      schools: releaseWaves.schools,
      expected: releaseWaves.expected,
    })
    .from(releaseWaves)
    .innerJoin(hubs, eq(hubs.id, releaseWaves.hubId))
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, releaseWaves.hubId), eq(workGroups.id, releaseWaves.workGroupId)),
    )
    .innerJoin(waves, and(eq(waves.hubId, releaseWaves.hubId), eq(waves.id, releaseWaves.waveId)))
    .leftJoin(projectFamilies, eq(projectFamilies.id, releaseWaves.familyId))
    .where(counted(behind, versionIds))
    .orderBy(asc(workGroups.title), asc(waves.closesOn), asc(releaseWaves.waveId));
