/** Change over the year as a file: the same cells, one question a line. */
import { changeFile, loadChange } from "#app/server/change.server.ts";
import type { Route } from "./+types/change-csv.ts";

export async function loader(args: Route.LoaderArgs) {
  const { page } = await loadChange(args);
  return changeFile(page, args.context);
}
