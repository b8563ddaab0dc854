/** England's page of figures as a file. */
import { figuresFile, figuresOfPlace } from "#app/server/figures-file.server.ts";
import { loadPlace } from "#app/server/findings.server.ts";
import type { Route } from "./+types/nation-csv.ts";

export async function loader(args: Route.LoaderArgs) {
  const { page } = await loadPlace(args);
  return figuresFile(figuresOfPlace(page), "findings-england", args.context);
}
