/** /findings/figure?…: the permanent address of one figure, and where it comes from. */
import { figureAddress } from "@tessellate/domain/findings/address";
import { FigureOrigin } from "#app/features/findings/figure-origin.tsx";
import { withApi } from "#app/server/api.server.ts";
import { addressIn } from "#app/server/findings.server.ts";
import type { Route } from "./+types/figure.ts";

export const loader = (args: Route.LoaderArgs) => {
  const { address } = addressIn(args.request, figureAddress);
  return withApi(args, (api) => api.findings.figure(address));
};

export default function Figure({ loaderData }: Route.ComponentProps) {
  return <FigureOrigin page={loaderData} />;
}
