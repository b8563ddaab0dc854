/** /responses: who is expected and heard from, everywhere one looks after. */
import { deskFilters } from "@tessellate/domain/evaluations/desk";
import { timeOf } from "@tessellate/domain/time/london";
import { DeskPage } from "#app/features/evaluations/desk-page.tsx";
import { withApi } from "#app/server/api.server.ts";
import { readFilters } from "#app/server/filters.server.ts";
import type { Route } from "./+types/desk.ts";

/** A count in the address, if it is one. */
function countIn(asked: URLSearchParams, name: string): number | undefined {
  const text = asked.get(name) ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api, ctx) => {
    const filters = readFilters(args.request, deskFilters);
    const asked = new URL(args.request.url).searchParams;
    const [mails, groups] = [countIn(asked, "reminded"), countIn(asked, "groups")];
    return {
      filters,
      desk: await api.evaluations.desk.read(filters),
      at: timeOf(ctx.now()),
      reminded: mails !== undefined && groups !== undefined ? { mails, groups } : null,
    };
  });

export default function Desk({ loaderData }: Route.ComponentProps) {
  return <DeskPage {...loaderData} />;
}
