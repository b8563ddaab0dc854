/** A draft as its editors read it: what it asks, what it changes, and what still stands against publishing it. */
import type { Queries } from "@tessellate/data/database";
import { hubs, instruments, instrumentVersions } from "@tessellate/data/schema";
import type { Problem } from "@tessellate/domain/forms/problem";
import { problemsPublishing, secondsToAnswer } from "@tessellate/domain/instruments/draft";
import { mapVersions } from "@tessellate/domain/instruments/mapping";
import { eq } from "drizzle-orm";
import { questionsOf } from "../views.ts";
import {
  asDraft,
  type Content,
  contentOf,
  type Instrument,
  markOf,
  type Version,
  versionsOf,
} from "./store.ts";

interface Before {
  version: Version;
  questions: Awaited<ReturnType<typeof questionsOf>>;
}

/** The newest published version before a draft, with what it asks; undefined for a first one. */
async function versionBefore(q: Queries, instrument: Instrument): Promise<Before | undefined> {
  const version = (await versionsOf(q, instrument)).find(({ state }) => state === "published");
  return version && { version, questions: await questionsOf(q, version.id) };
}

/** Everything that stands against publishing the draft as it is in the database. */
export async function problemsNow(q: Queries, content: Content): Promise<Problem[]> {
  return problemsOf(content, await versionBefore(q, content.instrument));
}

function problemsOf(content: Content, before: Before | undefined): Problem[] {
  const rules = problemsPublishing(asDraft(content));
  if (!before || !asksTheSame(content, before)) return rules;
  const message = `It asks what version ${before.version.version} asks: there is nothing new to publish.`;
  return [...rules, { field: "publish", message }];
}

const asksTheSame = ({ version, questions }: Content, before: Before) =>
  version.coreId === before.version.coreId &&
  version.openQuestion === before.version.openQuestion &&
  questions.length === before.questions.length &&
  questions.every(
    ({ key, wording }, i) =>
      key === before.questions[i]?.key && wording === before.questions[i]?.wording,
  );

/** The draft of an instrument; undefined when none is being written. */
export async function draftPage(q: Queries, instrument: Instrument) {
  const content = await contentOf(q, instrument);
  if (!content) return undefined;
  const before = await versionBefore(q, instrument);
  const locked = new Set(content.core.map(({ key }) => key));
  return {
    key: instrument.key,
    name: instrument.name,
    waveKind: instrument.waveKind,
    version: content.version.version,
    openQuestion: content.version.openQuestion,
    questions: content.questions.map(({ id: _, hubId, ...one }) => ({
      ...one,
      isOwn: hubId !== null,
      isLocked: locked.has(one.key),
    })),
    hub: instrument.hubId ? await hubOf(q, instrument.hubId) : null,
    core: content.version.coreId ? await coreOf(q, content.version.coreId) : null,
    before: before && {
      version: before.version.version,
      openQuestion: before.version.openQuestion,
    },
    changes: mapVersions(before?.questions ?? content.core, content.questions),
    problems: problemsOf(content, before),
    seconds: secondsToAnswer(content.questions),
    mark: markOf(content),
  };
}

async function hubOf(q: Queries, hubId: string) {
  const [hub] = await q
    .select({ slug: hubs.slug, name: hubs.name })
    .from(hubs)
    .where(eq(hubs.id, hubId));
  return hub ?? null;
}

/** The national version a hub's carries, by its name. */
export async function coreOf(q: Queries, coreId: string) {
  const [core] = await q
    .select({
      key: instruments.key,
      name: instruments.name,
      version: instrumentVersions.version,
    })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(eq(instrumentVersions.id, coreId));
  return core ?? null;
}
