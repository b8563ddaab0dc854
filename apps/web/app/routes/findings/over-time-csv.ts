/** One figure in every wave and year, as a file. */
import { figuresFile, figuresOverTime } from "#app/server/figures-file.server.ts";
import { loadOverTime } from "#app/server/findings.server.ts";
import type { Route } from "./+types/over-time-csv.ts";

export async function loader(args: Route.LoaderArgs) {
  const page = await loadOverTime(args);
  const name = `findings-${page.place.slug}-${page.measure.key}-over-time`;
  return figuresFile(figuresOverTime(page), name.toLowerCase(), args.context);
}
