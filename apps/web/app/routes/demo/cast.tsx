/** /demo: who there is to be. It exists in the demonstration only. */

import { data } from "react-router";
import { CastPage } from "#app/features/demo/cast-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/cast.ts";

export function loader(args: Route.LoaderArgs) {
  if (args.context.mode !== "demo") throw data(null, { status: 404 });
  return withApi(args, (api) => api.people.cast());
}

export default function Cast({ loaderData }: Route.ComponentProps) {
  return <CastPage cast={loaderData} />;
}
