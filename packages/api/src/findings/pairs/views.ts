/** Reading change: one place and project, or one group, in one year of a release, question by question. Nothing is computed here. */
import type { Queries } from "@tessellate/data/database";
import { releasePairs, releaseWaves, waves } from "@tessellate/data/schema";
import type { ChangeAddress } from "@tessellate/domain/findings/address";
import { outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { Wave } from "../../evaluations/waves/store.ts";
import { head, projectsOf, questionMeasure, settle } from "../pages.ts";
import { type Atlas, type FigurePlace, placesAbove } from "../places.ts";
import { latestRelease, type Release } from "../store.ts";
import { questionsNamed } from "../views.ts";
import { asShown, type ReleasePairRow } from "./store.ts";

interface ChangeWish {
  atlas: Atlas;
  place: FigurePlace;
  asked: ChangeAddress;
}

/** The page of change; nothing where there is no such project. Its numbers of people stand whatever is withheld. */
export async function changePage(reader: Queries, { atlas, place, asked }: ChangeWish) {
  const known = await settle(reader, { ...asked, wave: "endline" });
  const above = placesAbove(atlas, place);
  if (!known)
    return { place, above, edition: null, project: null, projects: [], rows: [], years: [] };
  const years = await yearsOfChange(reader, known.release.id);
  const settled = { ...known, year: asked.year ?? years[0] ?? known.year };
  const projects = await projectsOf(reader, settled.year);
  const project = projects.find(({ slug }) => slug === asked.project);
  if (!project) return undefined;
  const cells = await reader
    .select()
    .from(releasePairs)
    .where(
      and(
        eq(releasePairs.releaseId, settled.release.id),
        eq(releasePairs.pattern, "view"),
        eq(releasePairs.academicYear, settled.year),
        eq(releasePairs.level, place.level),
        eq(releasePairs.place, place.key),
        eq(releasePairs.project, project.key),
      ),
    );
  const rows = await changeRows(reader, cells);
  return { place, above, edition: head(settled), project, projects, rows, years };
}

/** Cells of change under their questions: area by area, and within one as the questionnaire has them. */
async function changeRows(reader: Queries, cells: readonly ReleasePairRow[]) {
  const named = await questionsNamed(
    reader,
    cells.map(({ measure }) => measure),
  );
  const inOrder = outcomeAreaKeys.flatMap((area) => named.filter((one) => one.area === area));
  return inOrder.flatMap((question) => {
    const cell = cells.find(({ measure }) => measure === question.key);
    return cell
      ? [{ measure: questionMeasure(question), thenOf: question.thenOf, cell: asShown(cell) }]
      : [];
  });
}

/**
 * A group's own change, on the page of the endline it ends with: from the newest release, and from none as long as no
 * release has counted that endline. Null where there will never be any: no endline, not the group's first, or a local group.
 */
export async function ownChange(
  reader: Queries,
  wave: Wave,
  group: { editionId: string | null; academicYear: number },
) {
  const isPaired = wave.closedAt && group.editionId && (await isFirstEndline(reader, wave));
  if (!isPaired) return null;
  const release = await latestRelease(reader);
  if (!release || !(await hasCounted(reader, release, wave))) return { release: null, rows: [] };
  const cells = await reader
    .select()
    .from(releasePairs)
    .where(
      and(
        eq(releasePairs.releaseId, release.id),
        eq(releasePairs.pattern, "view"),
        eq(releasePairs.academicYear, group.academicYear),
        eq(releasePairs.level, "group"),
        eq(releasePairs.place, wave.workGroupId),
      ),
    );
  return {
    release: {
      number: release.number,
      asAt: release.asAt.toISOString(),
      isSnapshot: release.publishedAt !== null,
    },
    rows: await changeRows(reader, cells),
  };
}

async function isFirstEndline(reader: Queries, { hubId, workGroupId, id }: Wave) {
  const [first] = await reader
    .select({ id: waves.id })
    .from(waves)
    .where(
      and(
        eq(waves.hubId, hubId),
        eq(waves.workGroupId, workGroupId),
        eq(waves.kind, "endline"),
        isNotNull(waves.closedAt),
      ),
    )
    .orderBy(asc(waves.opensOn), asc(waves.id))
    .limit(1);
  return first?.id === id;
}

async function hasCounted(reader: Queries, release: Release, { hubId, id }: Wave) {
  const [counted] = await reader
    .select({ waveId: releaseWaves.waveId })
    .from(releaseWaves)
    .where(
      and(
        eq(releaseWaves.releaseId, release.id),
        eq(releaseWaves.hubId, hubId),
        eq(releaseWaves.waveId, id),
      ),
    );
  return counted !== undefined;
}

/** The years a release tells change of, newest first. */
async function yearsOfChange(reader: Queries, releaseId: string): Promise<number[]> {
  const rows = await reader
    .selectDistinct({ year: releasePairs.academicYear })
    .from(releasePairs)
    .where(eq(releasePairs.releaseId, releaseId))
    .orderBy(desc(releasePairs.academicYear));
  return rows.map(({ year }) => year);
}
