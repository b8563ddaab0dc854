/** /findings/nation/schools: schools taking part in England. */
import { PlaceFunnel } from "#app/features/findings/place-funnel.tsx";
import { loadFunnel } from "#app/server/findings.server.ts";
import type { Route } from "./+types/nation-schools.ts";

export const loader = (args: Route.LoaderArgs) => loadFunnel(args);

export default function NationSchools({ loaderData }: Route.ComponentProps) {
  return <PlaceFunnel page={loaderData} />;
}
