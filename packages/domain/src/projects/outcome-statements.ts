/** What a project or a local group sets out to change, in each of the four areas. */
import { z } from "zod";
import { linesIn, tidyLine } from "../forms/text.ts";
import { type OutcomeArea, outcomeAreas } from "./outcomes.ts";

/** Most statements in one area: more is a list that nobody evaluates. */
export const mostStatements = 3;
const longestStatement = 300;

const tooMany = `Write ${mostStatements} statements or fewer, one a line`;

/** Statements typed one a line; an array is taken as it is. */
const statements = z.preprocess(
  (typed) => (typeof typed === "string" ? linesIn(typed) : (typed ?? [])),
  z
    .array(z.string().overwrite(tidyLine))
    .refine((all) => all.length <= mostStatements, tooMany)
    .refine(
      (all) => all.every((one) => one.length > 0 && one.length <= longestStatement),
      `Keep each statement to ${longestStatement} characters or fewer`,
    ),
);

const reason = z
  .string()
  .overwrite(tidyLine)
  .max(longestStatement, `Shorten this to ${longestStatement} characters or fewer`)
  .optional();

const areaWith = (area: OutcomeArea) =>
  z
    .strictObject({ statements, reason })
    .refine((one) => one.statements.length > 0 || one.reason, {
      path: ["statements"],
      message: `Write what should change in ${outcomeAreas[area].toLowerCase()}, or say why nothing is planned there`,
    })
    .refine((one) => one.statements.length === 0 || !one.reason, {
      path: ["reason"],
      message: `Leave the reason empty: there are outcomes for ${outcomeAreas[area].toLowerCase()}`,
    });

/** All four areas, each with a statement or a reason why there is none (S2-06). */
export const outcomesInput = z.strictObject({
  learning: areaWith("learning"),
  practice: areaWith("practice"),
  pupils: areaWith("pupils"),
  policies: areaWith("policies"),
});
export type OutcomesInput = z.output<typeof outcomesInput>;

/** The reasons given for areas without statements, as they are kept. */
export const reasonsIn = (outcomes: OutcomesInput): Partial<Record<OutcomeArea, string>> =>
  Object.fromEntries(
    Object.entries(outcomes).flatMap(([area, one]) => (one.reason ? [[area, one.reason]] : [])),
  );
