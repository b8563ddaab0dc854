/** The funnel through the API: operational facts, live, of a place or of one project. */
import type { Queries } from "@tessellate/data/database";
import { england } from "@tessellate/domain/access/roles";
import { type FunnelAddress, funnelAddress } from "@tessellate/domain/findings/address";
import type { Level } from "@tessellate/domain/findings/levels";
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { z } from "zod";
import { type Context, today } from "../../context.ts";
import { allowed } from "../../trpc.ts";
import { mayOpen, placeFor, placeIn, placesAbove, placesInside, readAtlas } from "../places.ts";
import { familiesOf } from "../views.ts";
import {
  type FunnelSlice,
  funnelByHub,
  funnelByProject,
  funnelByRegion,
  funnelBySchoolRegion,
  funnelTotal,
  withdrawalsByCause,
  yearsOfGroups,
} from "./views.ts";

async function findPlace(ctx: Context, { level, place: slug }: FunnelAddress) {
  const atlas = await readAtlas(ctx.database.reader);
  const at = placeIn(atlas, level, slug);
  return at && { place: placeFor(ctx, at), at, atlas };
}

const ofProject = z.strictObject({
  project: z.string().min(1).max(80),
  year: funnelAddress.shape.year,
});

async function findFamily(ctx: Context, { project }: z.output<typeof ofProject>) {
  const family = (await familiesOf(ctx.database.reader, 0)).find(({ slug }) => slug === project);
  return family && { place: { nation: england, project: family.id }, family };
}

/** England by region, a region by hub; a hub is made of neither. */
async function insideOf(reader: Queries, level: Level, slice: FunnelSlice) {
  if (level === "hub") return [];
  return level === "nation" ? funnelByRegion(reader, slice) : funnelByHub(reader, slice);
}

const thisYear = (ctx: Context) => academicYearOf(today(ctx));

export const funnelProcedures = {
  /** The funnel of England, a region or a hub: by project, by the places it is made of, and by the schools' own regions. */
  funnel: allowed("findings.read", funnelAddress, findPlace).query(async ({ ctx, input }) => {
    const { reader } = ctx.database;
    const { at, atlas } = ctx.found;
    const year = input.year ?? thisYear(ctx);
    const slice: FunnelSlice = {
      year,
      hubIds: at.level === "nation" ? null : at.hubIds,
      familyId: null,
    };
    const open = placesInside(atlas, at).filter((place) => mayOpen(ctx, place));
    const inside = await insideOf(reader, at.level, slice);
    return {
      place: at,
      above: placesAbove(atlas, at),
      year,
      years: await yearsOfGroups(reader),
      asAt: ctx.now().toISOString(),
      total: await funnelTotal(reader, slice),
      withdrawals: await withdrawalsByCause(reader, slice),
      projects: await funnelByProject(reader, slice),
      inside: inside.filter(({ slug }) => open.some((place) => place.slug === slug)),
      schoolRegions: await funnelBySchoolRegion(reader, slice),
    };
  }),

  /** The funnel of one project: by region and by hub. */
  projectFunnel: allowed("findings.readProject", ofProject, findFamily).query(
    async ({ ctx, input }) => {
      const { reader } = ctx.database;
      const { family } = ctx.found;
      const year = input.year ?? thisYear(ctx);
      const slice: FunnelSlice = { year, hubIds: null, familyId: family.id };
      return {
        family: { slug: family.slug, name: family.name },
        year,
        years: await yearsOfGroups(reader),
        asAt: ctx.now().toISOString(),
        total: await funnelTotal(reader, slice),
        withdrawals: await withdrawalsByCause(reader, slice),
        regions: await funnelByRegion(reader, slice),
        hubs: await funnelByHub(reader, slice),
        schoolRegions: await funnelBySchoolRegion(reader, slice),
      };
    },
  ),
};
