/** Loading pages of figures: the address parsed by the domain, the figures read by the API. */
import { today } from "@tessellate/api/context";
import { mayDo, national } from "@tessellate/domain/access/decide";
import {
  figureAddress,
  funnelAddress,
  placeAddress,
  projectAddress,
} from "@tessellate/domain/findings/address";
import type { Level } from "@tessellate/domain/findings/levels";
import { data, type LoaderFunctionArgs } from "react-router";
import type { z } from "zod";
import { withApi } from "#app/server/api.server.ts";

const levels: Readonly<Record<string, Level>> = { regions: "region", hubs: "hub" };

/**
 * What the address asks for. Figures can be narrowed by a closed list of things and by nothing else: whatever else is
 * asked is named in `unknown`, so that the same page can say so. A value that makes no sense is a page that does not exist.
 */
export function addressIn<S extends z.ZodObject>(
  request: Request,
  schema: S,
  also: Record<string, string | undefined> = {},
): { address: z.output<S>; unknown: string[] } {
  const asked = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  const isKnown = (key: string) => Object.hasOwn(schema.shape, key);
  const query = Object.fromEntries(asked.filter(([key]) => isKnown(key)));
  const parsed = schema.safeParse({ ...query, ...also });
  if (!parsed.success) throw data(null, { status: 404 });
  const unknown = asked.map(([key]) => key).filter((key) => !isKnown(key));
  return { address: parsed.data, unknown: [...new Set(unknown)].slice(0, 3) };
}

/** The place a path names: `/findings/nation`, `/findings/regions/A`, `/findings/hubs/archimedes-ne`. */
const whereIn = ({ places, place }: LoaderFunctionArgs["params"]) =>
  places ? { level: levels[places], place } : { level: "nation", place: "england" };

/** A place's figures. */
export function loadPlace(args: LoaderFunctionArgs) {
  const { address, unknown } = addressIn(args.request, placeAddress, whereIn(args.params));
  return withApi(args, async (api, ctx) => ({
    page: await api.findings.place(address),
    mayCompare: mayDo(ctx.actor, "findings.readProject", national, today(ctx)),
    unknown,
  }));
}

/** One project in every hub. */
export function loadProject(args: LoaderFunctionArgs) {
  const { project } = args.params;
  const { address, unknown } = addressIn(args.request, projectAddress, { project });
  return withApi(args, async (api) => ({ page: await api.findings.project(address), unknown }));
}

/** One figure in every wave and year. */
export function loadOverTime(args: LoaderFunctionArgs) {
  const { address } = addressIn(args.request, figureAddress);
  return withApi(args, (api) => api.findings.overTime(address));
}

/** Schools on their way through a place's groups. */
export function loadFunnel(args: LoaderFunctionArgs) {
  const { address } = addressIn(args.request, funnelAddress, whereIn(args.params));
  return withApi(args, (api) => api.findings.funnel(address));
}

const projectYear = projectAddress.pick({ project: true, year: true });

/** Schools on their way through one project's groups. */
export function loadProjectFunnel(args: LoaderFunctionArgs) {
  const { project } = args.params;
  const { address } = addressIn(args.request, projectYear, { project });
  return withApi(args, (api) => api.findings.projectFunnel(address));
}
