/** Pages of figures as CSV: exactly what is seen, tidy, and safe to open in a spreadsheet. */
import {
  asExample,
  type Figure,
  type Standing,
  tidyHead,
  tidyLine,
  tidyRows,
} from "@tessellate/domain/findings/tidy";
import { type AppLoadContext, data } from "react-router";
import type {
  Edition,
  FigureRow,
  MeasureRef,
  OverTimePage,
  PlacePage,
  ProjectPage,
  ProjectRef,
} from "#app/features/findings/shapes.ts";

const projectOf = (project: ProjectRef) => ({
  project: project.kind === "family" ? project.name : "all",
  phase: project.phase ?? "",
});

type Place = FigureRow["at"];

const standingOf = (edition: Edition, at: Place, project: ProjectRef): Standing => ({
  release: edition.release.number,
  level: at.level,
  place: at.name,
  region: at.regionName ?? "",
  ...projectOf(project),
  academicYear: edition.year,
  wave: edition.wave,
});

const questionOf = (measures: readonly MeasureRef[], key: string) => {
  const measure = measures.find((one) => one.key === key);
  return measure && !measure.isArea ? { ...measure.question, area: measure.area } : null;
};

/** This year's cells of a row, then last year's. */
function figuresOfRow(row: FigureRow, edition: Edition, measures: readonly MeasureRef[]): Figure[] {
  const standing = standingOf(edition, row.at, row.project);
  return [row.cells, row.lastYear].flatMap((cells, before) =>
    Object.values(cells).map((cell) => ({
      standing: { ...standing, academicYear: edition.year - before },
      cell,
      question: questionOf(measures, cell.measure),
    })),
  );
}

/** Every figure of a place's page, each once. */
export function figuresOfPlace({ edition, here, rows, beside, inside, measures }: PlacePage) {
  if (!edition || !here) return [];
  const own = rows.filter(({ project }) => project.slug !== here.project.slug);
  return [here, ...own, ...beside, ...inside].flatMap((row) =>
    figuresOfRow(row, edition, measures),
  );
}

/** Every figure of the national project view. */
export function figuresOfProject({ edition, nation, regions, hubs, measures }: ProjectPage) {
  if (!edition || !nation) return [];
  return [nation, ...regions, ...hubs].flatMap((row) => figuresOfRow(row, edition, measures));
}

/** One figure in every wave and year. */
export const figuresOverTime = ({ edition, place, project, measure, points }: OverTimePage) =>
  points.map(({ year, wave, cell }) => ({
    standing: { ...standingOf(edition, place, project), academicYear: year, wave },
    cell,
    question: questionOf([measure], measure.key),
  }));

/** The file. A file from the demo says in its name and on every line that it is example data. */
export function figuresFile(
  figures: readonly Figure[],
  name: string,
  { mode }: Pick<AppLoadContext, "mode">,
): Response {
  if (figures.length === 0) throw data(null, { status: 404 });
  const invented = mode !== "serve";
  const rows = figures.flatMap(tidyRows);
  const lines = rows.map((row) => tidyLine(invented ? asExample(row) : row));
  return new Response(tidyHead + lines.join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${invented ? "example-data-" : ""}${name}.csv"`,
    },
  });
}
