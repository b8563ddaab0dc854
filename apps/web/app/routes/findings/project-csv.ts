/** The national project view as a file. */
import { figuresFile, figuresOfProject } from "#app/server/figures-file.server.ts";
import { loadProject } from "#app/server/findings.server.ts";
import type { Route } from "./+types/project-csv.ts";

export async function loader(args: Route.LoaderArgs) {
  const { page } = await loadProject(args);
  return figuresFile(figuresOfProject(page), `findings-${page.project.slug}`, args.context);
}
