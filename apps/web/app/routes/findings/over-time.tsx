/** /findings/over-time?…: one figure in every wave and year. */
import { OverTime } from "#app/features/findings/over-time.tsx";
import { loadOverTime } from "#app/server/findings.server.ts";
import type { Route } from "./+types/over-time.ts";

export const loader = (args: Route.LoaderArgs) => loadOverTime(args);

export default function FigureOverTime({ loaderData }: Route.ComponentProps) {
  return <OverTime page={loaderData} />;
}
