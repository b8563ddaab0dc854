/** Findings: the nation's figures from frozen releases, and the making of releases. */
import { mayDo } from "@tessellate/domain/access/decide";
import { england } from "@tessellate/domain/access/roles";
import { figureAddress, placeAddress, projectAddress } from "@tessellate/domain/findings/address";
import { largestNumber } from "@tessellate/domain/forms/text";
import { z } from "zod";
import { type Context, today } from "../context.ts";
import { allowed, anywhere, notFound, router } from "../trpc.ts";
import { assemble, beginRelease } from "./build.ts";
import { checkTallies } from "./check.ts";
import { figurePage, placePage, projectPage, releaseLine } from "./pages.ts";
import { findPlace, opensFor, placeFor } from "./places.ts";
import { publish } from "./publish.ts";
import { allReleases, familiesOf, hubsWithRegions } from "./views.ts";

const nothing = z.void();
const everywhere = () => ({ place: { nation: england } });

async function findFigurePlace(
  ctx: Context,
  { level, place }: { level: "nation" | "region" | "hub"; place: string },
) {
  const found = await findPlace(ctx.database.reader, level, place);
  return found && { place: placeFor(ctx, found), at: found };
}

/** One figure's place. A project's figure is for the lead of the project too, wherever it stands. */
async function findFigure(ctx: Context, address: z.output<typeof figureAddress>) {
  const found = await findFigurePlace(ctx, address);
  const family = await findFamily(ctx, address);
  return found && { ...found, place: { ...family?.place, ...found.place } };
}

async function findFamily(ctx: Context, { project }: { project: string }) {
  const family = (await familiesOf(ctx.database.reader, 0)).find(({ slug }) => slug === project);
  return family && { place: { nation: england, project: family.id }, family };
}

export const findingsRouter = router({
  /** Where a reader begins: at their hub, at England, or at the one project they lead. */
  start: allowed("findings.read", nothing, anywhere("findings.read")).query(async ({ ctx }) => {
    const { reader } = ctx.database;
    const { hub: hubIds, nation, project } = ctx.found.reach;
    const hub = (await hubsWithRegions(reader)).find(({ id }) => hubIds.includes(id));
    if (hub) return { level: "hub" as const, slug: hub.slug };
    const family = (await familiesOf(reader, 0)).find(({ id }) => project.includes(id));
    return family && nation.length === 0
      ? { level: "project" as const, slug: family.slug }
      : { level: "nation" as const, slug: england };
  }),

  /** The figures of England, a region or a hub: all projects together and each by itself. */
  place: allowed("findings.read", placeAddress, findFigurePlace).query(({ ctx, input }) =>
    placePage(ctx.database.reader, ctx.found.at, input),
  ),

  /** One project in England, every region and every hub. */
  project: allowed("findings.readProject", projectAddress, findFamily).query(({ ctx, input }) =>
    projectPage(ctx.database.reader, ctx.found.family, input),
  ),

  /** Where one number comes from. */
  figure: allowed("findings.read", figureAddress, findFigure).query(async ({ ctx, input }) => {
    const page = await figurePage(ctx.database.reader, ctx.found.at, input);
    if (!page) throw notFound();
    const all = page.groups.map(({ instrumentVersionId: _version, ...group }) => ({
      ...group,
      opens: opensFor(ctx, group),
    }));
    // A hub's people see which of their own groups stand behind a figure, and of others only how many.
    const isNational = mayDo(ctx.actor, "findings.readProject", ctx.found.place, today(ctx));
    const groups = isNational ? all : all.filter(({ opens }) => opens !== "name");
    return { ...page, groups, elsewhere: all.length - groups.length };
  }),

  /** Every release there has been, newest first. */
  releases: allowed("release.list", nothing, (ctx) =>
    ctx.actor.kind === "operator" ? everywhere() : anywhere("release.list")(ctx),
  ).query(async ({ ctx }) => (await allReleases(ctx.database.reader)).map(releaseLine)),

  /** Freezes the nation's figures as the next release, and answers when it is ready. */
  release: allowed("release.build", nothing, everywhere).mutation(async ({ ctx }) => {
    const begun = await beginRelease(ctx);
    if (begun.ok) await assemble(ctx, begun.id);
    return begun;
  }),

  /** Begins the next release and answers at once; the page of releases shows how far it is. */
  beginRelease: allowed("release.build", nothing, everywhere).mutation(async ({ ctx }) => {
    const begun = await beginRelease(ctx);
    if (begun.ok) ctx.background(assemble(ctx, begun.id));
    return begun;
  }),

  /** Publishes a release: from then on it is a snapshot. */
  publish: allowed(
    "release.publish",
    z.strictObject({ number: z.coerce.number().int().min(1).max(largestNumber) }),
    everywhere,
  ).mutation(({ ctx, input }) => publish(ctx, input.number)),

  /** Compares every tally with a fresh count of its answers. */
  check: allowed("tally.check", nothing, everywhere).query(({ ctx }) => checkTallies(ctx)),
});
