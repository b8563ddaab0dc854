/** /findings/projects/:project/schools: schools taking part in one project. */
import { ProjectFunnel } from "#app/features/findings/project-funnel.tsx";
import { loadProjectFunnel } from "#app/server/findings.server.ts";
import type { Route } from "./+types/project-schools.ts";

export const loader = (args: Route.LoaderArgs) => loadProjectFunnel(args);

export default function ProjectSchools({ loaderData }: Route.ComponentProps) {
  return <ProjectFunnel page={loaderData} />;
}
