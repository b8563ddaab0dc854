/** /projects: the catalogue of national projects. */
import { catalogueFilters } from "@tessellate/domain/projects/search";
import { CataloguePage } from "#app/features/projects/catalogue-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { readFilters } from "#app/server/filters.server.ts";
import type { Route } from "./+types/catalogue.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const filters = readFilters(args.request, catalogueFilters);
    return { filters, catalogue: await api.projects.catalogue(filters) };
  });

export default function Projects({ loaderData }: Route.ComponentProps) {
  return <CataloguePage {...loaderData} />;
}
