/** `export-release`: every view of a release as files that may leave the system, a place at a time, the same bytes for the same release. */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { england } from "@tessellate/domain/access/roles";
import { waveKindKeys } from "@tessellate/domain/evaluations/waves";
import { type CodebookQuestion, codebookText } from "@tessellate/domain/findings/codebook";
import {
  type AskedQuestion,
  asExample,
  csvLine,
  type Figure,
  tidyLine,
  tidyRows,
} from "@tessellate/domain/findings/tidy";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { outcomeAreaKeys, outcomeAreas } from "@tessellate/domain/projects/outcomes";
import type { Context } from "../context.ts";
import { questionsAsked } from "./codebook/views.ts";
import { openFiles } from "./files.ts";
import { type ProjectRef, projectsOf } from "./pages.ts";
import { changeText } from "./pairs/file.ts";
import { type Atlas, type FigurePlace, placeIn, placesInside, readAtlas } from "./places.ts";
import { releasePage } from "./releases/views.ts";
import { type Release, releaseNumber } from "./store.ts";
import { cellsIn, type ViewCell } from "./views.ts";

interface Wish {
  number: number;
  folder: string;
}

/** What was written. */
export interface Exported {
  files: number;
  lines: number;
  cells: number;
  withheld: number;
}

/** Writes the release's files into an empty or new folder. Refuses a release that is not there or not finished, and a folder with something in it. */
export async function exportRelease(ctx: Context, wish: Wish): Promise<Outcome<Exported>> {
  const { reader } = ctx.database;
  const release = await releaseNumber(reader, wish.number);
  if (!release) return refused({ field: "release", message: await whyNot(ctx, wish.number) });
  const problem = await makeRoom(wish.folder);
  if (problem) return refused({ field: "folder", message: problem });
  const questions = await questionsAsked(reader, release.id);
  const written = await writePlaces(ctx, { ...wish, release, questions });
  await writeFile(join(wish.folder, "questions.csv"), questionLines(questions));
  const change = await changeText(reader, {
    release,
    places: allPlaces(await readAtlas(reader)),
    isExample: ctx.mode === "demo",
  });
  if (change) await writeFile(join(wish.folder, "change.csv"), change);
  const page = await releasePage(reader, release.number);
  await writeFile(
    join(wish.folder, "codebook.md"),
    codebookText({
      release: release.number,
      asAt: release.asAt.toISOString(),
      policyVersion: release.policyVersion,
      hash: release.hash ?? "",
      supersedes: page?.supersedes ?? null,
      cells: written.cells,
      withheld: written.withheld,
      questions,
      hasChange: change !== null,
      example: ctx.mode === "demo",
    }),
  );
  return { ok: true, ...written, files: written.files + (change ? 3 : 2) };
}

async function whyNot({ database }: Context, number: number): Promise<string> {
  const page = await releasePage(database.reader, number);
  if (!page) return `There is no release ${number}.`;
  return page.state === "building"
    ? `Release ${number} is still being built. Export it when it is ready.`
    : `Release ${number} was never finished: ${page.failedBecause ?? "it failed"}`;
}

/** Makes the folder; what stands in the way, in a sentence. */
async function makeRoom(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0)
      return `${folder} is not empty. Name a new folder, so that nothing is overwritten or mixed up.`;
    for (const inside of ["places", "projects"]) await mkdir(join(folder, inside));
    return undefined;
  } catch (error) {
    return `${folder} cannot be written to: ${error instanceof Error ? error.message : error}`;
  }
}

interface Writing extends Wish {
  release: Release;
  questions: readonly CodebookQuestion[];
}

/** One place after the other, so that no more than one place's figures are in memory; each line goes to its place's file and its project's. Marks of how carefully people answered are no answers and stay out. */
async function writePlaces(ctx: Context, wish: Writing) {
  const projects = await projectsOf(ctx.database.reader, 0);
  const about = new Map(wish.questions.map((question) => [question.key, question]));
  const isAnswer = ({ measure }: ViewCell) =>
    Object.hasOwn(outcomeAreas, measure) || about.has(measure);
  const files = openFiles(wish.folder);
  const sum = { lines: 0, cells: 0, withheld: 0 };
  for (const place of allPlaces(await readAtlas(ctx.database.reader))) {
    const file = join("places", fileOf(place));
    const texts = new Map<string, string>();
    const cells = await cellsOf(ctx, wish.release, place);
    for (const { cell, project } of inOrder(cells.filter(isAnswer), projects)) {
      const figure = figureOf(wish.release.number, place, project, cell, about.get(cell.measure));
      const rows = tidyRows(figure);
      const text = rows.map((row) => tidyLine(ctx.mode === "demo" ? asExample(row) : row)).join("");
      for (const name of [file, join("projects", `${project.slug}.csv`)])
        texts.set(name, (texts.get(name) ?? "") + text);
      sum.lines += rows.length;
      sum.cells += 1;
      sum.withheld += Number(cell.state === "withheld");
    }
    for (const [name, text] of texts) await files.write(name, text);
    await files.close(file);
  }
  return { ...sum, files: await files.closeAll() };
}

function allPlaces(atlas: Atlas): FigurePlace[] {
  const nation = placeIn(atlas, "nation", england);
  if (!nation) return [];
  const regions = placesInside(atlas, nation);
  return [nation, ...regions, ...regions.flatMap((region) => placesInside(atlas, region))];
}

const cellsOf = ({ database }: Context, { id }: Release, { level, key }: FigurePlace) =>
  cellsIn(database.reader, {
    releaseId: id,
    pattern: "leave",
    places: [{ level, place: key }],
  });

const fileOf = ({ level, slug }: FigurePlace) =>
  level === "nation" ? `${slug}.csv` : `${level}-${slug.toLowerCase()}.csv`;

/** Newest year first, waves as a year asks them, all projects before each, areas before their questions. */
function inOrder(cells: readonly ViewCell[], projects: readonly ProjectRef[]) {
  const projectAt = new Map(projects.map((project, i) => [project.key, { project, i }]));
  const areaAt = (measure: string) => (outcomeAreaKeys as readonly string[]).indexOf(measure);
  return cells
    .flatMap((cell) => {
      const found = projectAt.get(cell.project);
      return found ? [{ cell, ...found }] : [];
    })
    .sort(
      (a, b) =>
        b.cell.academicYear - a.cell.academicYear ||
        waveKindKeys.indexOf(a.cell.waveKind) - waveKindKeys.indexOf(b.cell.waveKind) ||
        a.i - b.i ||
        Number(areaAt(a.cell.measure) < 0) - Number(areaAt(b.cell.measure) < 0) ||
        areaAt(a.cell.measure) - areaAt(b.cell.measure) ||
        (a.cell.measure < b.cell.measure ? -1 : 1),
    );
}

function figureOf(
  release: number,
  place: FigurePlace,
  project: ProjectRef,
  cell: ViewCell,
  question: AskedQuestion | undefined,
): Figure {
  const { level, name, regionName } = place;
  return {
    standing: {
      release,
      level,
      place: name,
      region: regionName ?? "",
      project: project.kind === "family" ? project.name : "all",
      phase: project.phase ?? "",
      academicYear: cell.academicYear,
      wave: cell.waveKind,
    },
    cell,
    question: question ?? null,
  };
}

const questionLines = (questions: readonly CodebookQuestion[]) =>
  [
    csvLine(["question", "area", "guskey_level", "kind", "instrument", "version", "wording"]),
    ...questions.map(({ key, area, guskeyLevel, kind, instrument, version, wording }) =>
      csvLine([key, area, String(guskeyLevel), kind, instrument, String(version), wording]),
    ),
  ].join("");
