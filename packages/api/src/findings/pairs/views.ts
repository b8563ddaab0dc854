/** Reading change: one place and project in one year of a release, question by question. Nothing is computed here. */
import type { Queries } from "@tessellate/data/database";
import { releasePairs } from "@tessellate/data/schema";
import type { ChangeAddress } from "@tessellate/domain/findings/address";
import { and, desc, eq } from "drizzle-orm";
import { head, projectsOf, questionMeasure, settle } from "../pages.ts";
import { type Atlas, type FigurePlace, placesAbove } from "../places.ts";
import { questionsNamed } from "../views.ts";
import { asShown } from "./store.ts";

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
  const named = await questionsNamed(
    reader,
    cells.map(({ measure }) => measure),
  );
  const rows = named.flatMap((question) => {
    const cell = cells.find(({ measure }) => measure === question.key);
    return cell
      ? [{ measure: questionMeasure(question), thenOf: question.thenOf, cell: asShown(cell) }]
      : [];
  });
  return { place, above, edition: head(settled), project, projects, rows, years };
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
