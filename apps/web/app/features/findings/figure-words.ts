/** The words round a figure: its value, who stands behind it, and how far it may be leaned on. */
import { type Rate, rate, rateBands } from "@tessellate/domain/findings/rates";
import { percent, sentenceCase, shareOf } from "@tessellate/domain/findings/sentence";
import { longDay } from "@tessellate/domain/time/london";
import type { FigureCell } from "#app/features/findings/shapes.ts";

const number = new Intl.NumberFormat("en-GB");

/** A count as it is printed: 1,670. */
export const counted = (count: number | null) => number.format(count ?? 0);

const many = (count: number | null, one: string, more: string) =>
  `${counted(count)} ${count === 1 ? one : more}`;
export const peopleOf = ({ respondents }: FigureCell) => many(respondents, "person", "people");
export const schoolsOf = ({ schools }: FigureCell) => many(schools, "school", "schools");

/** The value as it is printed: a whole percentage, or words where the figure would tell too much. */
export const wordsOf = (cell: FigureCell) => sentenceCase(shareOf(cell));

/** The response rate of a figure's rounds. */
export const rateOf = ({ answered, expected }: FigureCell): Rate =>
  answered === null || expected === null || answered > expected
    ? { rate: null, band: null }
    : rate({ answered, expected });

/** "91% of 1,905 expected answered". */
export function rateWords(cell: FigureCell): string {
  const { rate: share } = rateOf(cell);
  return share === null ? "" : `${percent(share)} of ${counted(cell.expected)} expected answered`;
}

/** Whether so few answered that the figure must not be leaned on. */
export const isIndicative = (cell: FigureCell) =>
  cell.state === "value" && rateOf(cell).band === "indicative";

/** What is printed with every figure of which fewer than half answered. */
export const indicative = rateBands.indicative;

/** The state of a cell nobody has answered yet, with the last day of the next round still open there. */
export const awaiting = (due: string | null | undefined) => ({
  state: "awaiting" as const,
  due: due ? longDay(due) : undefined,
});
