/** What a cell shows once it is decided how much of it may be told: the one function every page and file gets its figures from. */
import { type Detail, disclosurePolicy, type OptionCounts, type ShownCell } from "./cells.ts";
import type { Pool } from "./collate.ts";
import { agreeingIn, agreeOf, answersIn, meanOf, pointsIn, type Scale } from "./scale.ts";

/**
 * The shown form of a pooled cell. The distribution appears from ten respondents, option by option if it may be told in
 * full, or by the parts of the scale; from five to nine the share agreeing and the mean, and the mean only if the two together still leave the counts
 * open. A cell in which all, or all but one, agree (or nobody, or one) says so in words and has no figure.
 */
export function shownCell(pool: Pool, detail: Detail, scale: Scale): ShownCell {
  const { respondents, schools, expected, answered, options } = pool;
  const silent: Silent = {
    respondents,
    schools,
    expected,
    answered,
    options: null,
    agree: null,
    mean: null,
    nearlyAll: false,
    hardlyAny: false,
  };
  if (!pool.asked) return { ...silent, state: "not-asked" };
  if (answersIn(options, scale) === 0) return { ...silent, state: "none" };
  if (detail === "withheld") return { ...silent, state: "withheld" };
  if (scale.told === "counts") return countsOnly(pool, detail, scale, silent);
  if (detail === "word") {
    const nearlyAll = agreeingIn(options, scale) * 2 > answersIn(options, scale);
    return { ...silent, state: "value", nearlyAll, hardlyAny: !nearlyAll };
  }
  const isWhole = respondents >= disclosurePolicy.fullDistributionFrom;
  const hasMean = detail === "full" && (isWhole || waysToReach(options, scale) > 1);
  return {
    ...silent,
    state: "value",
    options: isWhole ? distributionOf(options, detail, scale) : null,
    agree: agreeOf(options, scale),
    mean: hasMean ? meanOf(options, scale) : null,
  };
}

type Silent = Omit<ShownCell, "state">;

/** On a scale that is told in counts or not at all, a share would mean nothing. */
function countsOnly(pool: Pool, detail: Detail, scale: Scale, silent: Silent): ShownCell {
  const isWhole = pool.respondents >= disclosurePolicy.fullDistributionFrom;
  if (detail !== "full" || !isWhole) return { ...silent, state: "withheld" };
  return { ...silent, state: "value", options: distributionOf(pool.options, detail, scale) };
}

/** How much a shown cell has told, for the decisions that come after it. */
export function detailOf(cell: ShownCell, scale: Scale): Detail {
  if (cell.state !== "value") return "withheld";
  if (cell.options && scale.options.some((option) => cell.options?.[option] === undefined))
    return "parts";
  if (cell.options !== null || cell.mean !== null) return "full";
  return cell.agree === null ? "word" : "agree";
}

/** What a part of a scale is called among the options of a cell: its first and last option, such as `1-2`. */
export const partKey = (part: readonly string[]) =>
  part.length > 1 ? `${part[0]}-${part.at(-1)}` : (part[0] ?? "");

/** The counts of every option in full, of every part of the scale in parts, and nothing of less. */
function distributionOf(options: OptionCounts, detail: Detail, scale: Scale): OptionCounts | null {
  if (detail !== "full" && detail !== "parts") return null;
  const groups = (detail === "parts" && scale.parts) || scale.options.map((option) => [option]);
  return Object.fromEntries(
    groups.map((group) => [
      partKey(group),
      group.reduce((sum, option) => sum + (options[option] ?? 0), 0),
    ]),
  );
}

/**
 * In how many ways the options could have been chosen, given how many answered, how many agree and the mean: 1 means
 * that share and mean together tell every count. Stops counting soon after 2.
 */
export function waysToReach(options: OptionCounts, scale: Scale): number {
  const agreed = scale.options.length - scale.agreeing;
  const whole = { left: answersIn(options, scale), agreeing: agreeingIn(options, scale) };
  return ways({ ...whole, points: pointsIn(options, scale) }, scale.options.length, agreed);
}

interface Left {
  left: number;
  agreeing: number;
  points: number;
}

function ways({ left, agreeing, points }: Left, position: number, agreed: number): number {
  if (Math.min(left, agreeing, points) < 0) return 0;
  if (position === 0) return left + agreeing + points === 0 ? 1 : 0;
  // So few that the rest can still be reached from lower positions, and no more than the points allow.
  const fewest = Math.max(0, points - left * (position - 1));
  const most = Math.min(left, Math.floor(points / position));
  let found = 0;
  for (let here = fewest; here <= most && found < 2; here += 1) {
    const rest = {
      left: left - here,
      agreeing: agreeing - (position > agreed ? here : 0),
      points: points - here * position,
    };
    found += ways(rest, position - 1, agreed);
  }
  return found;
}
