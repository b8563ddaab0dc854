/** Publishes editions of projects and finds them by their codes. */
import type { Queries } from "@tessellate/data/database";
import {
  editions,
  instruments,
  instrumentVersions,
  outcomeStatements,
  projectFamilies,
} from "@tessellate/data/schema";
import { england } from "@tessellate/domain/access/roles";
import type { Problem } from "@tessellate/domain/forms/problem";
import { slugOf } from "@tessellate/domain/projects/catalogue";
import { aNewFamily, type EditionInput } from "@tessellate/domain/projects/edition";
import { type OutcomesInput, reasonsIn } from "@tessellate/domain/projects/outcome-statements";
import { outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { and, eq } from "drizzle-orm";
import type { Context, House } from "../context.ts";

type Minting = Pick<House, "now" | "newId">;

/** Where an edition of this family may be published: in the family if there is one, else in the nation. */
export async function findFamily(
  ctx: Pick<Context, "database">,
  { familyId }: Pick<EditionInput, "familyId">,
) {
  if (familyId === aNewFamily) return { place: { nation: england } };
  const [family] = await ctx.database.reader
    .select()
    .from(projectFamilies)
    .where(eq(projectFamilies.id, familyId));
  return family && { place: { nation: england, project: family.id } };
}

/** What stands against publishing: a code, a year or a name that is taken, or questions no one can answer after a lesson. */
export async function problemsPublishing(q: Queries, input: EditionInput): Promise<Problem[]> {
  // One after the other: a transaction has one connection.
  return [
    ...(await codeTaken(q, input)),
    ...(await familyTaken(q, input)),
    ...(await wrongInstrument(q, input)),
  ];
}

async function codeTaken(q: Queries, { code }: EditionInput): Promise<Problem[]> {
  const [taken] = await q.select().from(editions).where(eq(editions.code, code));
  if (!taken) return [];
  const message = `${code} is published already, and what is published never changes. Use another code.`;
  return [{ field: "code", message }];
}

async function familyTaken(q: Queries, input: EditionInput): Promise<Problem[]> {
  if (input.familyId === aNewFamily) {
    const slug = slugOf(input.newFamily?.name ?? "");
    const same = eq(projectFamilies.slug, slug);
    const [taken] = await q.select().from(projectFamilies).where(same);
    const message = `There is a project called ${taken?.name} already. Choose it from the list.`;
    return taken ? [{ field: "newFamily.name", message }] : [];
  }
  const [taken] = await q
    .select()
    .from(editions)
    .where(
      and(eq(editions.familyId, input.familyId), eq(editions.academicYear, input.academicYear)),
    );
  if (!taken) return [];
  const message = `This project has an edition for ${academicYearLabel(input.academicYear)} already: ${taken.code}`;
  return [{ field: "academicYear", message }];
}

async function wrongInstrument(q: Queries, input: EditionInput): Promise<Problem[]> {
  const [version] = await q
    .select({
      state: instrumentVersions.state,
      waveKind: instruments.waveKind,
      hubId: instruments.hubId,
    })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(eq(instrumentVersions.id, input.instrumentVersionId));
  const isNational = version?.hubId === null;
  if (isNational && version.state === "published" && version.waveKind === "lesson") return [];
  return [{ field: "instrumentVersionId", message: "Choose a published lesson evaluation" }];
}

/** Keeps a new, published edition (and its family, when that is new too). The input has passed `problemsPublishing`. */
export async function publishEdition(tx: Queries, house: Minting, input: EditionInput) {
  const familyId =
    input.familyId === aNewFamily ? await keepFamily(tx, house, input) : input.familyId;
  const edition = {
    id: house.newId(),
    familyId,
    academicYear: input.academicYear,
    code: input.code,
    title: input.title,
    state: "published" as const,
    instrumentVersionId: input.instrumentVersionId,
    sessionTemplate: input.sessions,
    areaReasons: reasonsIn(input.outcomes),
    publishedAt: house.now(),
    version: 1,
  };
  await tx.insert(editions).values(edition);
  const statements = statementsIn(input.outcomes);
  if (statements.length > 0)
    await tx
      .insert(outcomeStatements)
      .values(statements.map((one) => ({ id: house.newId(), editionId: edition.id, ...one })));
  return edition;
}

async function keepFamily(tx: Queries, house: Minting, { newFamily }: EditionInput) {
  const { name, phase, activityType, summary } = newFamily ?? {};
  if (!name || !phase || !activityType || !summary)
    throw new Error("A new project family came without what its form asks for.");
  const id = house.newId();
  await tx
    .insert(projectFamilies)
    .values({ id, slug: slugOf(name), name, phase, activityType, summary });
  return id;
}

/** Statements as rows: their area and their place in it. */
export const statementsIn = (outcomes: OutcomesInput) =>
  outcomeAreaKeys.flatMap((area) =>
    outcomes[area].statements.map((statement, position) => ({ area, statement, position })),
  );
