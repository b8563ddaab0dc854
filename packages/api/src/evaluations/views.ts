/** What a task link shows: the form, and only to a browser that has answered through it before, what it answered. */
import type { Queries } from "@tessellate/data/database";
import { sessions, taskDrafts } from "@tessellate/data/schema";
import { type RawSubmission, tidyDraft } from "@tessellate/domain/evaluations/submission";
import { isOpen } from "@tessellate/domain/evaluations/wave-state";
import { and, eq } from "drizzle-orm";
import { type Context, type House, today } from "../context.ts";
import { versionWithQuestions } from "../instruments/views.ts";
import { answersOf } from "./answers/store.ts";
import { bringsMark, hashOf } from "./links.ts";
import { openDraft, openPerson, pseudonymOf, scopeOf } from "./seal.ts";
import { type FoundTask, receiptOf } from "./store.ts";

/** The occasion: which session, on which day. A link to a wave without a session has its title alone. */
async function occasionOf(q: Queries, { hubId, sessionId }: FoundTask["wave"]) {
  if (!sessionId) return null;
  const [row] = await q
    .select({ session: sessions.title, startsAt: sessions.startsAt })
    .from(sessions)
    .where(and(eq(sessions.hubId, hubId), eq(sessions.id, sessionId)));
  return row ?? null;
}

/** What was begun through this link; otherwise what was handed in. */
async function answeredBefore(
  house: House,
  found: FoundTask,
  secret: string,
): Promise<RawSubmission | null> {
  const { reader } = house.database;
  const [draft] = await reader
    .select()
    .from(taskDrafts)
    .where(eq(taskDrafts.secretHash, hashOf(secret)));
  if (draft) return openDraft(secret, draft.sealed) as RawSubmission;
  if (!found.task.answered) return null;
  const me = pseudonymOf(house, found.task.personId, scopeOf(found.group));
  const { responses, comments } = await answersOf(reader, found.wave);
  const response = responses.find(({ sealedPerson }) => openPerson(house, sealedPerson) === me);
  const comment = comments.find(({ sealedPerson }) => openPerson(house, sealedPerson) === me);
  return (
    (response && {
      answers: response.answers,
      comment: comment?.text ?? "",
      named: comment?.name != null,
    }) ??
    null
  );
}

/**
 * The form behind a link. Any browser sees the group, the session and the questions; only one that brings back the mark
 * it was given with its first save also sees what was answered and that it was sent.
 */
export async function formOf(
  ctx: Context,
  found: FoundTask,
  { secret, mark }: { secret: string; mark?: string | undefined },
) {
  const { reader } = ctx.database;
  const version = await versionWithQuestions(reader, found.wave.instrumentVersionId);
  if (!version) throw new Error(`Wave ${found.wave.id} asks an instrument that is not there.`);
  const known = bringsMark(ctx, secret, mark);
  const before = known ? await answeredBefore(ctx, found, secret) : null;
  return {
    group: found.group.title,
    hub: found.hub.name,
    title: found.wave.title,
    occasion: await occasionOf(reader, found.wave),
    open: isOpen(found.wave, today(ctx)) && found.task.excused === null,
    closesOn: found.wave.closesOn,
    questions: version.questions,
    openQuestion: version.openQuestion,
    /** True for a browser this link knows. */
    known,
    before: before && tidyDraft(version.questions, before),
    receipt: known && found.task.answered ? receiptOf(found.task) : null,
  };
}
