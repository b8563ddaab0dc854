/** Findings: the nation's figures from frozen releases, schools on their way through the groups, and the making of releases. */
import { england } from "@tessellate/domain/access/roles";
import {
  type PlaceAddress,
  placeAddress,
  projectAddress,
} from "@tessellate/domain/findings/address";
import { z } from "zod";
import type { Context } from "../context.ts";
import { allowed, anywhere, notFound, router } from "../trpc.ts";
import { checkTallies } from "./check.ts";
import { figureProcedures } from "./figure/router.ts";
import { funnelProcedures } from "./funnel/router.ts";
import { projectsOf } from "./pages.ts";
import { pairProcedures } from "./pairs/router.ts";
import { placePage } from "./place/views.ts";
import { mayOpen, placeFor, placeIn, readAtlas } from "./places.ts";
import { projectPage } from "./project/views.ts";
import { releaseProcedures } from "./releases/router.ts";
import { familiesOf } from "./views.ts";

const nothing = z.void();
const everywhere = () => ({ place: { nation: england } });

async function findPlace(ctx: Context, { level, place: slug }: PlaceAddress) {
  const atlas = await readAtlas(ctx.database.reader);
  const at = placeIn(atlas, level, slug);
  return at && { place: placeFor(ctx, at), at, atlas };
}

/** One project is for its lead too; a phase and all projects together are for those who read the whole nation. */
async function findProject(ctx: Context, { project: slug }: { project: string }) {
  const project = (await projectsOf(ctx.database.reader, 0)).find((one) => one.slug === slug);
  const ofFamily = project?.kind === "family" ? { project: project.key } : {};
  return project && { place: { nation: england, ...ofFamily } };
}

export const findingsRouter = router({
  /** Where a reader begins: at their hub, at England, or at the one project they lead. */
  start: allowed("findings.read", nothing, anywhere("findings.read")).query(async ({ ctx }) => {
    const { reader } = ctx.database;
    const { hub: hubIds, nation, project } = ctx.found.reach;
    const hub = (await readAtlas(reader)).find(({ id }) => hubIds.includes(id));
    if (hub) return { level: "hub" as const, slug: hub.slug };
    const family = (await familiesOf(reader, 0)).find(({ id }) => project.includes(id));
    return family && nation.length === 0
      ? { level: "project" as const, slug: family.slug }
      : { level: "nation" as const, slug: england };
  }),

  /** The figures of England, a region or a hub: all outcome areas, or one with its questions. */
  place: allowed("findings.read", placeAddress, findPlace).query(async ({ ctx, input }) => {
    const { at, atlas } = ctx.found;
    const page = await placePage(ctx.database.reader, {
      atlas,
      place: at,
      asked: input,
      mayOpen: (place) => mayOpen(ctx, place),
    });
    if (!page) throw notFound();
    return page;
  }),

  /** One project, a phase or all projects in England, every region and every hub. */
  project: allowed("findings.readProject", projectAddress, findProject).query(
    async ({ ctx, input }) => {
      const { reader } = ctx.database;
      const page = await projectPage(reader, { atlas: await readAtlas(reader), asked: input });
      if (!page) throw notFound();
      return page;
    },
  ),

  ...figureProcedures,
  ...funnelProcedures,
  ...pairProcedures,
  ...releaseProcedures,

  /** Compares every tally with a fresh count of its answers. */
  check: allowed("tally.check", nothing, everywhere).query(({ ctx }) => checkTallies(ctx)),
});
