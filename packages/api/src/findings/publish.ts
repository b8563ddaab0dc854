/** Publishing: a release that people may quote. It cannot be taken back; a later one supersedes it. */
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { change } from "../change.ts";
import type { Context } from "../context.ts";
import { releaseNumber, saveRelease } from "./store.ts";

/** Marks a ready release as published. Publishing it again changes nothing. */
export async function publish(ctx: Context, number: number): Promise<Outcome> {
  const release = await releaseNumber(ctx.database.reader, number);
  if (!release)
    return refused({ field: "release", message: `There is no release ${number} that is ready.` });
  const entry = {
    action: "release.publish",
    hubId: null,
    subject: "release",
    subjectId: release.id,
  } as const;
  return change(ctx, entry, async ({ tx, unchanged }) => {
    if (release.publishedAt) unchanged();
    else await saveRelease(tx, release.id, { publishedAt: ctx.now() });
    return { ok: true as const };
  });
}
