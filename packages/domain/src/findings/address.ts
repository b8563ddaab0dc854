/** The address of a figure: what it counts, where, and in which release, so that it can be named, linked and walked down. */
import { z } from "zod";
import { waveKindKeys } from "../evaluations/waves.ts";
import { largestNumber } from "../forms/text.ts";
import { levels } from "./levels.ts";

/** A year's figures of one kind of wave in one release; without a release, the newest. */
export const edition = {
  release: z.coerce.number().int().min(1).max(largestNumber).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  wave: z.enum(waveKindKeys).default("lesson"),
};

/** A place's page of figures. A region's place is its letter, a hub's its slug, England's `england`. */
export const placeAddress = z.strictObject({
  level: z.enum(levels),
  place: z.string().min(1).max(80),
  ...edition,
});
export type PlaceAddress = z.infer<typeof placeAddress>;

/** One project's page: all regions and hubs beside each other, by the family's slug. */
export const projectAddress = z.strictObject({ project: z.string().min(1).max(80), ...edition });
export type ProjectAddress = z.infer<typeof projectAddress>;

/** One figure. `project` is a family's slug or `all`; `measure` an outcome area or a question's key. */
export const figureAddress = z.strictObject({
  level: z.enum(levels),
  place: z.string().min(1).max(80),
  project: z.string().min(1).max(80),
  measure: z.string().min(1).max(40),
  ...edition,
});
export type FigureAddress = z.infer<typeof figureAddress>;

/** The figure's permanent address in this installation. The order of the parts never changes. */
export function figurePath(figure: FigureAddress): string {
  const { level, place, project, measure, wave, year, release } = figure;
  const parts = { level, place, project, measure, wave, year, release };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parts))
    if (value !== undefined) query.set(key, String(value));
  return `/findings/figure?${query}`;
}
