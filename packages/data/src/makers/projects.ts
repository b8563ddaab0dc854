/** Makes a project family, an instrument with one question per outcome area, and a published edition. */
import { guskeyLevels, outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { eq } from "drizzle-orm";
import type { Queries } from "../database.ts";
import {
  editions,
  instrumentQuestions,
  instruments,
  instrumentVersions,
  outcomeStatements,
  projectFamilies,
  questions,
} from "../schema/index.ts";
import { newId } from "./ids.ts";

/** A published lesson-evaluation instrument asking `PL1`, `PR1`, `PU1` and `WS1`, one in each area. */
export async function makeInstrumentVersion(tx: Queries) {
  const instrumentId = newId();
  const id = newId();
  const publishedAt = new Date("2026-06-01T09:00:00Z");
  await tx.insert(instruments).values({
    id: instrumentId,
    key: `lesson-${instrumentId}`,
    name: "Lesson evaluation",
    waveKind: "lesson",
  });
  await tx.insert(instrumentVersions).values({
    id,
    instrumentId,
    version: 1,
    state: "draft",
    openQuestion: "What will you change next time?",
  });
  const keys = ["PL1", "PR1", "PU1", "WS1"];
  for (const [position, area] of outcomeAreaKeys.entries()) {
    const key = keys[position] as string;
    const questionId = await makeQuestion(tx, key, area);
    await tx
      .insert(instrumentQuestions)
      .values({ versionId: id, questionId, position, wording: `Statement ${key}` });
  }
  await tx
    .update(instrumentVersions)
    .set({ state: "published", publishedAt })
    .where(eq(instrumentVersions.id, id));
  return { id, instrumentId, questionKeys: keys };
}

async function makeQuestion(tx: Queries, key: string, area: (typeof outcomeAreaKeys)[number]) {
  const known = await tx.query.questions.findFirst({ where: (t, { eq }) => eq(t.key, key) });
  if (known) return known.id;
  const id = newId();
  await tx.insert(questions).values({
    id,
    key,
    kind: "agreement",
    area,
    guskeyLevel: guskeyLevels[area],
  });
  return id;
}

/** A hub's own version of a national one, being drafted: its question, and one that the hub appends under `ownKey`. */
export async function makeHubInstrument(
  tx: Queries,
  { hubId, coreId, key, ownKey }: { hubId: string; coreId: string; key: string; ownKey: string },
) {
  const instrumentId = newId();
  const id = newId();
  const named = { id: instrumentId, key, name: "Lesson evaluation, with ours", hubId };
  await tx.insert(instruments).values({ ...named, waveKind: "lesson" });
  await tx
    .insert(instrumentVersions)
    .values({ id, instrumentId, version: 1, state: "draft", coreId });
  const core = await tx.query.instrumentQuestions.findMany({
    where: (t, { eq }) => eq(t.versionId, coreId),
  });
  const own = { id: newId(), key: ownKey, kind: "agreement", area: "practice", hubId } as const;
  await tx.insert(questions).values({ ...own, guskeyLevel: guskeyLevels.practice });
  const asked = { questionId: own.id, position: core.length, wording: `Statement ${ownKey}` };
  await tx
    .insert(instrumentQuestions)
    .values([...core, asked].map((one) => ({ ...one, versionId: id })));
  return { id, key, ownKey };
}

export async function makeFamily(
  tx: Queries,
  over: Partial<typeof projectFamilies.$inferInsert> = {},
) {
  const id = over.id ?? newId();
  const family = {
    id,
    slug: `family-${id}`,
    name: "Additive structure",
    phase: "primary" as const,
    activityType: "workGroup" as const,
    summary: "Planning for additive structure together.",
    ...over,
  };
  await tx.insert(projectFamilies).values(family);
  return family;
}

/** A published edition of 2026/27 with one outcome statement in every area. */
export async function makeEdition(tx: Queries, over: Partial<typeof editions.$inferInsert> = {}) {
  const id = over.id ?? newId();
  const edition = {
    id,
    familyId: over.familyId ?? (await makeFamily(tx)).id,
    academicYear: 2026,
    code: "NCP26-90",
    title: "Additive structure 2026/27",
    state: "published" as const,
    instrumentVersionId: over.instrumentVersionId ?? (await makeInstrumentVersion(tx)).id,
    sessionTemplate: { count: 4, minutes: 180, mode: "faceToFace" as const, titles: [] },
    areaReasons: {},
    publishedAt: new Date("2026-06-01T09:00:00Z"),
    version: 1,
    ...over,
  };
  await tx.insert(editions).values(edition);
  await tx.insert(outcomeStatements).values(
    outcomeAreaKeys.map((area, position) => ({
      id: newId(),
      editionId: id,
      area,
      statement: `What changes in ${area}`,
      position,
    })),
  );
  return edition;
}
