/** /releases/:number: one release, and the rules it was made by. */
import { releaseAddress } from "@tessellate/domain/findings/address";
import { ReleasePage } from "#app/features/findings/release-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { addressIn } from "#app/server/findings.server.ts";
import type { Route } from "./+types/release.ts";

export const loader = (args: Route.LoaderArgs) => {
  const { address } = addressIn(args.request, releaseAddress, { number: args.params.number });
  return withApi(args, (api) => api.findings.oneRelease(address));
};

export default function Release({ loaderData }: Route.ComponentProps) {
  return <ReleasePage release={loaderData} />;
}
