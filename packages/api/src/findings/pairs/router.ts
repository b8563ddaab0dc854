/** Change over the year through the API. */
import { england } from "@tessellate/domain/access/roles";
import { type ChangeAddress, changeAddress } from "@tessellate/domain/findings/address";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { findWave } from "../../evaluations/waves/store.ts";
import { allowed, notFound } from "../../trpc.ts";
import { placeFor, placeIn, readAtlas } from "../places.ts";
import { familiesOf } from "../views.ts";
import { changePage, ownChange } from "./views.ts";

/** A place's change. One project's is for the lead of the project too, wherever it stands. */
async function findChange(ctx: Context, { level, place: slug, project }: ChangeAddress) {
  const { reader } = ctx.database;
  const atlas = await readAtlas(reader);
  const at = placeIn(atlas, level, slug);
  const family = (await familiesOf(reader, 0)).find((one) => one.slug === project);
  const ofProject = family ? { nation: england, project: family.id } : {};
  return at && { place: { ...ofProject, ...placeFor(ctx, at) }, at, atlas };
}

export const pairProcedures = {
  /** How the answers of the same people changed between the start and the end of a year. */
  change: allowed("findings.read", changeAddress, findChange).query(async ({ ctx, input }) => {
    const { at, atlas } = ctx.found;
    const page = await changePage(ctx.database.reader, { atlas, place: at, asked: input });
    if (!page) throw notFound();
    return page;
  }),

  /** A group's own change, for whoever may read what the group said at the end. */
  ownChange: allowed("waveResult.read", z.strictObject({ waveId: z.uuid() }), (ctx, { waveId }) =>
    findWave(ctx, waveId),
  ).query(({ ctx }) => ownChange(ctx.database.reader, ctx.found.wave, ctx.found.group)),
};
