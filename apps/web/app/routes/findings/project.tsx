/** /findings/projects/:project: the national view of a project, a phase or all projects. */
import { ProjectFigures } from "#app/features/findings/project-figures.tsx";
import { loadProject } from "#app/server/findings.server.ts";
import type { Route } from "./+types/project.ts";

export const loader = (args: Route.LoaderArgs) => loadProject(args);

export default function Project({ loaderData }: Route.ComponentProps) {
  return <ProjectFigures {...loaderData} />;
}
