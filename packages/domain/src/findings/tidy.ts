/** Figures as tidy rows, one fact a line: the same cells as on the page, for files. */
import type { CellState } from "./levels.ts";

/** One cell with everything needed to know what it is. Counts of a withheld cell's answers are not in it. */
export interface Figure {
  release: number;
  level: string;
  place: string;
  region: string;
  project: string;
  phase: string;
  year: string;
  wave: string;
  area: string;
  question: string;
  state: CellState;
  respondents: number | null;
  schools: number | null;
  expected: number | null;
  agree: number | null;
  mean: number | null;
  options: Readonly<Record<string, number>> | null;
  nearly: "all" | "none" | null;
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

/**
 * The lines of one cell: a line an option where the whole distribution is shown, else one line. A withheld cell is
 * empty after `state`. A figure told only in words says `nearly all` or `hardly any` in place of its share.
 */
export function tidyRows(figure: Figure): TidyRow[] {
  const { options, nearly, agree, mean, respondents, schools, expected, state, ...rest } = figure;
  const name = { ...rest, release: String(rest.release) };
  const nothing = {
    respondents: "",
    schools: "",
    expected: "",
    option: "",
    count: "",
    agree: "",
    mean: "",
  };
  if (state === "withheld") return [{ ...name, ...nothing, state }];
  const line = {
    ...name,
    ...nothing,
    state,
    respondents: text(respondents),
    schools: text(schools),
    expected: text(expected),
    agree: nearly ? wordsFor[nearly] : share(agree),
    mean: mean === null ? "" : mean.toFixed(2),
  };
  if (!options) return [line];
  return Object.entries(options).map(([option, count]) => ({
    ...line,
    option,
    count: String(count),
  }));
}

/** How a figure that would say what everybody chose is told. */
export const wordsFor = { all: "nearly all", none: "hardly any" } as const;

const text = (value: number | null) => (value === null ? "" : String(value));
const share = (value: number | null) => (value === null ? "" : value.toFixed(3));
