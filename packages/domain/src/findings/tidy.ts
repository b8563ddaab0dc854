/** Figures as tidy rows, one fact a line: the same cells as on the page, for files. */
import type { WaveKind } from "../evaluations/waves.ts";
import type { Answerable } from "../instruments/questions.ts";
import { type OutcomeArea, outcomeAreas } from "../projects/outcomes.ts";
import { academicYearLabel } from "../time/academic-year.ts";
import type { OptionCounts } from "./cells.ts";
import type { CellState, Level } from "./levels.ts";
import { type Part, partsOf } from "./parts.ts";

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

const nothing = {
  respondents: "",
  schools: "",
  expected: "",
  option: "",
  count: "",
  agree: "",
  mean: "",
};

/**
 * The lines of one cell: a line an option where the distribution is shown, else one line. A withheld cell is
 * empty after `state`. A figure told only in words says `nearly all` or `hardly any` in place of its share.
 */
export function tidyRows(figure: Figure): TidyRow[] {
  const { state, respondents, schools, expected, options } = figure.cell;
  const name = { ...nameOf(figure), ...nothing, state };
  if (state === "withheld") return [name];
  const line = {
    ...name,
    respondents: text(respondents),
    schools: text(schools),
    expected: text(expected),
    agree: agreeIn(figure.cell),
    mean: meanIn(figure.cell),
  };
  if (!options) return [line];
  const parts: readonly Part[] = partsOf(figure.question ?? { kind: "agreement" }, options);
  return parts.map(({ key, count }) => ({ ...line, option: key, count: String(count) }));
}

function nameOf({ standing, cell: { measure }, question }: Figure) {
  const { release, academicYear, ...place } = standing;
  const isArea = Object.hasOwn(outcomeAreas, measure);
  return {
    ...place,
    release: String(release),
    year: academicYearLabel(academicYear),
    area: isArea ? measure : (question?.area ?? ""),
    question: isArea ? "" : measure,
  };
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
