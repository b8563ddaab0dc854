/** The address of a figure: what it counts, where, and in which release, so that it can be named, linked and walked down. */
import { z } from "zod";
import { waveKindKeys } from "../evaluations/waves.ts";
import { largestNumber } from "../forms/text.ts";
import { outcomeAreaKeys } from "../projects/outcomes.ts";
import { levels } from "./levels.ts";

const releaseNumber = z.coerce.number().int().min(1).max(largestNumber);
const year = z.coerce.number().int().min(2000).max(2100);

/** A year's figures of one kind of wave in one release; without a release, the newest. */
export const edition = {
  release: releaseNumber.optional(),
  year: year.optional(),
  wave: z.enum(waveKindKeys).default("lesson"),
};

/** A family's slug, a phase's key for all its projects together, or `all`. */
const project = z.string().min(1).max(80);
/** An outcome area or a question's key. */
const measure = z.string().min(1).max(40);
/** A region's place is its letter, a hub's its slug, England's `england`. */
const where = { level: z.enum(levels), place: z.string().min(1).max(80) };

/** A place's page of figures: all outcome areas, or one with its questions. */
export const placeAddress = z.strictObject({
  ...where,
  project: project.default("all"),
  area: z.enum(outcomeAreaKeys).optional(),
  ...edition,
});
export type PlaceAddress = z.infer<typeof placeAddress>;

/** One project's page, or that of a phase or of all projects: all regions and hubs beside each other. */
export const projectAddress = z.strictObject({ project, measure: measure.optional(), ...edition });
export type ProjectAddress = z.infer<typeof projectAddress>;

/** One figure. */
export const figureAddress = z.strictObject({ ...where, project, measure, ...edition });
export type FigureAddress = z.infer<typeof figureAddress>;

/** Change over one year of a place, for one project, a phase or all of them. */
export const changeAddress = z.strictObject({
  ...where,
  project: project.default("all"),
  release: releaseNumber.optional(),
  year: year.optional(),
});
export type ChangeAddress = z.infer<typeof changeAddress>;

/** The schools on their way through a place's groups, live: there is no release in it. */
export const funnelAddress = z.strictObject({ ...where, year: year.optional() });
export type FunnelAddress = z.infer<typeof funnelAddress>;

/** One release by its number. */
export const releaseAddress = z.strictObject({ number: releaseNumber });

/** A figure's parts as a query. The order of the parts never changes, so that an address stays the same for ever. */
function figureQuery(figure: FigureAddress): URLSearchParams {
  const { level, place, project, measure, wave, year, release } = figure;
  const parts = { level, place, project, measure, wave, year, release };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parts))
    if (value !== undefined) query.set(key, String(value));
  return query;
}

/** The figure's permanent address in this installation: where it comes from. */
export const figurePath = (figure: FigureAddress) => `/findings/figure?${figureQuery(figure)}`;

/** The same figure in every wave and year of its release. */
export const overTimePath = (figure: FigureAddress) => `/findings/over-time?${figureQuery(figure)}`;
