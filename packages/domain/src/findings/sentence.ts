/** Figures in words: what a title, a tooltip, a map tile and a screen reader all say. */
import { type OutcomeArea, outcomeAreaKeys, outcomeAreas } from "../projects/outcomes.ts";
import type { CellState } from "./levels.ts";

/** As much of a cell as its words need. */
export interface Told {
  state: CellState;
  agree: number | null;
  nearly: "all" | "none" | null;
}

/** A share as a whole percentage, as it is printed everywhere. */
export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A cell in a few words, such as "74% agree". A cell nobody published has nothing to say. */
export function saysOf(cell: Told | undefined): string {
  if (!cell || cell.state === "not-asked") return "not asked";
  if (cell.state === "none") return "no responses yet";
  if (cell.state === "withheld") return "withheld";
  if (cell.nearly) return cell.nearly === "all" ? "nearly all agree" : "hardly any agree";
  return cell.agree === null ? "withheld" : `${percent(cell.agree)} agree`;
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
  const name = (area: OutcomeArea) => outcomeAreas[area].toLowerCase();
  if (most === least) return `${percent(most.agree)} agree about ${name(most.area)}`;
  return `Most agree about ${name(most.area)}, ${percent(most.agree)}; fewest about ${name(least.area)}, ${percent(least.agree)}`;
}

/** What an outcome area's figure counts. */
export const definitionOfArea =
  "The share of answers that agree or strongly agree, over every question of the area. People are pooled: a group of twelve weighs twice as much as a group of six.";

/** What a question's figure counts. */
export const definitionOfQuestion =
  "The share of those who answered this question who agree or strongly agree.";
