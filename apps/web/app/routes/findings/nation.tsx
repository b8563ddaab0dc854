/** /findings/nation: England. */
import { PlaceFigures } from "#app/features/findings/place-figures.tsx";
import { loadPlace } from "#app/server/findings.server.ts";
import type { Route } from "./+types/nation.ts";

export const loader = (args: Route.LoaderArgs) => loadPlace(args);

export default function Nation({ loaderData }: Route.ComponentProps) {
  return <PlaceFigures {...loaderData} />;
}
