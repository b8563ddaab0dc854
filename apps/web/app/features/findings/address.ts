/** Addresses of pages of figures: each keeps the year, the wave, the project, the area and the release one was looking at. */
import type { FigureAddress } from "@tessellate/domain/findings/address";
import type { Level } from "@tessellate/domain/findings/levels";
import type { Edition, FigureRow, ProjectRef } from "#app/features/findings/shapes.ts";

/** What was chosen on the page one comes from. */
export interface Chosen {
  edition: Pick<Edition, "year" | "wave"> & { release: { number: number } };
  project?: Pick<ProjectRef, "slug"> | undefined;
  area?: string | null | undefined;
}

/** The query that keeps what was chosen. All projects and all areas need not be said. */
export function keeping({ edition, project, area }: Chosen): string {
  const query = new URLSearchParams({ year: String(edition.year), wave: edition.wave });
  if (project && project.slug !== "all") query.set("project", project.slug);
  if (area) query.set("area", area);
  query.set("release", String(edition.release.number));
  return String(query);
}

/** A place's page, without what was chosen. */
export const placePath = (level: Level, slug: string) =>
  level === "nation" ? "/findings/nation" : `/findings/${level}s/${slug}`;

interface At {
  level: Level;
  slug: string;
}

/** A place's page of figures. */
export const placeHref = ({ level, slug }: At, chosen: Chosen) =>
  `${placePath(level, slug)}?${keeping(chosen)}`;

/** One project, a phase or all projects, in every hub. */
export const projectHref = ({ slug }: Pick<ProjectRef, "slug">, { edition }: Chosen) =>
  `/findings/projects/${slug}?${keeping({ edition })}`;

/** The schools on their way through a place's groups. */
export const funnelHref = ({ level, slug }: At, year: number) =>
  `${placePath(level, slug)}/schools?year=${year}`;

/** The permanent address of a row's figure about one measure. */
export const addressOf = (
  { at, project }: Pick<FigureRow, "at" | "project">,
  measure: string,
  { year, wave, release }: Chosen["edition"],
): FigureAddress => ({
  level: at.level,
  place: at.slug,
  project: project.slug,
  measure,
  wave,
  year,
  release: release.number,
});

/** Why a cell says c. */
export const whyWithheld = "/confidentiality/withheld";
