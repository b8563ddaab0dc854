/** Questions and instruments as a file: what the nation has published, and how the bank stands before an import. */
import type { Queries } from "@tessellate/data/database";
import { instruments, instrumentVersions, questions } from "@tessellate/data/schema";
import type { Bank, BankInstrument, BankQuestion } from "@tessellate/domain/instruments/bank";
import type { Standing, StandingInstrument } from "@tessellate/domain/instruments/import-plan";
import { asc } from "drizzle-orm";
import { questionsOf } from "../views.ts";

type Row = typeof questions.$inferSelect;

/** A question as files carry it: what it does not have is left out. */
export const asBankQuestion = (one: Omit<Row, "id" | "hubId">): BankQuestion => ({
  key: one.key,
  kind: one.kind,
  area: one.area,
  guskeyLevel: one.guskeyLevel as BankQuestion["guskeyLevel"],
  ...(one.choices ? { choices: one.choices } : {}),
  ...(one.thenOf ? { thenOf: one.thenOf } : {}),
  ...(one.replacesKey ? { replacesKey: one.replacesKey } : {}),
});

const allQuestions = (q: Queries) => q.select().from(questions).orderBy(asc(questions.key));

/** All instruments with their versions, newest first. */
async function allInstruments(q: Queries) {
  const all = await q.select().from(instruments).orderBy(asc(instruments.key));
  const versions = await q.select().from(instrumentVersions);
  return all.map((one) => ({
    ...one,
    versions: versions
      .filter(({ instrumentId }) => instrumentId === one.id)
      .sort((a, b) => b.version - a.version),
  }));
}
type WithVersions = Awaited<ReturnType<typeof allInstruments>>[number];

const asksOf = async (q: Queries, versionId: string) =>
  (await questionsOf(q, versionId)).map(({ key, wording }) => ({ key, wording }));

async function asBankInstrument(
  q: Queries,
  { key, name, waveKind }: WithVersions,
  { id, version, openQuestion }: WithVersions["versions"][number],
): Promise<BankInstrument> {
  return { key, name, waveKind, version, openQuestion, asks: await asksOf(q, id) };
}

/** The nation's bank: every question it ever published, and the newest published version of each instrument. */
export async function publishedBank(q: Queries): Promise<Bank> {
  const made: BankInstrument[] = [];
  const asked = new Set<string>();
  for (const one of (await allInstruments(q)).filter(({ hubId }) => hubId === null)) {
    const published = one.versions.filter(({ state }) => state === "published");
    for (const { id } of published) for (const { key } of await questionsOf(q, id)) asked.add(key);
    if (published[0]) made.push(await asBankInstrument(q, one, published[0]));
  }
  const rows = await allQuestions(q);
  return {
    questions: rows.filter(({ key }) => asked.has(key)).map(asBankQuestion),
    instruments: made,
  };
}

/** One published national version with its questions; undefined when there is none. */
export async function publishedVersion(
  q: Queries,
  { instrument: key, version: number }: { instrument: string; version: number },
): Promise<Bank | undefined> {
  const instrument = (await allInstruments(q)).find((one) => one.key === key && !one.hubId);
  const version = instrument?.versions.find((one) => one.version === number);
  if (!instrument || version?.state !== "published") return undefined;
  const asked = await questionsOf(q, version.id);
  return {
    questions: asked.map(asBankQuestion),
    instruments: [await asBankInstrument(q, instrument, version)],
  };
}

/** How the bank stands, hubs' own questions and drafts included: what an import has to get along with. */
export async function standingBank(q: Queries): Promise<Standing> {
  const made: StandingInstrument[] = [];
  for (const one of await allInstruments(q)) {
    const newest = one.versions.find(({ state }) => state === "published");
    made.push({
      key: one.key,
      waveKind: one.waveKind,
      ofHub: one.hubId !== null,
      hasDraft: one.versions.some(({ state }) => state === "draft"),
      version: one.versions[0]?.version ?? 0,
      newest: newest && { openQuestion: newest.openQuestion, asks: await asksOf(q, newest.id) },
    });
  }
  const rows = await allQuestions(q);
  return {
    questions: rows.map((one) => ({ ...asBankQuestion(one), ofHub: one.hubId !== null })),
    instruments: made,
  };
}
