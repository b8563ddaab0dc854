/** Finds instruments and their drafts as they stand, and publishes or discards a draft. */
import { createHash } from "node:crypto";
import type { Queries } from "@tessellate/data/database";
import {
  instrumentQuestions,
  instruments,
  instrumentVersions,
  questions,
} from "@tessellate/data/schema";
import { mayDo, national, type Place } from "@tessellate/domain/access/decide";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import type { DraftToPublish } from "@tessellate/domain/instruments/draft";
import { and, desc, eq, inArray, notExists } from "drizzle-orm";
import { change } from "../../change.ts";
import { type Context, today } from "../../context.ts";
import { questionsOf } from "../views.ts";

export type Instrument = typeof instruments.$inferSelect;
export type Version = typeof instrumentVersions.$inferSelect;

/** Where an instrument stands: in its hub if it is a hub's own, else in the nation. */
export const placeOf = ({ hubId }: Pick<Instrument, "hubId">): Place =>
  hubId ? { hub: hubId } : national;

/** The instrument a key names, for whoever may draft there. */
export async function findInstrument(
  ctx: Pick<Context, "database">,
  { instrument: key }: { instrument: string },
) {
  const instrument = await instrumentOf(ctx.database.reader, key);
  return instrument && { place: placeOf(instrument), instrument };
}

/** The same, for readers: a hub's own instrument is there for that hub and for those who read every hub's. */
export async function findReadable(ctx: Context, { instrument: key }: { instrument: string }) {
  const instrument = await instrumentOf(ctx.database.reader, key);
  if (!instrument) return undefined;
  const place = { ...national, ...placeOf(instrument) };
  const hidden = instrument.hubId !== null && !may(ctx, "instrument.readOfHub", place);
  return hidden ? undefined : { place, instrument };
}

const may = (ctx: Context, permission: Parameters<typeof mayDo>[1], place: Place) =>
  mayDo(ctx.actor, permission, place, today(ctx));

/** True when the reader may write drafts of this instrument. */
export const mayDraft = (ctx: Context, instrument: Pick<Instrument, "hubId">) =>
  may(ctx, "instrument.draft", placeOf(instrument));

/** True when the reader may give this instrument another name. */
export const mayRename = (ctx: Context, instrument: Pick<Instrument, "hubId">) =>
  may(ctx, "instrument.rename", placeOf(instrument));

/** The instrument of a key. */
export const instrumentOf = async (q: Queries, key: string): Promise<Instrument | undefined> => {
  const [row] = await q.select().from(instruments).where(eq(instruments.key, key));
  return row;
};

/** All versions of an instrument, newest first; a draft is always the newest. */
export const versionsOf = (q: Queries, { id }: Pick<Instrument, "id">): Promise<Version[]> =>
  q
    .select()
    .from(instrumentVersions)
    .where(eq(instrumentVersions.instrumentId, id))
    .orderBy(desc(instrumentVersions.version));

/** A draft with what it asks, in order; `settled` questions have been published somewhere and stay what they are. */
export interface Content {
  instrument: Instrument;
  version: Version;
  questions: (Awaited<ReturnType<typeof questionsOf>>[number] & { id: string; settled: boolean })[];
  /** The national questions a hub's version carries; empty for the nation's own. */
  core: DraftToPublish["core"];
}

/** Everything a draft is made of; undefined when there is none. */
export async function contentOf(q: Queries, instrument: Instrument): Promise<Content | undefined> {
  const [version] = await versionsOf(q, instrument);
  if (version?.state !== "draft") return undefined;
  const asked = await questionsOf(q, version.id);
  const known = await identitiesOf(
    q,
    asked.map(({ key }) => key),
  );
  return {
    instrument,
    version,
    questions: asked.map((one) => ({
      ...one,
      id: known.idOf.get(one.key) ?? "",
      settled: known.settled.has(one.key),
    })),
    core: version.coreId ? await questionsOf(q, version.coreId) : [],
  };
}

/** The ids of questions by their keys, and which of them have been published in any version. */
export async function identitiesOf(q: Queries, keys: readonly string[]) {
  const rows = await q
    .select({ id: questions.id, key: questions.key, state: instrumentVersions.state })
    .from(questions)
    .innerJoin(instrumentQuestions, eq(instrumentQuestions.questionId, questions.id))
    .innerJoin(instrumentVersions, eq(instrumentVersions.id, instrumentQuestions.versionId))
    .where(inArray(questions.key, [...keys]));
  const published = rows.filter(({ state }) => state === "published");
  return {
    idOf: new Map(rows.map(({ key, id }) => [key, id])),
    settled: new Set(published.map(({ key }) => key)),
  };
}

/** The draft as its rules see it. */
export const asDraft = ({ instrument, version, questions, core }: Content): DraftToPublish => ({
  waveKind: instrument.waveKind,
  hubId: instrument.hubId,
  openQuestion: version.openQuestion,
  questions,
  core,
});

/** A mark that changes whenever anything in the draft does: whoever publishes it publishes what they have read. */
export function markOf({ version, questions }: Content): string {
  const said = questions.map(({ key, kind, area, guskeyLevel, choices, thenOf, wording }) => [
    ...[key, kind, area, guskeyLevel, choices, thenOf, wording],
  ]);
  const text = JSON.stringify([version.id, version.openQuestion, said]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

type Current = { ok: true; content: Content } | ReturnType<typeof refused>;

/** The draft of that number as it stands in this transaction, or why there is nothing to edit. */
export async function currentDraft(
  tx: Queries,
  instrument: Instrument,
  version: number,
): Promise<Current> {
  const content = await contentOf(tx, instrument);
  if (content?.version.version === version) return { ok: true, content };
  const standing = (await versionsOf(tx, instrument)).find((one) => one.version === version);
  const message =
    standing?.state === "published"
      ? `Version ${version} of “${instrument.name}” is published, and what is published never changes. Open a new draft to go on.`
      : `Version ${version} of “${instrument.name}” is no longer being drafted: somebody discarded it.`;
  return refused({ field: "draft", message });
}

/** Makes one edit of one draft; an edit that is refused changes nothing and leaves no trace. */
export function editDraft<Done extends object>(
  ctx: Context & { found: { instrument: Instrument } },
  version: number,
  work: (tx: Queries, content: Content) => Promise<Outcome<Done>>,
  action: "instrument.draft" | "instrument.publish" = "instrument.draft",
): Promise<Outcome<Done>> {
  const { id, hubId } = ctx.found.instrument;
  const entry = { action, hubId, subject: "instrument", subjectId: id };
  return change(ctx, entry, async ({ tx, unchanged }) => {
    const current = await currentDraft(tx, ctx.found.instrument, version);
    const outcome = current.ok ? await work(tx, current.content) : current;
    if (!outcome.ok) unchanged();
    return outcome;
  });
}

/** Freezes a draft: from now on nothing of it can change. It has passed its rules. */
export const freeze = (tx: Queries, { id }: Pick<Version, "id">, at: Date) =>
  tx
    .update(instrumentVersions)
    .set({ state: "published", publishedAt: at })
    .where(eq(instrumentVersions.id, id));

/** Throws a draft away, with the questions that were written for it and never asked. */
export async function discardDraft(tx: Queries, { instrument, version, questions }: Content) {
  await tx.delete(instrumentQuestions).where(eq(instrumentQuestions.versionId, version.id));
  await tx.delete(instrumentVersions).where(eq(instrumentVersions.id, version.id));
  for (const { id } of questions) await forgetUnasked(tx, id);
  if ((await versionsOf(tx, instrument)).length === 0)
    await tx.delete(instruments).where(eq(instruments.id, instrument.id));
}

/** Takes a question out of the bank if no version asks it any more: its key has never been answered under. */
export const forgetUnasked = (tx: Queries, questionId: string) =>
  tx
    .delete(questions)
    .where(
      and(
        eq(questions.id, questionId),
        notExists(
          tx
            .select({ id: instrumentQuestions.questionId })
            .from(instrumentQuestions)
            .where(eq(instrumentQuestions.questionId, questionId)),
        ),
      ),
    );
