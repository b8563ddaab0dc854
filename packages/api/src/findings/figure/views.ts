/** One figure by itself: everything behind it, and the same figure in every wave and year of its release. */
import type { Queries } from "@tessellate/data/database";
import { releases } from "@tessellate/data/schema";
import { type WaveKind, waveKindKeys } from "@tessellate/domain/evaluations/waves";
import type { FigureAddress } from "@tessellate/domain/findings/address";
import { eq } from "drizzle-orm";
import { duesFor } from "../due/views.ts";
import {
  type Behind,
  hubsBehind,
  leftOutOf,
  roundsBehind,
  sizeBehind,
  wordingsBehind,
} from "../evidence/views.ts";
import {
  areaMeasures,
  head,
  type MeasureRef,
  notAsked,
  projectsOf,
  questionMeasure,
  rowOf,
  type Settled,
  settle,
  sliceOf,
} from "../pages.ts";
import { type Atlas, type FigurePlace, placesAbove } from "../places.ts";
import { cellsIn, questionsNamed } from "../views.ts";

interface FigureWish {
  atlas: Atlas;
  place: FigurePlace;
  asked: FigureAddress;
}

/** The figure an address names, as far as it exists: a release, a project and a measure. */
async function findFigure(reader: Queries, { asked }: FigureWish) {
  const settled = await settle(reader, asked);
  if (!settled) return undefined;
  const projects = await projectsOf(reader, settled.year);
  const project = projects.find(({ slug }) => slug === asked.project);
  const measure = await measureNamed(reader, asked.measure);
  return project && measure && { settled, project, measure };
}

async function measureNamed(reader: Queries, key: string): Promise<MeasureRef | undefined> {
  const area = areaMeasures.find((one) => one.key === key);
  if (area) return area;
  const [question] = await questionsNamed(reader, [key]);
  return question && questionMeasure(question);
}

/** Everything behind one figure. What it is made of is listed only when it is shown. */
export async function figurePage(reader: Queries, wish: FigureWish) {
  const found = await findFigure(reader, wish);
  if (!found) return undefined;
  const { settled, project, measure } = found;
  const { place, atlas } = wish;
  const places = [place, ...placesAbove(atlas, place)];
  const cells = await cellsIn(reader, {
    ...sliceOf(settled),
    places: places.map(({ level, key }) => ({ level, place: key })),
    projects: [project.key],
    measures: [measure.key],
  });
  const due = await duesFor(reader, settled, cells);
  const [here, ...beside] = places.map((one) =>
    rowOf(cells, { settled, place: one, project, measures: [measure], due }),
  );
  const cell = here?.cells[measure.key];
  if (!here || !cell || cell.state === "not-asked") return undefined;
  const behind: Behind = {
    releaseId: settled.release.id,
    year: settled.year,
    waveKind: settled.wave,
    project,
    hubIds: place.level === "nation" ? null : place.hubIds,
  };
  const wordings = await wordingsBehind(reader, behind, measure.key);
  const versionIds = [...new Set(wordings.map(({ versionId }) => versionId))];
  return {
    place,
    edition: head(settled),
    supersedes: await numberOf(reader, settled.release.supersedesId),
    project,
    measure,
    here,
    beside,
    wordings,
    ...(await leftOutOf(reader, behind, versionIds)),
    ...(cell.state === "value" ? await madeOf(reader, place, behind, versionIds) : hidden),
  };
}

type Groups = Awaited<ReturnType<typeof roundsBehind>>;
type Hubs = Awaited<ReturnType<typeof hubsBehind>>;
const hidden = { size: null, groups: [] as Groups, hubs: [] as Hubs };

/** England and its regions are made of hubs, a hub of groups. */
async function madeOf(
  reader: Queries,
  { level }: FigurePlace,
  behind: Behind,
  versionIds: readonly string[],
) {
  const size = await sizeBehind(reader, behind, versionIds);
  return level === "hub"
    ? { size, groups: await roundsBehind(reader, behind, versionIds), hubs: [] as Hubs }
    : { size, groups: [] as Groups, hubs: await hubsBehind(reader, behind, versionIds) };
}

async function numberOf(reader: Queries, id: string | null): Promise<number | null> {
  if (!id) return null;
  const [row] = await reader
    .select({ number: releases.number })
    .from(releases)
    .where(eq(releases.id, id));
  return row?.number ?? null;
}

/** The same figure in every kind of wave and every year the release holds, in the order in which a year asks them. */
export async function overTimePage(reader: Queries, wish: FigureWish) {
  const found = await findFigure(reader, wish);
  if (!found) return undefined;
  const { settled, project, measure } = found;
  const { place } = wish;
  const cells = await cellsIn(reader, {
    releaseId: settled.release.id,
    places: [{ level: place.level, place: place.key }],
    projects: [project.key],
    measures: [measure.key],
  });
  const pointOf = ({ year, wave }: { year: number; wave: WaveKind }) => ({
    year,
    wave,
    cell:
      cells.find((cell) => cell.academicYear === year && cell.waveKind === wave) ??
      notAsked({ settled: { ...settled, wave }, place, project, year, measure: measure.key }),
  });
  return {
    place,
    edition: head(settled),
    project,
    measure,
    points: inOrder(settled).map(pointOf),
  };
}

const inOrder = ({ rounds }: Settled) =>
  [...rounds].sort(
    (a, b) => waveKindKeys.indexOf(a.wave) - waveKindKeys.indexOf(b.wave) || a.year - b.year,
  );
