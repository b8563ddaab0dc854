/** Instruments as people choose and read them: which versions there are, and what each asks. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import {
  instrumentQuestions,
  instruments,
  instrumentVersions,
  questions,
} from "@tessellate/data/schema";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";

const versionColumns = {
  id: instrumentVersions.id,
  key: instruments.key,
  name: instruments.name,
  waveKind: instruments.waveKind,
  version: instrumentVersions.version,
  openQuestion: instrumentVersions.openQuestion,
};

/** Every published version of the nation's instruments, newest first under its instrument: what an edition may choose. */
export const publishedVersions = (q: Queries) =>
  q
    .select(versionColumns)
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(and(eq(instrumentVersions.state, "published"), isNull(instruments.hubId)))
    .orderBy(asc(instruments.key), desc(instrumentVersions.version));

const asked = hot("instruments_asked", (q) =>
  q
    .select({
      key: questions.key,
      kind: questions.kind,
      area: questions.area,
      guskeyLevel: questions.guskeyLevel,
      choices: questions.choices,
      thenOf: questions.thenOf,
      replacesKey: questions.replacesKey,
      hubId: questions.hubId,
      wording: instrumentQuestions.wording,
    })
    .from(instrumentQuestions)
    .innerJoin(questions, eq(questions.id, instrumentQuestions.questionId))
    .where(eq(instrumentQuestions.versionId, sql.placeholder("versionId")))
    .orderBy(asc(instrumentQuestions.position)),
);

/** The questions of one version in the order and words in which they are asked. */
export const questionsOf = (q: Queries, versionId: string) => asked(q, { versionId });

/** The words a question was asked in last: published before drafted, newest first; undefined when it never was. */
export async function newestWording(q: Queries, questionId: string): Promise<string | undefined> {
  const rows = await q
    .select({
      wording: instrumentQuestions.wording,
      publishedAt: instrumentVersions.publishedAt,
      version: instrumentVersions.version,
    })
    .from(instrumentQuestions)
    .innerJoin(instrumentVersions, eq(instrumentVersions.id, instrumentQuestions.versionId))
    .where(eq(instrumentQuestions.questionId, questionId));
  const when = ({ publishedAt }: (typeof rows)[number]) => publishedAt?.getTime() ?? 0;
  return rows.sort((a, b) => when(b) - when(a) || b.version - a.version)[0]?.wording;
}

/** One version with its questions; undefined when there is none. */
export async function versionWithQuestions(q: Queries, versionId: string) {
  const [version] = await q
    .select(versionColumns)
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(eq(instrumentVersions.id, versionId));
  if (!version) return undefined;
  return { ...version, questions: await questionsOf(q, versionId) };
}

type Questions = Awaited<ReturnType<typeof questionsOf>>;
/** Versions whose questions are kept in hand: more than any year publishes. */
const mostKept = 500;
const kept = new Map<string, Questions>();

/** The questions of a version that people are asked. Such a version never changes again, so it is read only once. */
export async function frozenQuestionsOf(q: Queries, versionId: string): Promise<Questions> {
  const known = kept.get(versionId);
  if (known) return known;
  const questions = await questionsOf(q, versionId);
  if (kept.size >= mostKept) kept.clear();
  kept.set(versionId, questions);
  return questions;
}
