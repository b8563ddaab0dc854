/** What all pages of figures have in common: the release they read, the projects and measures they name, and rows of cells. */
import type { Queries } from "@tessellate/data/database";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { areaQuestion } from "@tessellate/domain/findings/parts";
import type { Option, QuestionKind } from "@tessellate/domain/instruments/questions";
import { type Phase, phaseKeys, phases } from "@tessellate/domain/projects/catalogue";
import {
  type OutcomeArea,
  outcomeAreaKeys,
  outcomeAreas,
} from "@tessellate/domain/projects/outcomes";
import { notFound } from "../trpc.ts";
import type { DueAt } from "./due/views.ts";
import type { FigurePlace } from "./places.ts";
import { latestRelease, releaseNumber } from "./store.ts";
import { familiesOf, type NamedQuestion, roundsIn, type ViewCell } from "./views.ts";

/** Which release, year and kind of wave a page is about. */
export interface Edition {
  release?: number | undefined;
  year?: number | undefined;
  wave: WaveKind;
}

/** The release, year and kind of wave in force; nothing before the first release. A release that does not exist is not found. */
export async function settle(reader: Queries, asked: Edition) {
  const release = await (asked.release
    ? releaseNumber(reader, asked.release)
    : latestRelease(reader));
  if (!release && asked.release) throw notFound();
  if (!release) return undefined;
  const rounds = await roundsIn(reader, release.id);
  const year =
    asked.year ?? rounds.find(({ wave }) => wave === asked.wave)?.year ?? rounds[0]?.year;
  return year === undefined ? undefined : { release, rounds, year, wave: asked.wave };
}
export type Settled = NonNullable<Awaited<ReturnType<typeof settle>>>;

/** What every page says of where its figures are frozen. */
export const head = ({ release, rounds, year, wave }: Settled) => ({
  release: {
    number: release.number,
    asAt: release.asAt.toISOString(),
    policyVersion: release.policyVersion,
    withheld: release.withheld,
    cells: release.cells,
    hash: release.hash,
    isSnapshot: release.publishedAt !== null,
  },
  rounds,
  year,
  wave,
});

/** The cells of this year and last in the kind of wave a page is about. */
export const sliceOf = ({ release, year, wave }: Settled) => ({
  releaseId: release.id,
  waveKind: wave,
  years: [year, year - 1],
});

/** What figures are kept for: one project, all projects of a phase, or all there are. */
export interface ProjectRef {
  kind: "all" | "phase" | "family";
  /** As cells have it: `all`, a phase's key, a family's id. */
  key: string;
  /** As addresses have it: a family's slug instead of its id. */
  slug: string;
  name: string;
  phase: Phase | null;
  code: string | null;
}

export const allProjects: ProjectRef = {
  kind: "all",
  key: "all",
  slug: "all",
  name: "All projects",
  phase: null,
  code: null,
};

const phaseRef = (phase: Phase): ProjectRef => ({
  kind: "phase",
  key: phase,
  slug: phase,
  name: `${phases[phase]}: all projects`,
  phase,
  code: null,
});

/** Everything figures can be kept for in a year: all projects, each phase that has one, and each project by name. */
export async function projectsOf(reader: Queries, year: number): Promise<ProjectRef[]> {
  const families = await familiesOf(reader, year);
  return [
    allProjects,
    ...phaseKeys.filter((key) => families.some(({ phase }) => phase === key)).map(phaseRef),
    ...families.map(({ id, slug, name, phase, code }) => ({
      kind: "family" as const,
      key: id,
      slug,
      name,
      phase,
      code,
    })),
  ];
}

/** An outcome area or a question: what a figure is about, and how it is answered. */
export interface MeasureRef {
  key: string;
  area: OutcomeArea;
  isArea: boolean;
  /** The area's name, or the question's wording. */
  name: string;
  question: { kind: QuestionKind; choices: Option[] | null };
}

export const areaMeasures: MeasureRef[] = outcomeAreaKeys.map((area) => ({
  key: area,
  area,
  isArea: true,
  name: outcomeAreas[area],
  question: { kind: areaQuestion.kind, choices: null },
}));

/** A question as something figures are about. */
export const questionMeasure = ({
  key,
  area,
  wording,
  kind,
  choices,
}: NamedQuestion): MeasureRef => ({
  key,
  area,
  isArea: false,
  name: wording,
  question: { kind, choices: choices && [...choices] },
});

/** As much of a place as a row says. */
export type RowPlace = Pick<FigurePlace, "level" | "slug" | "name" | "regionName">;

/** A row of figures: one place and project, by measure, with last year's beside this year's. Every measure asked for has a cell. */
export interface FigureRow {
  at: RowPlace;
  project: ProjectRef;
  cells: Readonly<Record<string, ViewCell>>;
  lastYear: Readonly<Record<string, ViewCell>>;
  /** Where something has no responses yet: the last day (`YYYY-MM-DD`) of the next round still open there, if one is. */
  due: string | null;
}

interface RowWish {
  settled: Settled;
  place: FigurePlace;
  project: ProjectRef;
  measures: readonly Pick<MeasureRef, "key">[];
  /** When what is not there yet may come. */
  due: DueAt;
}

/** The row of one place and project. A measure without a cell was not asked there. */
export function rowOf(all: readonly ViewCell[], wish: RowWish): FigureRow {
  const { place, project, measures, settled, due } = wish;
  const mine = all.filter(
    (cell) =>
      cell.level === place.level && cell.place === place.key && cell.project === project.key,
  );
  const of = (year: number) =>
    Object.fromEntries(
      measures.map(({ key: measure }) => [
        measure,
        mine.find((cell) => cell.measure === measure && cell.academicYear === year) ??
          notAsked({ ...wish, year, measure }),
      ]),
    );
  const { level, slug, name, regionName } = place;
  const cells = of(settled.year);
  const isWaiting = Object.values(cells).some(({ state }) => state === "none");
  return {
    at: { level, slug, name, regionName },
    project,
    cells,
    lastYear: of(settled.year - 1),
    due: isWaiting ? due(place, project) : null,
  };
}

type Gap = Pick<RowWish, "settled" | "place" | "project"> & { year: number; measure: string };

/** The cell of what nobody was asked. */
export const notAsked = ({ settled, place, project, year, measure }: Gap): ViewCell => ({
  level: place.level,
  place: place.key,
  project: project.key,
  measure,
  academicYear: year,
  waveKind: settled.wave,
  state: "not-asked",
  respondents: null,
  schools: null,
  expected: null,
  answered: null,
  agree: null,
  mean: null,
  options: null,
  nearly: null,
});

/** Whether anything in a row was asked, this year or last. */
export const isFilled = ({ cells, lastYear }: FigureRow) =>
  [...Object.values(cells), ...Object.values(lastYear)].some(({ state }) => state !== "not-asked");
