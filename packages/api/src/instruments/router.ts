/** The question bank, open to everyone who signs in: what people are asked is no secret. */
import { england } from "@tessellate/domain/access/roles";
import { z } from "zod";
import { allowed, router } from "../trpc.ts";
import { publishedVersions, versionWithQuestions } from "./views.ts";

const nothing = z.strictObject({}).optional();
const oneVersion = z.strictObject({ versionId: z.uuid() });

export const instrumentsRouter = router({
  /** Every published version an edition may ask. */
  published: allowed("project.browse", nothing, () => ({ place: { nation: england } })).query(
    ({ ctx }) => publishedVersions(ctx.database.reader),
  ),

  /** One version with its questions as they are worded. */
  version: allowed("project.browse", oneVersion, async (ctx, { versionId }) => {
    const version = await versionWithQuestions(ctx.database.reader, versionId);
    return version && { place: { nation: england }, version };
  }).query(({ ctx }) => ctx.found.version),
});
