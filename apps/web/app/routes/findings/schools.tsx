/** /findings/…/schools: schools taking part in the groups of England, a region or a hub. */
import { PlaceFunnel } from "#app/features/findings/place-funnel.tsx";
import { loadFunnel } from "#app/server/findings.server.ts";
import type { Route } from "./+types/schools.ts";

export const loader = (args: Route.LoaderArgs) => loadFunnel(args);

export default function Schools({ loaderData }: Route.ComponentProps) {
  return <PlaceFunnel page={loaderData} />;
}
