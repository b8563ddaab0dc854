/** Loading pages of figures: the address parsed by the domain, the figures read by the API. */
import { today } from "@tessellate/api/context";
import { mayDo, national } from "@tessellate/domain/access/decide";
import { placeAddress, projectAddress } from "@tessellate/domain/findings/address";
import type { Level } from "@tessellate/domain/findings/levels";
import { data, type LoaderFunctionArgs } from "react-router";
import type { z } from "zod";
import { withApi } from "#app/server/api.server.ts";

const levels: Readonly<Record<string, Level>> = { regions: "region", hubs: "hub" };

/** What the address asks for; an address that makes no sense is a page that does not exist. */
export function addressIn<S extends z.ZodType>(
  request: Request,
  schema: S,
  also: Record<string, string | undefined>,
  leaveOut: readonly string[] = [],
): z.output<S> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  for (const key of leaveOut) delete query[key];
  const parsed = schema.safeParse({ ...query, ...also });
  if (!parsed.success) throw data(null, { status: 404 });
  return parsed.data;
}

/** A place's figures: `/findings/nation`, `/findings/regions/A`, `/findings/hubs/archimedes-ne`. */
export function loadPlace(args: LoaderFunctionArgs) {
  const { places, place } = args.params;
  const where = places ? { level: levels[places], place } : { level: "nation", place: "england" };
  const address = addressIn(args.request, placeAddress, where);
  return withApi(args, async (api, ctx) => ({
    page: await api.findings.place(address),
    mayCompare: mayDo(ctx.actor, "findings.readProject", national, today(ctx)),
  }));
}

/** One project in every hub. `area` chooses what the map shows and is no part of the figures' address. */
export function loadProject(args: LoaderFunctionArgs) {
  const address = addressIn(args.request, projectAddress, { project: args.params.project }, [
    "area",
  ]);
  return withApi(args, (api) => api.findings.project(address));
}
