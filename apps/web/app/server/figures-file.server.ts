/** Pages of figures as CSV: exactly what is seen, tidy, and safe to open in a spreadsheet. */
import { type Figure, tidyColumns, tidyRows } from "@tessellate/domain/findings/tidy";
import { outcomeAreas } from "@tessellate/domain/projects/outcomes";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { stringify } from "csv-stringify/sync";
import { type AppLoadContext, data } from "react-router";
import type { Edition, FigureRow, PlacePage, ProjectPage } from "#app/features/findings/shapes.ts";

interface Naming {
  place: string;
  region: string;
  project: string;
  phase: string;
}

function figuresOfRow(row: FigureRow, edition: Edition, naming: Naming): Figure[] {
  return [
    ...cellsIn(row.cells, edition.year, edition, row, naming),
    ...cellsIn(row.lastYear, edition.year - 1, edition, row, naming),
  ];
}

function cellsIn(
  cells: FigureRow["cells"],
  year: number,
  edition: Edition,
  row: FigureRow,
  naming: Naming,
): Figure[] {
  return Object.values(cells).map((cell) => ({
    ...naming,
    release: edition.release.number,
    level: row.level,
    year: academicYearLabel(year),
    wave: edition.wave,
    area: Object.hasOwn(outcomeAreas, cell.measure) ? cell.measure : "",
    question: Object.hasOwn(outcomeAreas, cell.measure) ? "" : cell.measure,
    state: cell.state,
    respondents: cell.respondents,
    schools: cell.schools,
    expected: cell.expected,
    agree: cell.agree,
    mean: cell.mean,
    options: cell.options,
    nearly: cell.nearly,
  }));
}

/** Every figure of a place's page, and of the places beside it. */
export function figuresOfPlace({ place, edition, rows, beside }: PlacePage): Figure[] {
  if (!edition) return [];
  const region = place.regionName ?? "";
  const own = rows.flatMap((row) =>
    figuresOfRow(row, edition, {
      place: place.name,
      region,
      project: row.name,
      phase: row.phase ?? "",
    }),
  );
  const others = beside.flatMap((row) =>
    figuresOfRow(row, edition, {
      place: row.name,
      region: row.level === "region" ? row.name : "",
      project: "All projects",
      phase: "",
    }),
  );
  return [...own, ...others];
}

/** Every figure of the national project view. */
export function figuresOfProject(page: ProjectPage): Figure[] {
  const { edition, nation, regions, hubs, family } = page;
  if (!edition || !nation) return [];
  const named = [
    { row: nation, region: "" },
    ...regions.map((row) => ({ row, region: row.name })),
    ...hubs.map((row) => ({ row, region: row.region })),
  ];
  return named.flatMap(({ row, region }) =>
    figuresOfRow(row, edition, {
      place: row.name,
      region,
      project: family.name,
      phase: family.phase,
    }),
  );
}

/**
 * The file. A cell that a spreadsheet would take for a formula is disarmed. A file from the demo says in its name and on
 * every line that it is example data.
 */
export function figuresFile(
  figures: readonly Figure[],
  name: string,
  { mode }: Pick<AppLoadContext, "mode">,
): Response {
  if (figures.length === 0) throw data(null, { status: 404 });
  const rows = figures.flatMap(tidyRows);
  const invented = mode !== "serve";
  const lines = invented
    ? rows.map((row) => ({ ...row, release: `${row.release} (example data)` }))
    : rows;
  const csv = stringify(lines, {
    header: true,
    columns: [...tidyColumns],
    escape_formulas: true,
  });
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${invented ? "example-data-" : ""}${name}.csv"`,
    },
  });
}
