/** /demo: who there is to be. It exists in the demonstration only. */
import { CastPage } from "#app/features/demo/cast-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/cast.ts";

export const loader = (args: Route.LoaderArgs) => withApi(args, (api) => api.people.cast());

export default function Cast({ loaderData }: Route.ComponentProps) {
  return <CastPage cast={loaderData} />;
}
