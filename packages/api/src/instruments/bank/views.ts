/** The question bank as people read it: what each question is, and in which words it was asked where and when. */
import type { Queries } from "@tessellate/data/database";
import {
  editions,
  hubs,
  instrumentQuestions,
  instruments,
  instrumentVersions,
  questions,
} from "@tessellate/data/schema";
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { dayOf } from "@tessellate/domain/time/london";
import { asc, eq, isNotNull } from "drizzle-orm";

/** Whose questions and drafts a reader sees beside what the nation has published. */
export interface Sight {
  /** The hubs whose own questions are shown; "all" for those who read every hub's. */
  hubs: readonly string[] | "all";
  /** True for those who draft the nation's instruments: their drafts are shown to them. */
  drafts: boolean;
}

/** Every question its reader may see, by key, each with its wordings, newest first. */
export async function bankQuestions(q: Queries, sight: Sight) {
  const rows = await q
    .select({ question: questions, hub: hubs.name })
    .from(questions)
    .leftJoin(hubs, eq(hubs.id, questions.hubId))
    .orderBy(asc(questions.key));
  const asked = await askings(q, sight);
  const visible = rows.filter(({ question }) => seesOwner(sight, question.hubId));
  const inOrder = visible
    .map(({ question: { id, hubId: _, ...one }, hub }) => ({
      ...one,
      hub,
      wordings: wordingsOf(asked.get(id) ?? []),
      replacedBy: visible.find(({ question }) => question.replacesKey === one.key)?.question.key,
      askedAsThen: visible.find(({ question }) => question.thenOf === one.key)?.question.key,
    }))
    .filter(({ wordings }) => sight.drafts || wordings.length > 0);
  return inOrder;
}
export type BankLine = Awaited<ReturnType<typeof bankQuestions>>[number];

const seesOwner = (sight: Sight, hubId: string | null) =>
  hubId === null || sight.hubs === "all" || sight.hubs.includes(hubId);

type Asking = Awaited<ReturnType<typeof allAskings>>[number];

const allAskings = (q: Queries) =>
  q
    .select({
      questionId: instrumentQuestions.questionId,
      wording: instrumentQuestions.wording,
      versionId: instrumentVersions.id,
      version: instrumentVersions.version,
      state: instrumentVersions.state,
      publishedAt: instrumentVersions.publishedAt,
      key: instruments.key,
      name: instruments.name,
      hubId: instruments.hubId,
    })
    .from(instrumentQuestions)
    .innerJoin(instrumentVersions, eq(instrumentVersions.id, instrumentQuestions.versionId))
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId));

/** Every asking its reader may see, by question, newest first, with the academic years it was fixed for. */
async function askings(q: Queries, sight: Sight) {
  const years = await yearsOf(q);
  const rows = (await allAskings(q))
    .filter(({ hubId }) => seesOwner(sight, hubId))
    .filter(({ state, hubId }) => state === "published" || hubId !== null || sight.drafts)
    .sort((a, b) => when(b) - when(a) || b.version - a.version || (a.key < b.key ? -1 : 1));
  const byQuestion = new Map<string, (Asking & { years: number[] })[]>();
  for (const row of rows) {
    const told = { ...row, years: yearsAsked(row, years.get(row.versionId) ?? []) };
    byQuestion.set(row.questionId, [...(byQuestion.get(row.questionId) ?? []), told]);
  }
  return byQuestion;
}

/** A draft is newer than everything published. */
const when = ({ publishedAt }: Asking) => publishedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

const yearsAsked = ({ publishedAt }: Asking, ofEditions: readonly number[]) => {
  const published = publishedAt ? [academicYearOf(dayOf(publishedAt))] : [];
  return [...new Set([...ofEditions, ...published])].sort();
};

/** The academic years for which published editions fixed each version. */
async function yearsOf(q: Queries) {
  const rows = await q
    .selectDistinct({ versionId: editions.instrumentVersionId, year: editions.academicYear })
    .from(editions)
    .where(isNotNull(editions.publishedAt));
  const years = new Map<string, number[]>();
  for (const { versionId, year } of rows)
    years.set(versionId, [...(years.get(versionId) ?? []), year]);
  return years;
}

/** The same words in several versions stand once, with all of them. */
function wordingsOf(asked: readonly (Asking & { years: number[] })[]) {
  const wordings = [...new Set(asked.map(({ wording }) => wording))];
  return wordings.map((wording) => ({
    wording,
    asked: asked
      .filter((one) => one.wording === wording)
      .map(({ key, name, version, state, years }) => ({ key, name, version, state, years })),
  }));
}
