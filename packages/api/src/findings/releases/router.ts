/** Releases through the API: listing and reading them, making, publishing and writing them out. */
import { england } from "@tessellate/domain/access/roles";
import { releaseAddress } from "@tessellate/domain/findings/address";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { allowed, anywhere, notFound } from "../../trpc.ts";
import { assemble, beginRelease } from "../build.ts";
import { exportRelease } from "../export.ts";
import { publish } from "../publish.ts";
import { allReleases, releaseLine, releasePage } from "./views.ts";

const nothing = z.void();
/** A folder of the machine itself, from its root. */
const folder = z
  .string()
  .max(4000)
  .regex(/^([/\\]|[A-Za-z]:[\\/])/, "Name the folder from the root of the machine");
const everywhere = () => ({ place: { nation: england } });
const whoeverLists = (ctx: Context) =>
  ctx.actor.kind === "operator" ? everywhere() : anywhere("release.list")(ctx);

export const releaseProcedures = {
  /** Every release there has been, newest first. */
  releases: allowed("release.list", nothing, whoeverLists).query(async ({ ctx }) =>
    (await allReleases(ctx.database.reader)).map(releaseLine),
  ),

  /** One release: what it counted, how much it withholds under which rules, and what it supersedes. */
  oneRelease: allowed("release.list", releaseAddress, whoeverLists).query(
    async ({ ctx, input }) => {
      const page = await releasePage(ctx.database.reader, input.number);
      if (!page) throw notFound();
      return page;
    },
  ),

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
  publish: allowed("release.publish", releaseAddress, everywhere).mutation(({ ctx, input }) =>
    publish(ctx, input.number),
  ),

  /** Writes every view of a release into an empty folder of this machine, as files that may leave the system. */
  exportRelease: allowed("release.export", releaseAddress.extend({ folder }), everywhere).query(
    ({ ctx, input }) => exportRelease(ctx, input),
  ),
};
