/** Upkeep: what the operator asks of the installation itself. */

import { england } from "@tessellate/domain/access/roles";
import { backupInput } from "@tessellate/domain/upkeep/backup";
import { z } from "zod";
import { rotateKeys } from "../evaluations/rotation/store.ts";
import { releaseBeingBuilt } from "../findings/store.ts";
import { allowed, router } from "../trpc.ts";
import { statusOf } from "./views.ts";

const everywhere = () => ({ place: { nation: england } });

export const upkeepRouter = router({
  /** Copies the database to a file while everyone goes on working; the key folder is not in it. */
  backup: allowed("system.backup", backupInput, everywhere).mutation(async ({ ctx, input }) => {
    await ctx.database.backup(input.file);
    return { file: input.file };
  }),
  /** Changes the keys that join answers to people, and seals every answer again. */
  rotateKeys: allowed("keys.rotate", z.void(), everywhere).mutation(async ({ ctx }) => {
    if (await releaseBeingBuilt(ctx.database.reader))
      throw new Error("A release is being built. Change the keys when it is ready.");
    return rotateKeys(ctx);
  }),
  /** A few counts that show the installation is alive and filled. */
  status: allowed("system.status", z.void(), everywhere).query(({ ctx }) =>
    statusOf(ctx.database.reader),
  ),
});
