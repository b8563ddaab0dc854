/** /responses/chase: everyone outstanding, before they are reminded. */
import { today } from "@tessellate/api/context";
import { chaseFilters } from "@tessellate/domain/evaluations/desk";
import { redirect } from "react-router";
import { ChasePage } from "#app/features/evaluations/chase-page.tsx";
import { deskAddress } from "#app/features/evaluations/desk-address.ts";
import { withApi } from "#app/server/api.server.ts";
import { readFilters } from "#app/server/filters.server.ts";
import type { Route } from "./+types/chase.ts";

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => {
    const filters = readFilters(args.request, chaseFilters);
    const preview = await api.evaluations.desk.outstanding(filters);
    return { filters, preview, today: today(ctx) };
  });

/** Reminds whoever is outstanding now, and goes back to the desk that asked for it. */
export const action = (args: Route.ActionArgs) =>
  withApi(args, async (api) => {
    const filters = readFilters(args.request, chaseFilters);
    const { reminded, groups } = await api.evaluations.desk.chase(filters);
    const back = deskAddress(filters);
    const sent = `reminded=${reminded}&groups=${groups}`;
    throw redirect(`${back}${back.includes("?") ? "&" : "?"}${sent}`);
  });

export default function Chase({ loaderData }: Route.ComponentProps) {
  return <ChasePage {...loaderData} />;
}
