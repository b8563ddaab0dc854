/** /findings/change?…: how the answers of the same people changed over a year. */
import { ChangeOverYear } from "#app/features/findings/change-page.tsx";
import { loadChange } from "#app/server/change.server.ts";
import type { Route } from "./+types/change.ts";

export const loader = (args: Route.LoaderArgs) => loadChange(args);

export default function Change({ loaderData }: Route.ComponentProps) {
  return <ChangeOverYear {...loaderData} />;
}
