/** A place's page of figures: the outcome areas or one of them, beside the places it lies in, by project, and the places it is made of. */
import type { Queries } from "@tessellate/data/database";
import { waves, workGroups } from "@tessellate/data/schema";
import type { PlaceAddress } from "@tessellate/domain/findings/address";
import { type OutcomeArea, outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { and, eq, inArray, isNull, min, sql } from "drizzle-orm";
import { type DueAt, duesFor } from "../due/views.ts";
import {
  areaMeasures,
  type FigureRow,
  head,
  isFilled,
  type MeasureRef,
  type ProjectRef,
  projectsOf,
  questionMeasure,
  rowOf,
  type Settled,
  settle,
  sliceOf,
} from "../pages.ts";
import { type Atlas, type FigurePlace, placesAbove, placesInside } from "../places.ts";
import { type CellPlace, cellsIn, questionsNamed, type ViewCell } from "../views.ts";

/** What is asked of a place, with what was found of it. */
export interface PlaceWish {
  atlas: Atlas;
  place: FigurePlace;
  asked: Omit<PlaceAddress, "level" | "place">;
  /** Whether the reader may open a place: rows of others are left out. */
  mayOpen(place: FigurePlace): boolean;
}

const keysOf = (places: readonly FigurePlace[]): CellPlace[] =>
  places.map(({ level, key }) => ({ level, place: key }));

/** The page; nothing when there is no such project. Before the first release it has no edition and no figures. */
export async function placePage(reader: Queries, { atlas, place, asked, mayOpen }: PlaceWish) {
  const settled = await settle(reader, asked);
  const projects = await projectsOf(reader, settled?.year ?? 0);
  const project = projects.find(({ slug }) => slug === asked.project);
  if (!project) return undefined;
  const area = asked.area ?? null;
  const named = { place, project, area };
  if (!settled) return { ...named, edition: null, ...noFigures };
  const above = placesAbove(atlas, place);
  const inside = area ? [] : placesInside(atlas, place).filter(mayOpen);
  const byProject = await cellsIn(reader, {
    ...sliceOf(settled),
    places: keysOf([place]),
    measures: outcomeAreaKeys,
  });
  const here = await cellsIn(reader, {
    ...sliceOf(settled),
    places: keysOf([place, ...above, ...inside]),
    projects: [project.key],
    ...(area ? {} : { measures: outcomeAreaKeys }),
  });
  const measures = area ? await measuresOf(reader, area, here) : areaMeasures;
  const due = await duesFor(reader, settled, [...byProject, ...here]);
  const rowAt = (one: FigurePlace): FigureRow =>
    rowOf(here, { settled, place: one, project, measures, due });
  const rows = projectRows(byProject, { settled, place, projects, due });
  return {
    ...named,
    edition: head(settled),
    measures,
    projects: rows.map((row) => row.project),
    here: rowAt(place),
    beside: above.map(rowAt),
    rows: area ? [] : rows,
    inside: inside.map(rowAt),
    open: await openRounds(reader, settled, place),
  };
}

/** A page before the first release. */
const noFigures = {
  measures: [] as MeasureRef[],
  projects: [] as ProjectRef[],
  here: null,
  beside: [] as FigureRow[],
  rows: [] as FigureRow[],
  inside: [] as FigureRow[],
  open: null,
};

/** The area with its questions, as far as anything is known of them here. */
async function measuresOf(
  reader: Queries,
  area: OutcomeArea,
  cells: readonly ViewCell[],
): Promise<MeasureRef[]> {
  const keys = [...new Set(cells.map(({ measure }) => measure))];
  const asked = (await questionsNamed(reader, keys)).filter((one) => one.area === area);
  return [...areaMeasures.filter(({ key }) => key === area), ...asked.map(questionMeasure)];
}

/** A row for everything figures are kept for here; all projects together first, whether or not there is anything. */
function projectRows(
  cells: readonly ViewCell[],
  at: { settled: Settled; place: FigurePlace; projects: readonly ProjectRef[]; due: DueAt },
): FigureRow[] {
  const rows = at.projects.map((project) =>
    rowOf(cells, { ...at, project, measures: areaMeasures }),
  );
  return rows.filter((row) => row.project.kind === "all" || isFilled(row));
}

/** Rounds of a region or hub that are still open, and the next of their last days: they come with a later release. Live. */
async function openRounds(
  reader: Queries,
  { wave, year }: Settled,
  { level, hubIds }: FigurePlace,
) {
  if (level === "nation") return null;
  const [row] = await reader
    .select({
      count: sql<number>`cast(count(*) as integer)`,
      nextClosesOn: min(waves.closesOn),
    })
    .from(waves)
    .innerJoin(
      workGroups,
      and(eq(workGroups.hubId, waves.hubId), eq(workGroups.id, waves.workGroupId)),
    )
    .where(
      and(
        isNull(waves.closedAt),
        eq(waves.kind, wave),
        eq(workGroups.academicYear, year),
        inArray(waves.hubId, [...hubIds]),
      ),
    );
  return row?.count ? row : null;
}
