/** /findings/projects/:project: the national project view. */
import { type OutcomeArea, outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { ProjectFigures } from "#app/features/findings/project-figures.tsx";
import { loadProject } from "#app/server/findings.server.ts";
import type { Route } from "./+types/project.ts";

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get("area");
  const area: OutcomeArea = outcomeAreaKeys.find((key) => key === asked) ?? "learning";
  return { page: await loadProject(args), area };
}

export default function Project({ loaderData }: Route.ComponentProps) {
  return <ProjectFigures {...loaderData} />;
}
