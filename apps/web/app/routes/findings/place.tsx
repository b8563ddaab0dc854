/** /findings/regions/:place, /findings/hubs/:place: a region or a hub. */
import { PlaceFigures } from "#app/features/findings/place-figures.tsx";
import { loadPlace } from "#app/server/findings.server.ts";
import type { Route } from "./+types/place.ts";

export const loader = (args: Route.LoaderArgs) => loadPlace(args);

export default function Place({ loaderData }: Route.ComponentProps) {
  return <PlaceFigures {...loaderData} />;
}
