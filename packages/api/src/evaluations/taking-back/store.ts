/** Takes back what was handed in, and says who may see what stands. */
import type { Submission } from "@tessellate/domain/evaluations/submission";
import { refused } from "@tessellate/domain/forms/problem";
import type { Change } from "../../change.ts";
import type { Context } from "../../context.ts";
import { answersOf, contentOf, ownIn, rewrite } from "../answers/store.ts";
import { dropDrafts } from "../drafts/store.ts";
import { isSeen, readMark } from "../marks.ts";
import { ownerOf, scopeOf } from "../seal.ts";
import { type FoundTask, noteTask, takesAnswers, taskNow, tooLate } from "../store.ts";

/**
 * Takes back what a person handed in: the response and what they wrote go, the tally is recounted, and they are
 * expected again. Only from a browser that may see what stands, and only while the wave is open.
 */
export async function withdraw(
  ctx: Context,
  { tx, unchanged }: Change,
  found: FoundTask,
  { secret, mark }: { secret: string; mark?: string | undefined },
) {
  const now = await taskNow(tx, found);
  if (!now || !takesAnswers(ctx, now)) {
    unchanged();
    return tooLate(found.wave);
  }
  const all = await answersOf(tx, now.wave);
  const own = ownIn(all, ownerOf(ctx, now.task.personId, scopeOf(found.group)));
  if (!maySee(ctx, secret, mark, contentOf(own))) {
    unchanged();
    return refused({
      field: "withdraw",
      message: "Ask for a code first: answers can be taken back only where they can be seen.",
    });
  }
  if (!now.task.answered) {
    unchanged();
    return { ok: true as const };
  }
  await rewrite(tx, ctx, now.wave, {
    responses: all.responses.filter((one) => one !== own.response),
    comments: all.comments.filter((one) => !own.comments.includes(one)),
  });
  await noteTask(tx, now.task, { answered: false });
  await dropDrafts(tx, now.task);
  return { ok: true as const };
}

/** Whether a browser may see what stands: it sent exactly this itself, or the code from the mail was typed there. */
export function maySee(
  ctx: Context,
  secret: string,
  brought: string | undefined,
  standing: Submission | null,
): boolean {
  const mark = readMark(ctx, secret, brought);
  if (!mark) return false;
  return mark.sees === "all" || (standing !== null && isSeen(ctx, secret, mark.sees, standing));
}
