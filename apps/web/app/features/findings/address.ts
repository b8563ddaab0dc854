/** Addresses of pages of figures: each keeps the year, the wave and the release one was looking at. */
import type { Edition } from "#app/features/findings/shapes.ts";

type Chosen = Pick<Edition, "year" | "wave"> & { release: { number: number } };

/** The query that keeps what was chosen. */
export const keeping = ({ year, wave, release }: Chosen) =>
  `year=${year}&wave=${wave}&release=${release.number}`;

/** A place's page. */
export const placePath = (level: "nation" | "region" | "hub", slug: string) =>
  level === "nation" ? "/findings/nation" : `/findings/${level}s/${slug}`;
