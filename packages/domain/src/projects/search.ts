/** What people mean by what they type into a search: names have changed over the years, and older ones must still find. */
import { z } from "zod";
import { tidyLine } from "../forms/text.ts";
import { modeKeys } from "../work-groups/funnel.ts";
import { type ActivityType, activityTypeKeys, phaseKeys } from "./catalogue.ts";

/** Other names of the four kinds of activity; "Teacher Research Group" is what Work Groups used to be called. */
const otherNames: readonly [RegExp, ActivityType][] = [
  [/\b(trgs?|teacher research groups?|work ?groups?|wgs?)\b/g, "workGroup"],
  [/\b(tsm|targeted support( in maths)?)\b/g, "targetedSupport"],
  [/\bcommunit(y|ies)\b/g, "community"],
  [/\bprogrammes?\b/g, "programme"],
];
/** Said of every project, so it narrows nothing. */
const ofAll = /\b(national|network) (collaborative )?projects?\b|\bncps?\b(?! ?\d)/g;

/** A search taken apart: the kinds of activity it names, and the folded words that must all occur. */
export interface Search {
  activityTypes: readonly ActivityType[];
  words: readonly string[];
}

/** Text as search compares it: small letters, no accents, single spaces. */
export const fold = (text: string) =>
  tidyLine(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Takes a search apart. "TRG ratio" means Work Groups in which "ratio" occurs (S2-09). */
export function meantBy(typed: string): Search {
  let rest = fold(typed).replace(ofAll, " ");
  const activityTypes: ActivityType[] = [];
  for (const [names, type] of otherNames) {
    const without = rest.replace(names, " ");
    if (without !== rest) activityTypes.push(type);
    rest = without;
  }
  return { activityTypes, words: rest.split(/[\s,]+/).filter((word) => word !== "") };
}

/** True when every word occurs somewhere in `texts`. */
export const saysAll = (texts: readonly string[], words: readonly string[]) => {
  const all = fold(texts.join(" "));
  return words.every((word) => all.includes(word));
};

/** The catalogue's filters, as they stand in its address; what makes no sense filters nothing. */
export const catalogueFilters = z.strictObject({
  q: z.string().overwrite(tidyLine).max(100).catch("").default(""),
  phase: z.enum(phaseKeys).optional().catch(undefined),
  type: z.enum(activityTypeKeys).optional().catch(undefined),
  mode: z.enum(modeKeys).optional().catch(undefined),
  year: z.coerce.number().int().min(2014).max(2099).optional().catch(undefined),
});
export type CatalogueFilters = z.output<typeof catalogueFilters>;
