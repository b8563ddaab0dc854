/** The national view of one project, of a phase, or of all projects: England, every region and every hub beside each other, with the tiles of the map. */
import type { Queries } from "@tessellate/data/database";
import { england } from "@tessellate/domain/access/roles";
import type { ProjectAddress } from "@tessellate/domain/findings/address";
import { duesFor } from "../due/views.ts";
import {
  areaMeasures,
  type FigureRow,
  head,
  type MeasureRef,
  type ProjectRef,
  projectsOf,
  questionMeasure,
  rowOf,
  type Settled,
  settle,
  sliceOf,
} from "../pages.ts";
import { type Atlas, type FigurePlace, placeIn, placesInside } from "../places.ts";
import { cellsIn, questionsNamed } from "../views.ts";

interface ProjectWish {
  atlas: Atlas;
  asked: ProjectAddress;
}

/** The page for one measure on the map; its table has that measure and the four outcome areas. Nothing when there is no such project. */
export async function projectPage(reader: Queries, { atlas, asked }: ProjectWish) {
  const settled = await settle(reader, asked);
  const projects = await projectsOf(reader, settled?.year ?? 0);
  const project = projects.find(({ slug }) => slug === asked.project);
  if (!project) return undefined;
  const nation = placeIn(atlas, "nation", england);
  if (!settled || !nation) return { project, edition: null, ...noFigures };
  const measures = await measuresIn(reader, settled, project);
  const measure = measures.find(({ key }) => key === asked.measure) ?? areaMeasures[0];
  if (!measure) return { project, edition: null, ...noFigures };
  const cells = await cellsIn(reader, {
    ...sliceOf(settled),
    projects: [project.key],
    areasAnd: measure.isArea ? [] : [measure.key],
  });
  const shown = measure.isArea ? areaMeasures : [...areaMeasures, measure];
  const due = await duesFor(reader, settled, cells);
  const rowAt = (place: FigurePlace) =>
    rowOf(cells, { settled, place, project, measures: shown, due });
  const regions = placesInside(atlas, nation);
  return {
    project,
    edition: head(settled),
    measure,
    measures,
    nation: rowAt(nation),
    regions: regions.map(rowAt),
    hubs: regions
      .flatMap((region) => placesInside(atlas, region))
      .map((hub) => ({ ...rowAt(hub), tile: tileOf(atlas, hub) })),
  };
}

/** The page before the first release. */
const noFigures = {
  measure: null,
  measures: [] as MeasureRef[],
  nation: null,
  regions: [] as FigureRow[],
  hubs: [] as (FigureRow & { tile: ReturnType<typeof tileOf> })[],
};

/** What the map can be drawn for: the areas, and every question England has a figure for. */
async function measuresIn(
  reader: Queries,
  settled: Settled,
  project: ProjectRef,
): Promise<MeasureRef[]> {
  const cells = await cellsIn(reader, {
    ...sliceOf(settled),
    places: [{ level: "nation", place: england }],
    projects: [project.key],
  });
  const keys = [...new Set(cells.map(({ measure }) => measure))];
  return [...areaMeasures, ...(await questionsNamed(reader, keys)).map(questionMeasure)];
}

function tileOf(atlas: Atlas, { key }: FigurePlace) {
  const { tileCode = "", tileColumn = 0, tileRow = 0 } = atlas.find(({ id }) => id === key) ?? {};
  return { code: tileCode, column: tileColumn, row: tileRow };
}
