/** Instruments as people look them up: all of them, and one with its versions. */
import type { Queries } from "@tessellate/data/database";
import { editions, hubs, instruments, instrumentVersions } from "@tessellate/data/schema";
import { mapVersions } from "@tessellate/domain/instruments/mapping";
import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { type Instrument, type Version, versionsOf } from "../drafts/store.ts";
import { coreOf } from "../drafts/views.ts";
import { questionsOf } from "../views.ts";

type HubIds = readonly string[] | "all";
const shows = (hubIds: HubIds, hubId: string | null) =>
  hubId === null || hubIds === "all" || hubIds.includes(hubId);

/** The nation's instruments, or those of these hubs, by key; each with its newest published version and its draft. */
export async function instrumentList(q: Queries, whose: HubIds | "nation") {
  const rows = await q
    .select({ instrument: instruments, hub: hubs.name, version: instrumentVersions })
    .from(instruments)
    .innerJoin(instrumentVersions, eq(instrumentVersions.instrumentId, instruments.id))
    .leftJoin(hubs, eq(hubs.id, instruments.hubId))
    .orderBy(asc(instruments.key), desc(instrumentVersions.version));
  const seen = rows.filter(({ instrument: { hubId } }) =>
    whose === "nation" ? hubId === null : hubId !== null && shows(whose, hubId),
  );
  const keys = [...new Set(seen.map(({ instrument }) => instrument.key))];
  return keys.flatMap((key) => {
    const mine = seen.filter(({ instrument }) => instrument.key === key);
    const [first] = mine;
    if (!first) return [];
    const newest = mine.find(({ version }) => version.state === "published")?.version;
    const { name, waveKind, hubId } = first.instrument;
    return {
      ...{ key, name, waveKind, hubId, hub: first.hub },
      newest: newest ? published(newest) : null,
      draft: draftIn(mine.map(({ version }) => version)),
    };
  });
}

const published = ({ version, publishedAt }: Version) => ({
  version,
  publishedAt: publishedAt?.toISOString() ?? null,
});

const draftIn = (versions: readonly { state: string; version: number }[]) =>
  versions.find(({ state }) => state === "draft")?.version ?? null;

/** One instrument: every published version with what it asks and how it maps to the one before, newest first. */
export async function instrumentPage(q: Queries, instrument: Instrument, hubIds: HubIds) {
  const all = await versionsOf(q, instrument);
  const publishedOnes = all.filter(({ state }) => state === "published");
  const versions = await Promise.all(publishedOnes.map((one) => versionPage(q, one)));
  const { key, name, waveKind, hubId } = instrument;
  return {
    ...{ key, name, waveKind },
    hub: hubId ? ((await hubsNamed(q, [hubId]))[0] ?? null) : null,
    draft: draftIn(all),
    versions: versions.map((one, i) => {
      const before = versions[i + 1];
      return { ...one, changes: before ? mapVersions(before.questions, one.questions) : null };
    }),
    ofHubs: hubId ? [] : await carriedBy(q, all, hubIds),
  };
}

async function versionPage(q: Queries, version: Version) {
  const { id, openQuestion, coreId } = version;
  const asked = await questionsOf(q, id);
  return {
    ...published(version),
    openQuestion,
    core: coreId ? await coreOf(q, coreId) : null,
    questions: asked.map(({ hubId, ...question }) => ({ ...question, isOwn: hubId !== null })),
    editions: await editionsAsking(q, id),
  };
}

/** The published editions that fixed this version, newest year first. */
const editionsAsking = (q: Queries, versionId: string) =>
  q
    .select({ code: editions.code, academicYear: editions.academicYear })
    .from(editions)
    .where(and(eq(editions.instrumentVersionId, versionId), isNotNull(editions.publishedAt)))
    .orderBy(desc(editions.academicYear), asc(editions.code));

/** The hubs' own instruments that carry one of these versions. */
async function carriedBy(q: Queries, versions: readonly { id: string }[], hubIds: HubIds) {
  const ids = versions.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await q
    .selectDistinct({ key: instruments.key, hubId: instruments.hubId, hub: hubs.name })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .innerJoin(hubs, eq(hubs.id, instruments.hubId))
    .where(inArray(instrumentVersions.coreId, ids))
    .orderBy(asc(instruments.key));
  return rows.filter(({ hubId }) => shows(hubIds, hubId)).map(({ key, hub }) => ({ key, hub }));
}

/** Hubs by their ids, as addresses and people name them. */
export const hubsNamed = async (q: Queries, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : q
        .select({ slug: hubs.slug, name: hubs.name })
        .from(hubs)
        .where(inArray(hubs.id, [...ids]))
        .orderBy(asc(hubs.slug));
