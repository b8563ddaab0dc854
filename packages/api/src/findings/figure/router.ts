/** One figure through the API: where it comes from, and how it has changed. */
import { mayDo, type Place } from "@tessellate/domain/access/decide";
import { england } from "@tessellate/domain/access/roles";
import { type FigureAddress, figureAddress } from "@tessellate/domain/findings/address";
import { type Context, today } from "../../context.ts";
import { allowed, notFound } from "../../trpc.ts";
import { type Atlas, mayOpen, opensFor, placeFor, placeIn, readAtlas } from "../places.ts";
import { familiesOf } from "../views.ts";
import { figurePage, overTimePage } from "./views.ts";

/** One figure's place. A project's figure is for the lead of the project too, wherever it stands. */
async function findFigure(ctx: Context, { level, place: slug, project }: FigureAddress) {
  const { reader } = ctx.database;
  const atlas = await readAtlas(reader);
  const at = placeIn(atlas, level, slug);
  const family = (await familiesOf(reader, 0)).find((one) => one.slug === project);
  const ofProject = family ? { nation: england, project: family.id } : {};
  return at && { place: { ...ofProject, ...placeFor(ctx, at) }, at, atlas, ofProject };
}

/** The hubs a reader may follow a figure into: their own, or all of them. */
function mayFollow(ctx: Context, atlas: Atlas, hubSlug: string) {
  const hub = placeIn(atlas, "hub", hubSlug);
  return hub !== undefined && mayOpen(ctx, hub);
}

/** Whoever leads the project follows it into every hub. */
const mayLead = (ctx: Context, ofProject: Place) =>
  mayDo(ctx.actor, "findings.readProject", ofProject, today(ctx));

const sumOf = (rows: readonly { rounds: number }[]) =>
  rows.reduce((sum, { rounds }) => sum + rounds, 0);

export const figureProcedures = {
  /** Where one number comes from. A hub's people see their own hub behind a wider figure, and of others only how many rounds. */
  figure: allowed("findings.read", figureAddress, findFigure).query(async ({ ctx, input }) => {
    const { at, atlas, ofProject } = ctx.found;
    const page = await figurePage(ctx.database.reader, { atlas, place: at, asked: input });
    if (!page) throw notFound();
    const leadsProject = mayLead(ctx, ofProject);
    const hubs = page.hubs.filter(({ slug }) => leadsProject || mayFollow(ctx, atlas, slug));
    const groups = page.groups.map((group) => ({ ...group, opens: opensFor(ctx, group) }));
    return { ...page, groups, hubs, roundsElsewhere: sumOf(page.hubs) - sumOf(hubs) };
  }),

  /** The same figure in every wave and year of its release. Different people may have answered. */
  overTime: allowed("findings.read", figureAddress, findFigure).query(async ({ ctx, input }) => {
    const { at, atlas } = ctx.found;
    const page = await overTimePage(ctx.database.reader, { atlas, place: at, asked: input });
    if (!page) throw notFound();
    return page;
  }),
};
