/** Outcome evaluation: what a task link opens, what is handed in through it, and the waves it belongs to. */
import type { Permission } from "@tessellate/domain/access/policy";
import { isEmpty, submissionInput } from "@tessellate/domain/evaluations/submission";
import { z } from "zod";
import { change } from "../change.ts";
import type { Context } from "../context.ts";
import { allowed, router } from "../trpc.ts";
import { deskRouter } from "./desk/router.ts";
import { clearDoubt, takeEmpty } from "./doubting/store.ts";
import { dropOwnDraft, keepDraft } from "./drafts/store.ts";
import { excusingRouter } from "./excusing/router.ts";
import { handIn } from "./handing-in/store.ts";
import { resumingRouter } from "./resuming/router.ts";
import { type FoundTask, findTask } from "./store.ts";
import { withdraw } from "./taking-back/store.ts";
import { formOf } from "./views.ts";
import { wavesRouter } from "./waves/router.ts";
import { closeWave } from "./waves/store.ts";

const brought = z.string().max(200).optional();
const link = z.strictObject({ secret: z.string().min(1).max(200) });
/** A link, and the mark by which its server knows this browser again. */
const marked = link.extend({ mark: brought });
const begun = marked.extend({ ...submissionInput, opened: brought });
const submission = begun.extend({ seen: brought });
const find = (ctx: Context, { secret }: { secret: string }) => findTask(ctx, secret);

const entryFor = ({ task }: FoundTask, action: Permission) => ({
  action,
  hubId: task.hubId,
  subject: "task",
  subjectId: task.id,
});

export const evaluationsRouter = router({
  desk: deskRouter,
  excusing: excusingRouter,
  waves: wavesRouter,
  resuming: resumingRouter,

  /** The form behind a link. Reading it changes nothing, however often a mail scanner does. */
  open: allowed("task.open", marked, find).query(({ ctx, input }) => formOf(ctx, ctx.found, input)),

  /** Keeps what has been begun, and gives the mark by which this browser is known again. */
  saveDraft: allowed("evaluation.submit", begun, find).mutation(({ ctx, input }) =>
    change(ctx, entryFor(ctx.found, "evaluation.submit"), (made) =>
      keepDraft(ctx, made, ctx.found, input),
    ),
  ),

  /** Throws away what this browser has begun, for someone whom the link was not meant for. */
  dropDraft: allowed("evaluation.submit", marked, find).mutation(({ ctx, input }) =>
    change(ctx, entryFor(ctx.found, "evaluation.submit"), (made) => dropOwnDraft(ctx, made, input)),
  ),

  /**
   * Hands in an evaluation or corrects it. When nobody is missing any more, the wave closes. An empty form is never
   * handed in; one that comes back within seconds of opening is noted as a mail scanner's.
   */
  submit: allowed("evaluation.submit", submission, find).mutation(async ({ ctx, input }) => {
    if (isEmpty(input))
      return change(ctx, entryFor(ctx.found, "evaluation.doubt"), (made) =>
        takeEmpty(ctx, made, ctx.found, input),
      );
    const outcome = await change(ctx, entryFor(ctx.found, "evaluation.submit"), (made) =>
      handIn(ctx, made, ctx.found, input),
    );
    if (!outcome.ok) return outcome;
    const { complete, ...done } = outcome;
    if (complete) await closeWave(ctx, ctx.found.wave, "complete");
    return done;
  }),

  /** Says that a person is here now, after an empty form had come back. */
  clearDoubt: allowed("evaluation.doubt", link, find).mutation(({ ctx }) =>
    change(ctx, entryFor(ctx.found, "evaluation.doubt"), (made) => clearDoubt(made, ctx.found)),
  ),

  /** Takes back what was handed in, until the wave closes. */
  withdraw: allowed("evaluation.withdraw", marked, find).mutation(({ ctx, input }) =>
    change(ctx, entryFor(ctx.found, "evaluation.withdraw"), (made) =>
      withdraw(ctx, made, ctx.found, input),
    ),
  ),
});
