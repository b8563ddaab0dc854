/** What each page of figures shows, put together from a release's cells. */
import type { Queries } from "@tessellate/data/database";
import { england } from "@tessellate/domain/access/roles";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import type { FigureAddress } from "@tessellate/domain/findings/address";
import { versionWithQuestions } from "../instruments/views.ts";
import { type FigurePlace, findPlace } from "./places.ts";
import { latestRelease, type Release, releaseNumber } from "./store.ts";
import {
  cellsOfPlaces,
  cellsOfProject,
  familiesOf,
  hubsWithRegions,
  roundsIn,
  type ViewCell,
  wavesBehind,
} from "./views.ts";

/** Which release, year and kind of wave a page is about. */
export interface Edition {
  release?: number | undefined;
  year?: number | undefined;
  wave: WaveKind;
}

/** A row of figures: a place or a project, by measure, with last year's beside this year's. */
export interface FigureRow {
  slug: string;
  name: string;
  note: string | null;
  phase: string | null;
  level: ViewCell["level"];
  place: string;
  project: string;
  cells: Readonly<Record<string, ViewCell>>;
  lastYear: Readonly<Record<string, ViewCell>>;
}

/** The release, year and kind of wave in force; nothing before the first release. */
async function settle(reader: Queries, asked: Edition) {
  const release = await (asked.release
    ? releaseNumber(reader, asked.release)
    : latestRelease(reader));
  if (!release) return undefined;
  const rounds = await roundsIn(reader, release.id);
  const year =
    asked.year ?? rounds.find(({ wave }) => wave === asked.wave)?.year ?? rounds[0]?.year;
  return year === undefined ? undefined : { release, rounds, year, wave: asked.wave };
}
type Settled = NonNullable<Awaited<ReturnType<typeof settle>>>;

const head = ({ release, rounds, year, wave }: Settled) => ({
  release: {
    number: release.number,
    asAt: release.asAt.toISOString(),
    policyVersion: release.policyVersion,
    withheld: release.withheld,
    cells: release.cells,
    isSnapshot: release.publishedAt !== null,
  },
  rounds,
  year,
  wave,
});

const sliceOf = ({ release, year, wave }: Settled, areasOnly: boolean) => ({
  releaseId: release.id,
  waveKind: wave,
  years: [year, year - 1],
  areasOnly,
});

type RowName = Pick<FigureRow, "slug" | "name" | "note" | "phase" | "level" | "place" | "project">;

function rowOf(cells: readonly ViewCell[], year: number, name: RowName): FigureRow {
  const mine = cells.filter(
    (cell) =>
      cell.level === name.level && cell.place === name.place && cell.project === name.project,
  );
  const of = (academicYear: number) =>
    Object.fromEntries(
      mine.filter((cell) => cell.academicYear === academicYear).map((cell) => [cell.measure, cell]),
    );
  return { ...name, cells: of(year), lastYear: of(year - 1) };
}

const isFilled = (row: FigureRow) => Object.keys(row.cells).length > 0;

/** A place's page: all projects together and each by itself, beside the places it lies in. */
export async function placePage(reader: Queries, place: FigurePlace, asked: Edition) {
  const settled = await settle(reader, asked);
  if (!settled) return { place, edition: null, rows: [], beside: [] };
  const { year } = settled;
  const above = await placesAbove(reader, place);
  const cells = await cellsOfPlaces(
    reader,
    sliceOf(settled, false),
    [place, ...above].map(({ level, key }) => ({ level, place: key })),
  );
  const families = await familiesOf(reader, year);
  const here = { level: place.level, place: place.key };
  const rows = [
    rowOf(cells, year, {
      ...here,
      slug: "all",
      name: "All projects",
      note: null,
      phase: null,
      project: "all",
    }),
    ...families
      .map((family) =>
        rowOf(cells, year, {
          ...here,
          slug: family.slug,
          name: family.name,
          note: family.code,
          phase: family.phase,
          project: family.id,
        }),
      )
      .filter(isFilled),
  ];
  const beside = above.map(({ level, key, slug, name }) =>
    rowOf(cells, year, { level, place: key, slug, name, note: null, phase: null, project: "all" }),
  );
  return { place, edition: head(settled), rows, beside };
}

async function placesAbove(reader: Queries, place: FigurePlace): Promise<FigurePlace[]> {
  const nation = place.level === "nation" ? undefined : await findPlace(reader, "nation", england);
  const region =
    place.level === "hub" && place.regionCode
      ? await findPlace(reader, "region", place.regionCode)
      : undefined;
  return [region, nation].filter((one) => one !== undefined);
}

/** The national project view: one project in England, in every region and every hub, with the tiles of the map. */
export async function projectPage(
  reader: Queries,
  family: { id: string; slug: string; name: string; phase: string },
  asked: Edition,
) {
  const settled = await settle(reader, asked);
  if (!settled) return { family, edition: null, nation: null, regions: [], hubs: [] };
  const { year } = settled;
  const cells = await cellsOfProject(reader, sliceOf(settled, true), family.id);
  const hubs = await hubsWithRegions(reader);
  const code = (await familiesOf(reader, year)).find(({ id }) => id === family.id)?.code ?? null;
  const row = (level: ViewCell["level"], place: string, slug: string, name: string) =>
    rowOf(cells, year, {
      level,
      place,
      slug,
      name,
      note: null,
      phase: family.phase,
      project: family.id,
    });
  const regions = new Map(hubs.map(({ regionCode, regionName }) => [regionCode, regionName]));
  return {
    family: { ...family, code },
    edition: head(settled),
    nation: row("nation", england, england, "England"),
    regions: [...regions].map(([key, name]) => row("region", key, key, name)),
    hubs: hubs.map((hub) => ({
      ...row("hub", hub.id, hub.slug, hub.name),
      region: hub.regionName,
      tile: { code: hub.tileCode, column: hub.tileColumn, row: hub.tileRow },
    })),
  };
}

/** Everything behind one figure. Groups are listed only when the figure is shown. */
export async function figurePage(reader: Queries, place: FigurePlace, asked: FigureAddress) {
  const settled = await settle(reader, asked);
  if (!settled) return undefined;
  const families = await familiesOf(reader, settled.year);
  const family = families.find(({ slug }) => slug === asked.project) ?? null;
  if (asked.project !== "all" && !family) return undefined;
  const cells = await cellsOfPlaces(reader, sliceOf(settled, false), [
    { level: place.level, place: place.key },
  ]);
  const project = family?.id ?? "all";
  const row = rowOf(cells, settled.year, {
    level: place.level,
    place: place.key,
    slug: place.slug,
    name: place.name,
    note: null,
    phase: null,
    project,
  });
  const cell = row.cells[asked.measure];
  if (!cell) return undefined;
  const waves = await wavesBehind(reader, {
    releaseId: settled.release.id,
    year: settled.year,
    waveKind: settled.wave,
    familyId: family?.id ?? null,
    hubIds: place.hubIds,
  });
  const counted = waves.filter(({ familyId }) => familyId !== null);
  return {
    place,
    edition: head(settled),
    family,
    measure: asked.measure,
    cell,
    lastYear: row.lastYear[asked.measure] ?? null,
    questions: await questionsBehind(reader, counted, asked.measure),
    groups: cell.state === "value" ? counted : [],
    waves: counted.length,
    localWaves: waves.length - counted.length,
  };
}

async function questionsBehind(
  reader: Queries,
  waves: readonly { instrumentVersionId: string }[],
  measure: string,
) {
  const versions = [...new Set(waves.map(({ instrumentVersionId }) => instrumentVersionId))];
  const asked = await Promise.all(versions.map((id) => versionWithQuestions(reader, id)));
  return asked.flatMap((one) =>
    (one?.questions ?? [])
      .filter(({ key, area }) => key === measure || area === measure)
      .map((question) => ({ ...question, asked: `${one?.name}, version ${one?.version}` })),
  );
}

/** Releases as people list them. */
export const releaseLine = (release: Release) => ({
  number: release.number,
  state: release.state,
  asAt: release.asAt.toISOString(),
  progress: release.progress,
  cells: release.cells,
  withheld: release.withheld,
  hash: release.hash,
  failedBecause: release.failedBecause,
  publishedAt: release.publishedAt?.toISOString() ?? null,
});
