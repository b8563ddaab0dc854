/** What a cell shows once it is decided how much of it may be told: the one function every page and file gets its figures from. */
import { type Detail, disclosurePolicy, type OptionCounts, type ShownCell } from "./cells.ts";
import type { Pool } from "./collate.ts";
import { agreeingIn, agreeOf, answersIn, meanOf, pointsIn, type Scale } from "./scale.ts";

/**
 * The shown form of a pooled cell. The full distribution appears from ten respondents, and only if it may be told in
 * full; from five to nine the share agreeing and the mean, and the mean only if the two together still leave the counts
 * open. A cell in which all, or all but one, agree (or nobody, or one) says so in words and has no figure.
 */
export function shownCell(pool: Pool, detail: Detail, scale: Scale): ShownCell {
  const { respondents, schools, expected, options } = pool;
  const empty = { respondents, schools, expected, options: null, agree: null, mean: null };
  const silent = { ...empty, nearlyAll: false, hardlyAny: false };
  if (!pool.asked) return { ...silent, state: "not-asked" };
  if (answersIn(options, scale) === 0) return { ...silent, state: "none" };
  if (detail === "withheld") return { ...silent, state: "withheld" };
  if (detail === "word") {
    const nearlyAll = agreeingIn(options, scale) * 2 > answersIn(options, scale);
    return { ...silent, state: "value", nearlyAll, hardlyAny: !nearlyAll };
  }
  const isWhole = detail === "full" && respondents >= disclosurePolicy.fullDistributionFrom;
  const hasMean = isWhole || (detail === "full" && waysToReach(options, scale) > 1);
  return {
    ...silent,
    state: "value",
    options: isWhole ? onScale(options, scale) : null,
    agree: agreeOf(options, scale),
    mean: hasMean ? meanOf(options, scale) : null,
  };
}

/** How much a shown cell has told, for the decisions that come after it. */
export function detailOf(cell: ShownCell): Detail {
  if (cell.state !== "value") return "withheld";
  if (cell.options !== null || cell.mean !== null) return "full";
  return cell.agree === null ? "word" : "agree";
}

function onScale(options: OptionCounts, scale: Scale): OptionCounts {
  return Object.fromEntries(scale.options.map((option) => [option, options[option] ?? 0]));
}

/**
 * In how many ways the options could have been chosen, given how many answered, how many agree and the mean: 1 means
 * that share and mean together tell every count. Stops counting at 2.
 */
export function waysToReach(options: OptionCounts, scale: Scale): number {
  const answers = answersIn(options, scale);
  const agreeing = agreeingIn(options, scale);
  const split = scale.options.length - scale.agreeing;
  let ways = 0;
  const place = (position: number, left: number, agreeingLeft: number, pointsLeft: number) => {
    if (ways > 1 || left < 0 || agreeingLeft < 0 || pointsLeft < 0) return;
    if (position > scale.options.length) {
      if (left === 0 && agreeingLeft === 0 && pointsLeft === 0) ways += 1;
      return;
    }
    for (let here = 0; here <= left; here += 1)
      place(
        position + 1,
        left - here,
        agreeingLeft - (position > split ? here : 0),
        pointsLeft - here * position,
      );
  };
  place(1, answers, agreeing, pointsIn(options, scale));
  return ways;
}
