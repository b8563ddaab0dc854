/** /work-groups: the groups one looks after or takes part in. */
import { boardFilters } from "@tessellate/domain/work-groups/board";
import { BoardPage } from "#app/features/work-groups/board-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { readFilters } from "#app/server/filters.server.ts";
import type { Route } from "./+types/board.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => {
    const filters = readFilters(args.request, boardFilters);
    return { filters, board: await api.workGroups.list(filters) };
  });

export default function Board({ loaderData }: Route.ComponentProps) {
  return <BoardPage {...loaderData} />;
}
