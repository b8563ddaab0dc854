/** Knows a machine's empty form from a person's answers, and takes the doubt away once the person is there. */
import { isMachines } from "@tessellate/domain/evaluations/pace";
import { readSubmission } from "@tessellate/domain/evaluations/submission";
import { refused } from "@tessellate/domain/forms/problem";
import type { Change } from "../../change.ts";
import type { Context } from "../../context.ts";
import { frozenQuestionsOf } from "../../instruments/views.ts";
import type { Sent } from "../handing-in/store.ts";
import { readOpening } from "../marks.ts";
import { type FoundTask, noteTask, takesAnswers, taskNow, tooLate } from "../store.ts";

/**
 * Looks at an empty form that has come back. Within seconds of opening it is a mail scanner's: the task is marked as
 * doubted, so that its person is told when they come. It is never an answer, and says nothing of one that stands.
 */
export async function takeEmpty(
  ctx: Context,
  { tx, unchanged }: Change,
  found: FoundTask,
  { secret, opened, ...raw }: Sent,
) {
  const now = await taskNow(tx, found);
  const openedAt = readOpening(ctx, secret, opened);
  const isDoubtful = isMachines({ openedAt, at: ctx.now() });
  const stands = !now || now.task.answered || now.task.doubted || !takesAnswers(ctx, now);
  if (stands || !isDoubtful) unchanged();
  else await noteTask(tx, now.task, { doubted: true });
  if (!now || !takesAnswers(ctx, now)) return tooLate(found.wave);
  const questions = await frozenQuestionsOf(tx, now.wave.instrumentVersionId);
  const read = readSubmission(questions, raw);
  return refused(...(read.ok ? [] : read.problems));
}

/** Takes the doubt from a task: its person is here now. */
export async function clearDoubt({ tx, unchanged }: Change, found: FoundTask) {
  const now = await taskNow(tx, found);
  if (now?.task.doubted) await noteTask(tx, now.task, { doubted: false });
  else unchanged();
  return { ok: true as const };
}
