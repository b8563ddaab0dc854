/** The board of groups: what it can be narrowed to, and how long a page of it is. */
import { z } from "zod";
import { tidyLine } from "../forms/text.ts";
import { groupStates } from "./funnel.ts";

/** Rows on one page of the board. */
export const groupsPerPage = 25;

/** The words for a group's states. */
export const groupStateWords = {
  planned: "Planned",
  recruiting: "Recruiting",
  running: "Running",
  evaluating: "Evaluating",
  reported: "Reported",
  closed: "Closed",
} as const satisfies Record<(typeof groupStates)[number], string>;

/** The board's filters, as they stand in its address; what makes no sense filters nothing. */
export const boardFilters = z.strictObject({
  q: z.string().overwrite(tidyLine).max(100).catch("").default(""),
  hub: z.string().max(80).optional().catch(undefined),
  project: z.string().max(20).optional().catch(undefined),
  state: z.enum(groupStates).optional().catch(undefined),
  year: z.coerce.number().int().min(2014).max(2099).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type BoardFilters = z.output<typeof boardFilters>;
