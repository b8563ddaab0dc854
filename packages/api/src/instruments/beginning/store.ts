/** Begins drafts: the next version of an instrument, a new one, or a hub's own version of a national one. */
import type { Queries } from "@tessellate/data/database";
import {
  hubs,
  instrumentQuestions,
  instruments,
  instrumentVersions,
} from "@tessellate/data/schema";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { hubInstrumentKey, type NewInstrument } from "@tessellate/domain/instruments/draft";
import { eq } from "drizzle-orm";
import type { Change } from "../../change.ts";
import type { Context, House } from "../../context.ts";
import {
  type Instrument,
  identitiesOf,
  instrumentOf,
  type Version,
  versionsOf,
} from "../drafts/store.ts";
import { questionsOf } from "../views.ts";

type Begun = Promise<Outcome<{ instrument: string }>>;
type Minting = Pick<House, "newId">;
type Made = Pick<Change, "tx" | "unchanged">;

/** Begins the next version from the newest published one, everything copied; asking again gives the draft there is. */
export async function beginDraft(
  { tx, unchanged }: Made,
  house: Minting,
  instrument: Instrument,
): Begun {
  const [newest] = await versionsOf(tx, instrument);
  if (newest?.state === "draft") {
    unchanged();
    return { ok: true, instrument: instrument.key };
  }
  const id = house.newId();
  await tx.insert(instrumentVersions).values({
    id,
    instrumentId: instrument.id,
    version: (newest?.version ?? 0) + 1,
    state: "draft",
    openQuestion: newest?.openQuestion ?? null,
    coreId: newest?.coreId ?? null,
  });
  if (newest) await copyQuestions(tx, newest.id, id);
  return { ok: true, instrument: instrument.key };
}

async function copyQuestions(tx: Queries, from: string, to: string) {
  const asked = await tx
    .select()
    .from(instrumentQuestions)
    .where(eq(instrumentQuestions.versionId, from));
  if (asked.length > 0)
    await tx.insert(instrumentQuestions).values(asked.map((one) => ({ ...one, versionId: to })));
}

/** Keeps a new national instrument with an empty first draft. */
export async function createInstrument(
  { tx, unchanged }: Made,
  house: Minting,
  { key, name, waveKind }: NewInstrument,
): Begun {
  const taken = await instrumentOf(tx, key);
  if (taken) {
    unchanged();
    const message = `${key} is the key of “${taken.name}” already. Use another.`;
    return refused({ field: "key", message });
  }
  const instrument = { id: house.newId(), key, name, waveKind, hubId: null };
  await tx.insert(instruments).values(instrument);
  return beginDraft({ tx, unchanged }, house, instrument);
}

interface Extension {
  core: Version;
  of: Instrument;
  hub: typeof hubs.$inferSelect;
}

/** Begins a hub's own version of a national one: its questions locked, then those the hub appended before. */
export async function beginExtension(
  { tx, unchanged }: Made,
  house: Minting,
  { core, of, hub }: Extension,
): Begun {
  const instrument = await hubInstrument(tx, house, { of, hub });
  const versions = await versionsOf(tx, instrument);
  const [newest] = versions;
  if (newest?.state === "draft") {
    unchanged();
    const message = `There is a draft on another version of “${of.name}” already. Publish or discard it first.`;
    return newest.coreId === core.id
      ? { ok: true, instrument: instrument.key }
      : refused({ field: "draft", message });
  }
  const id = house.newId();
  const { openQuestion, id: coreId } = core;
  const version = (newest?.version ?? 0) + 1;
  const made = { id, instrumentId: instrument.id, version, openQuestion, coreId };
  await tx.insert(instrumentVersions).values({ ...made, state: "draft" });
  await copyQuestions(tx, coreId, id);
  if (newest) await copyOwn(tx, hub.id, newest.id, id);
  return { ok: true, instrument: instrument.key };
}

async function hubInstrument(
  tx: Queries,
  house: Minting,
  { of, hub }: Omit<Extension, "core">,
): Promise<Instrument> {
  const key = hubInstrumentKey(of.key, hub.slug);
  const standing = await instrumentOf(tx, key);
  if (standing) return standing;
  const name = `${of.name}, with questions of ${hub.name}`;
  const made = { id: house.newId(), key, name, waveKind: of.waveKind, hubId: hub.id };
  await tx.insert(instruments).values(made);
  return made;
}

async function copyOwn(tx: Queries, hubId: string, from: string, to: string) {
  const own = (await questionsOf(tx, from)).filter((one) => one.hubId === hubId);
  const { idOf } = await identitiesOf(
    tx,
    own.map(({ key }) => key),
  );
  const first = (await questionsOf(tx, to)).length;
  const rows = own.map(({ key, wording }, i) => ({
    versionId: to,
    questionId: idOf.get(key) as string,
    position: first + i,
    wording,
  }));
  if (rows.length > 0) await tx.insert(instrumentQuestions).values(rows);
}

/** The hub and the published national version a hub may append to; undefined when either is not there. */
export async function findExtension(
  { database: { reader } }: Pick<Context, "database">,
  { instrument: key, version, hub: slug }: { instrument: string; version: number; hub: string },
) {
  const of = await instrumentOf(reader, key);
  const [hub] = await reader.select().from(hubs).where(eq(hubs.slug, slug));
  if (!of || of.hubId !== null || !hub) return undefined;
  const core = (await versionsOf(reader, of)).find((one) => one.version === version);
  if (core?.state !== "published") return undefined;
  return { place: { hub: hub.id }, of, hub, core };
}
