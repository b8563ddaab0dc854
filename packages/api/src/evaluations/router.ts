/** Outcome evaluation: what a task link opens, what is handed in through it, and the waves it belongs to. */
import { submissionInput } from "@tessellate/domain/evaluations/submission";
import { z } from "zod";
import { change } from "../change.ts";
import type { Context } from "../context.ts";
import { allowed, router } from "../trpc.ts";
import { excusingRouter } from "./excusing/router.ts";
import { markOf } from "./links.ts";
import { dropDrafts, type FoundTask, findTask, handIn, keepDraft } from "./store.ts";
import { formOf } from "./views.ts";
import { wavesRouter } from "./waves/router.ts";
import { closeWave } from "./waves/store.ts";

const link = z.strictObject({ secret: z.string().min(1).max(200) });
const opening = link.extend({ mark: z.string().max(200).optional() });
const submission = link.extend(submissionInput);
const find = (ctx: Context, { secret }: { secret: string }) => findTask(ctx, secret);

const entryFor = ({ task }: FoundTask) =>
  ({
    action: "evaluation.submit",
    hubId: task.hubId,
    subject: "task",
    subjectId: task.id,
  }) as const;

export const evaluationsRouter = router({
  excusing: excusingRouter,
  waves: wavesRouter,

  /** The form behind a link. Reading it changes nothing, however often a mail scanner does. */
  open: allowed("task.open", opening, find).query(({ ctx, input }) =>
    formOf(ctx, ctx.found, input),
  ),

  /** Keeps what has been begun, and gives the mark by which this browser is known again. */
  saveDraft: allowed("evaluation.submit", submission, find).mutation(async ({ ctx, input }) => {
    const kept = await change(ctx, entryFor(ctx.found), (made) =>
      keepDraft(ctx, made, ctx.found, input),
    );
    return kept.ok ? { ...kept, mark: markOf(ctx, input.secret) } : kept;
  }),

  /** Throws away what has been begun, for someone whom the link was not meant for. */
  dropDraft: allowed("evaluation.submit", link, find).mutation(({ ctx }) =>
    change(ctx, entryFor(ctx.found), async ({ tx, unchanged }) => {
      unchanged();
      await dropDrafts(tx, ctx.found.task);
      return { ok: true as const };
    }),
  ),

  /** Hands in an evaluation or corrects it. When nobody is missing any more, the wave closes. */
  submit: allowed("evaluation.submit", submission, find).mutation(async ({ ctx, input }) => {
    const { secret, ...raw } = input;
    const outcome = await change(ctx, entryFor(ctx.found), (made) =>
      handIn(ctx, made, ctx.found, raw),
    );
    if (!outcome.ok) return outcome;
    const { complete, ...done } = outcome;
    if (complete) await closeWave(ctx, ctx.found.wave, "complete");
    return { ...done, mark: markOf(ctx, secret) };
  }),
});
