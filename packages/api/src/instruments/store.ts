/** Puts the question bank into a database and finds the version an answer will be given to. */
import type { Queries } from "@tessellate/data/database";
import {
  instrumentQuestions,
  instruments,
  instrumentVersions,
  questions,
} from "@tessellate/data/schema";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { type BankInstrument, defaultInstruments } from "@tessellate/domain/instruments/bank";
import { clashesOf } from "@tessellate/domain/instruments/identity";
import { starterBank } from "@tessellate/domain/instruments/starter-bank";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { House } from "../context.ts";
import { freeze } from "./drafts/store.ts";
import { asBankQuestion } from "./files/views.ts";

type Minting = Pick<House, "now" | "newId">;

/**
 * Makes sure that the starter bank stands in the database. A question or version that is there already is left as it
 * is, for it may have been answered: a new wording is a new version. Where somebody took one of its keys for another
 * question, the versions that ask it are left out. Runs at every start and in the demo's filling.
 */
export async function installStarterBank(tx: Queries, house: Minting): Promise<void> {
  await tx
    .insert(questions)
    .values(
      starterBank.questions.map(({ choices, ...one }) => ({
        id: house.newId(),
        ...one,
        choices: choices ? [...choices] : null,
      })),
    )
    .onConflictDoNothing();
  const keys = starterBank.questions.map(({ key }) => key);
  const known = await tx.select().from(questions).where(inArray(questions.key, keys));
  const idOf = new Map(known.filter(isOurs).map(({ id, key }) => [key, id]));
  for (const one of starterBank.instruments) await installVersion(tx, house, one, idOf);
}

/** False for a question that somebody wrote under one of our keys before we brought ours. */
function isOurs(row: typeof questions.$inferSelect): boolean {
  const ours = starterBank.questions.find(({ key }) => key === row.key);
  return (
    ours !== undefined && row.hubId === null && clashesOf(asBankQuestion(row), ours).length === 0
  );
}

async function installVersion(
  tx: Queries,
  house: Minting,
  { key, name, waveKind, version, openQuestion, asks }: BankInstrument,
  idOf: ReadonlyMap<string, string>,
) {
  await tx
    .insert(instruments)
    .values({ id: house.newId(), key, name, waveKind })
    .onConflictDoNothing();
  const [instrument] = await tx.select().from(instruments).where(eq(instruments.key, key));
  const isTaken = instrument?.hubId !== null || instrument.waveKind !== waveKind;
  if (isTaken || asks.some((ask) => !idOf.has(ask.key))) return;
  const same = and(
    eq(instrumentVersions.instrumentId, instrument.id),
    eq(instrumentVersions.version, version),
  );
  const [standing] = await tx.select().from(instrumentVersions).where(same);
  if (standing) return;
  const id = house.newId();
  await tx.insert(instrumentVersions).values({
    id,
    instrumentId: instrument.id,
    version,
    state: "draft",
    openQuestion,
  });
  await tx.insert(instrumentQuestions).values(
    asks.map((ask, position) => ({
      versionId: id,
      questionId: idOf.get(ask.key) as string,
      position,
      wording: ask.wording,
    })),
  );
  await freeze(tx, { id }, house.now());
}

/**
 * What a group without an edition is asked: the newest published version of the nation's own instrument for that kind
 * of wave, never a hub's and never one that an edition has to choose.
 */
export async function latestVersion(q: Queries, waveKind: WaveKind): Promise<string | undefined> {
  const [row] = await q
    .select({ id: instrumentVersions.id })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(
      and(
        eq(instruments.key, defaultInstruments[waveKind]),
        isNull(instruments.hubId),
        eq(instrumentVersions.state, "published"),
      ),
    )
    .orderBy(desc(instrumentVersions.version))
    .limit(1);
  return row?.id;
}

/**
 * The version a wave of this hub asks when its edition (or `latestVersion`) says `versionId`: the hub's newest
 * published one that carries exactly that national version and appends to it, else the national version itself. The
 * national questions keep their identity in both, so that totals hold.
 */
export async function versionAskedBy(
  q: Queries,
  { hubId, versionId }: { hubId: string; versionId: string },
): Promise<string> {
  const [row] = await q
    .select({ id: instrumentVersions.id })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(
      and(
        eq(instruments.hubId, hubId),
        eq(instrumentVersions.coreId, versionId),
        eq(instrumentVersions.state, "published"),
      ),
    )
    .orderBy(desc(instrumentVersions.version))
    .limit(1);
  return row?.id ?? versionId;
}
