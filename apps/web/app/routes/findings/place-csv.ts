/** The figures of a place's page, as a file: the same cells, one fact a line. */
import { figuresFile, figuresOfPlace } from "#app/server/figures-file.server.ts";
import { loadPlace } from "#app/server/findings.server.ts";
import type { Route } from "./+types/place-csv.ts";

export async function loader(args: Route.LoaderArgs) {
  const { page } = await loadPlace(args);
  return figuresFile(figuresOfPlace(page), `findings-${page.place.slug}`, args.context);
}
