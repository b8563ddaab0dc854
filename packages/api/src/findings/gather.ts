/** Gathers what a release is made of: every closed wave, its standing, and its answers with the seals opened. */
import { setImmediate as breathe } from "node:timers/promises";
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import {
  editions,
  hubs,
  instrumentQuestions,
  projectFamilies,
  questions,
  responses,
  tallies,
  tasks,
  waveResults,
  waves,
  workGroups,
} from "@tessellate/data/schema";
import type { Contribution } from "@tessellate/domain/findings/cells";
import type { CountedQuestion } from "@tessellate/domain/findings/systems";
import { and, asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { House } from "../context.ts";
import { openResponse } from "../evaluations/seal.ts";

interface WaveKey {
  hubId: string;
  waveId: string;
}

/** The rows of a wave that is named when the query is asked. */
const ofWave = (table: typeof responses | typeof tallies) =>
  and(eq(table.hubId, sql.placeholder("hubId")), eq(table.waveId, sql.placeholder("waveId")));

/** One closed wave and where it stands. */
export type ClosedWave = Awaited<ReturnType<typeof closedWaves>>[number];

/** Every wave closed by `asAt`, oldest year first. A local group has no family. */
export const closedWaves = (reader: Queries, asAt: Date) =>
  reader
    .select({
      hubId: waves.hubId,
      waveId: waves.id,
      workGroupId: waves.workGroupId,
      kind: waves.kind,
      opensOn: waves.opensOn,
      instrumentVersionId: waves.instrumentVersionId,
      academicYear: workGroups.academicYear,
      region: hubs.regionCode,
      familyId: editions.familyId,
      phase: projectFamilies.phase,
    })
    .from(waves)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, waves.hubId), eq(workGroups.id, waves.workGroupId)),
    )
    .innerJoin(hubs, eq(hubs.id, waves.hubId))
    .leftJoin(editions, eq(editions.id, workGroups.editionId))
    .leftJoin(projectFamilies, eq(projectFamilies.id, editions.familyId))
    .where(and(isNotNull(waves.closedAt), lte(waves.closedAt, asAt)))
    .orderBy(asc(workGroups.academicYear), asc(waves.hubId), asc(waves.id));

/** The questions of each instrument version, as figures count them. */
export async function askedBy(
  reader: Queries,
): Promise<ReadonlyMap<string, readonly CountedQuestion[]>> {
  const rows = await reader
    .select({
      versionId: instrumentQuestions.versionId,
      key: questions.key,
      kind: questions.kind,
      area: questions.area,
      choices: questions.choices,
      thenOf: questions.thenOf,
      hubId: questions.hubId,
    })
    .from(instrumentQuestions)
    .innerJoin(questions, eq(questions.id, instrumentQuestions.questionId))
    .orderBy(asc(instrumentQuestions.position));
  const byVersion = new Map<string, CountedQuestion[]>();
  for (const { versionId, ...question } of rows)
    byVersion.set(versionId, [...(byVersion.get(versionId) ?? []), question]);
  return byVersion;
}

/** How many rows of each wave are expected to answer: excused people are out of both sides of the rate. */
export async function expectedByWave(reader: Queries) {
  const found = await hubByHub(reader, (hubId) => expectedIn(reader, { hubId }));
  return new Map(found.map(({ waveId, expected }) => [waveId, expected]));
}

const expectedIn = hot("gather_expected", (q) =>
  q
    .select({ waveId: tasks.waveId, expected: sql<number>`cast(count(*) as integer)` })
    .from(tasks)
    .where(and(eq(tasks.hubId, sql.placeholder("hubId")), isNull(tasks.excused)))
    .groupBy(tasks.waveId),
);

/** Reads the nation a hub at a time, so that whatever waits goes first in between. */
async function hubByHub<Row>(reader: Queries, read: (hubId: string) => Promise<Row[]>) {
  const rows: Row[] = [];
  for (const { id } of await reader.select({ id: hubs.id }).from(hubs)) {
    for (const row of await read(id)) rows.push(row);
    await breathe();
  }
  return rows;
}

const responsesIn = hot("gather_responses", (q) =>
  q
    .select({
      answers: responses.answers,
      hurried: responses.hurried,
      sealedPerson: responses.sealedPerson,
      sealedSchool: responses.sealedSchool,
    })
    .from(responses)
    .where(ofWave(responses)),
);

/** The responses of one wave with their seals opened. Nothing of this is kept. */
export async function contributionsOf(
  house: House,
  { hubId, waveId }: WaveKey,
): Promise<Contribution[]> {
  const rows = await responsesIn(house.database.reader, { hubId, waveId });
  return rows.map((row) => openResponse(house, row));
}

/** The tally that stands for a wave, as rows to compare with a fresh count. */
export const tallyOf = (reader: Queries, { hubId, waveId }: WaveKey) =>
  tallyIn(reader, { hubId, waveId });

const tallyIn = hot("gather_tally", (q) =>
  q
    .select({ questionKey: tallies.questionKey, option: tallies.option, count: tallies.count })
    .from(tallies)
    .where(ofWave(tallies)),
);

/** Results groups have been shown already, by wave. */
export async function resultsByWave(reader: Queries) {
  const found = await hubByHub(reader, (hubId) => resultsIn(reader, { hubId }));
  return new Map(found.map(({ waveId, cells }) => [waveId, cells]));
}

const resultsIn = hot("gather_results", (q) =>
  q
    .select({ waveId: waveResults.waveId, cells: waveResults.cells })
    .from(waveResults)
    .where(eq(waveResults.hubId, sql.placeholder("hubId"))),
);

/** Every wave there is, open or closed. */
export const allWaves = (reader: Queries) =>
  reader
    .select({ hubId: waves.hubId, workGroupId: waves.workGroupId, waveId: waves.id })
    .from(waves)
    .orderBy(asc(waves.hubId), asc(waves.id));

/** The answers of one wave, sealed as they are: counting them needs no key. */
export const answersIn = (reader: Queries, wave: WaveKey) =>
  reader
    .select({ answers: responses.answers })
    .from(responses)
    .where(and(eq(responses.hubId, wave.hubId), eq(responses.waveId, wave.waveId)));
