/** Figures in words: what a title, a tooltip, a map tile and a screen reader all say. */

import type { Answerable, QuestionKind } from "../instruments/questions.ts";
import { type OutcomeArea, outcomeAreaKeys, outcomeAreas } from "../projects/outcomes.ts";
import type { OptionCounts } from "./cells.ts";
import type { CellState } from "./levels.ts";
import { areaQuestion, partsOf } from "./parts.ts";

/** As much of a cell as its words need. */
export interface Told {
  state: CellState;
  agree: number | null;
  nearly: "all" | "none" | null;
  options?: OptionCounts | null;
}

/** A share as a whole percentage, as it is printed everywhere. */
export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** What the share of each kind of question is a share of. Choices and numbers have none: their answers are only counted. */
const shareWords: Record<QuestionKind, string | null> = {
  agreement: "agree",
  confidence: "are fairly or very confident",
  pupil: "as expected or better",
  choice: null,
  number: null,
  text: null,
};

/** The heading of a column of shares: "agree", "are fairly or very confident". A kind that has no share says "most often". */
export const shareNoun = ({ kind }: Answerable): string => shareWords[kind] ?? "most often";

const stateWords = {
  "not-asked": "not asked",
  none: "no responses yet",
  withheld: "withheld",
} as const;

/** A cell in a few words, such as "74% agree". A cell nobody published has nothing to say. */
export function saysOf(cell: Told | undefined, question: Answerable = areaQuestion): string {
  if (!cell) return stateWords["not-asked"];
  if (cell.state !== "value") return stateWords[cell.state];
  if (cell.nearly || cell.agree !== null)
    return `${shareOf(cell)} ${shareWords[question.kind] ?? ""}`.trim();
  return cell.options ? mostOften(question, cell.options) : stateWords.withheld;
}

/** The answer given most often, with its share; of several alike the first on the scale. */
function mostOften(question: Answerable, counts: OptionCounts): string {
  const parts = partsOf(question, counts);
  const [most] = [...parts].sort((a, b) => b.count - a.count);
  return most ? `most often “${most.label}”, ${percent(most.share)}` : "no responses yet";
}

/** The finding a page opens with: the area in which most agree, and the one in which fewest do. */
export function headlineOf(cells: Readonly<Record<string, Told | undefined>>): string {
  const known = outcomeAreaKeys
    .flatMap((area) => {
      const agree = cells[area]?.agree ?? null;
      return agree === null ? [] : [{ area, agree }];
    })
    .sort((a, b) => b.agree - a.agree);
  const [most] = known;
  const least = known.at(-1);
  if (!most || !least) return "There is not enough to say yet";
  if (most === least) return `${percent(most.agree)} agree about ${areaWords(most.area)}`;
  return `Most agree about ${areaWords(most.area)}, ${percent(most.agree)}; fewest about ${areaWords(least.area)}, ${percent(least.agree)}`;
}

/** An outcome area inside a sentence. */
export const areaWords = (area: OutcomeArea) => outcomeAreas[area].toLowerCase();

/** The finding about one area: "78% agree about professional learning, 81% last year". */
export function areaFinding(area: OutcomeArea, cell: Told | undefined, lastYear?: Told): string {
  if (cell?.state !== "value")
    return `${outcomeAreas[area]}: ${cell?.state === "withheld" ? "too few to show" : saysOf(cell)}`;
  const before = lastYear?.state === "value" ? `, ${shareOf(lastYear)} last year` : "";
  return `${sentenceCase(saysOf(cell))} about ${areaWords(area)}${before}`;
}

/** The share by itself, in figures or in words. */
export function shareOf({ agree, nearly }: Pick<Told, "agree" | "nearly">): string {
  if (nearly) return nearly === "all" ? "nearly all" : "hardly any";
  return agree === null ? "–" : percent(agree);
}

/** The same words at the beginning of a sentence. */
export const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
