/** Figures as tidy rows, one fact a line: the same cells as on the page, for files. */
import type { WaveKind } from "../evaluations/waves.ts";
import type { Answerable } from "../instruments/questions.ts";
import { type OutcomeArea, outcomeAreas } from "../projects/outcomes.ts";
import { academicYearLabel } from "../time/academic-year.ts";
import type { OptionCounts } from "./cells.ts";
import type { CellState, Level } from "./levels.ts";
import { areaQuestion, type Part, partsOf } from "./parts.ts";

/** A cell as it is kept and shown: empty but for its state when it is withheld. */
export interface FrozenCell {
  measure: string;
  state: CellState;
  respondents: number | null;
  schools: number | null;
  expected: number | null;
  agree: number | null;
  mean: number | null;
  options: OptionCounts | null;
  nearly: "all" | "none" | null;
}

/** Where a cell stands, in the words of a file. */
export interface Standing {
  release: number;
  level: Level;
  place: string;
  /** The region of a region or a hub; empty for England. */
  region: string;
  /** A family's name, or `all`. */
  project: string;
  /** The phase of the project, or of all the projects counted together; empty for all phases. */
  phase: string;
  academicYear: number;
  wave: WaveKind;
}

/** What is known of a measure that is a question. */
export interface AskedQuestion extends Answerable {
  area: OutcomeArea;
}

/** One cell with everything needed to know what it is. Counts of a withheld cell's answers are not in it. */
export interface Figure {
  standing: Standing;
  cell: FrozenCell;
  /** None for an outcome area. */
  question: AskedQuestion | null;
}

/** The columns of a tidy file, in order. */
export const tidyColumns = [
  "release",
  "level",
  "place",
  "region",
  "project",
  "phase",
  "year",
  "wave",
  "area",
  "question",
  "state",
  "respondents",
  "schools",
  "expected",
  "option",
  "count",
  "agree",
  "mean",
] as const;
export type TidyRow = Readonly<Record<(typeof tidyColumns)[number], string>>;

/** What a file has of a withheld cell. */
const silent: Omit<FrozenCell, "measure" | "state"> = {
  respondents: null,
  schools: null,
  expected: null,
  agree: null,
  mean: null,
  options: null,
  nearly: null,
};

/**
 * The lines of one cell: a line an option where the distribution is shown, else one line. A withheld cell is
 * empty after `state`. A figure told only in words says `nearly all` or `hardly any` in place of its share.
 */
export function tidyRows({ standing, cell, question }: Figure): TidyRow[] {
  const { release, level, place, region, project, phase, wave } = standing;
  const isArea = Object.hasOwn(outcomeAreas, cell.measure);
  const told = cell.state === "withheld" ? silent : cell;
  // Every column by its name: copying objects into one another is most of the work of a long file.
  const lineFor = (option: string, count: string): TidyRow => ({
    release: String(release),
    level,
    place,
    region,
    project,
    phase,
    year: academicYearLabel(standing.academicYear),
    wave,
    area: isArea ? cell.measure : (question?.area ?? ""),
    question: isArea ? "" : cell.measure,
    state: cell.state,
    respondents: text(told.respondents),
    schools: text(told.schools),
    expected: text(told.expected),
    option,
    count,
    agree: agreeIn(told),
    mean: meanIn(told),
  });
  if (!told.options) return [lineFor("", "")];
  const parts: readonly Part[] = partsOf(question ?? areaQuestion, told.options);
  return parts.map(({ key, count }) => lineFor(key, String(count)));
}

/** How a figure that would say what everybody chose is told. */
export const wordsFor = { all: "nearly all", none: "hardly any" } as const;

/** A share as files give it: three places, or words where the figure would tell too much. */
export const agreeIn = ({ agree, nearly }: Pick<FrozenCell, "agree" | "nearly">): string =>
  nearly ? wordsFor[nearly] : agree === null ? "" : agree.toFixed(3);

/** A mean as files give it: two places. */
export const meanIn = ({ mean }: Pick<FrozenCell, "mean">): string =>
  mean === null ? "" : mean.toFixed(2);

const text = (value: number | null) => (value === null ? "" : String(value));

/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** One line of a CSV file: formulas disarmed with an apostrophe, quotes doubled. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (special.test(cell) ? csvCell(cell) : cell)).join(",")}\n`;

/** What may need more than being written as it is; most cells are plain, and one look is enough for them. */
const special = /^[=+\-@\t\r＝＋－＠]|[",\r\n]/;

function csvCell(cell: string): string {
  const disarmed = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(disarmed) ? `"${disarmed.replaceAll('"', '""')}"` : disarmed;
}

/** The first line of a tidy file. */
export const tidyHead = csvLine([...tidyColumns]);

/** One tidy row as a line of a file. */
export const tidyLine = (row: TidyRow): string => csvLine(tidyColumns.map((column) => row[column]));

/** A row of the demo says on every line that it is example data. */
export const asExample = (row: TidyRow): TidyRow => ({
  ...row,
  release: `${row.release} (example data)`,
});
