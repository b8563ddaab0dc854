/** Hands an evaluation in, or corrects it. */
import type { Queries } from "@tessellate/data/database";
import { people } from "@tessellate/data/schema";
import { isHurried } from "@tessellate/domain/evaluations/pace";
import {
  type RawSubmission,
  readSubmission,
  type Submission,
} from "@tessellate/domain/evaluations/submission";
import { everyoneAnswered } from "@tessellate/domain/evaluations/wave-state";
import { refused } from "@tessellate/domain/forms/problem";
import { eq } from "drizzle-orm";
import type { Change } from "../../change.ts";
import type { Context } from "../../context.ts";
import { frozenQuestionsOf } from "../../instruments/views.ts";
import { answersOf, type Comment, contentOf, ownIn, rewrite } from "../answers/store.ts";
import { dropDrafts } from "../drafts/store.ts";
import {
  canonical,
  isSeen,
  newMark,
  readMark,
  readOpening,
  writeMark,
  writeSeen,
} from "../marks.ts";
import { ownerOf, pseudonymOf, scopeOf, sealPerson, sealSchool } from "../seal.ts";
import {
  expectedRows,
  type FoundTask,
  noteTask,
  receiptOf,
  type Task,
  takesAnswers,
  taskNow,
  tooLate,
  type Wave,
} from "../store.ts";

/** What a browser sends in. */
export interface Sent extends RawSubmission {
  secret: string;
  mark?: string | undefined;
  /** When it opened the form. */
  opened?: string | undefined;
  /** What it had seen standing; left out by whoever means to put theirs in its place whatever it is. */
  seen?: string | undefined;
}

/**
 * Hands in one evaluation: the response and comments in place of any this person gave before, the tally recounted, the
 * task marked answered, drafts gone. The same again changes nothing. Refused once the wave has closed, and as a
 * conflict when something else has been handed in since this browser looked.
 */
export async function handIn(
  ctx: Context,
  { tx, unchanged }: Change,
  found: FoundTask,
  sent: Sent,
) {
  const now = await taskNow(tx, found);
  if (!now || !takesAnswers(ctx, now)) {
    unchanged();
    return tooLate(found.wave);
  }
  const questions = await frozenQuestionsOf(tx, now.wave.instrumentVersionId);
  const read = readSubmission(questions, sent);
  if (!read.ok) {
    unchanged();
    return refused(...read.problems);
  }
  const put = await putAnswer(tx, ctx, { ...now, group: found.group }, sent, read.submission);
  if (put === "conflict") {
    unchanged();
    return { ...refused(), conflict: true as const };
  }
  if (put === "same" && now.task.answered) unchanged();
  if (!now.task.answered || now.task.doubted)
    await noteTask(tx, now.task, { answered: true, doubted: false });
  await dropDrafts(tx, now.task);
  const complete = everyoneAnswered(await expectedRows(tx, now.wave));
  const mark = readMark(ctx, sent.secret, sent.mark) ?? newMark(ctx);
  const sees = mark.sees === "all" ? "all" : writeSeen(ctx, sent.secret, read.submission);
  return {
    ok: true as const,
    receipt: receiptOf(now.task),
    complete,
    mark: writeMark(ctx, sent.secret, { ...mark, sees }),
  };
}

interface Answering {
  task: Task;
  wave: Wave;
  group: { id: string; editionId: string | null };
}

/** Puts one person's answer among the wave's, in place of the one they gave before. */
async function putAnswer(
  tx: Queries,
  ctx: Context,
  { task, wave, group }: Answering,
  sent: Sent,
  submission: Submission,
): Promise<"put" | "same" | "conflict"> {
  const scope = scopeOf(group);
  const all = await answersOf(tx, wave);
  const own = ownIn(all, ownerOf(ctx, task.personId, scope));
  const before = contentOf(own);
  if (before && canonical(before) === canonical(submission)) return "same";
  if (sent.seen !== undefined && before && !isSeen(ctx, sent.secret, sent.seen, before))
    return "conflict";
  const me = pseudonymOf(ctx, task.personId, scope);
  const key = { hubId: wave.hubId, workGroupId: wave.workGroupId, waveId: wave.id };
  const openedAt = readOpening(ctx, sent.secret, sent.opened);
  const given = Object.keys(submission.answers).length;
  const response = {
    ...key,
    id: own.response?.id ?? ctx.newSecretId(),
    instrumentVersionId: wave.instrumentVersionId,
    answers: submission.answers,
    sealedPerson: sealPerson(ctx, me),
    sealedSchool: sealSchool(ctx, task.urn),
    hurried: own.response?.hurried ?? isHurried({ openedAt, at: ctx.now() }, given),
  };
  const name = submission.named ? await nameOf(tx, task.personId) : null;
  const said: Comment[] = passagesOf(submission).map(({ questionKey, text }) => ({
    ...key,
    id: ctx.newSecretId(),
    questionKey,
    text,
    name,
    sealedPerson: sealPerson(ctx, me),
  }));
  await rewrite(tx, ctx, wave, {
    responses: [...all.responses.filter((one) => one !== own.response), response],
    comments: [...all.comments.filter((one) => !own.comments.includes(one)), ...said],
  });
  return "put";
}

/** What was written, a passage a question; the open question asked last has no key. */
const passagesOf = ({ words, comment }: Submission) => [
  ...Object.entries(words).map(([questionKey, text]) => ({ questionKey, text })),
  ...(comment ? [{ questionKey: null, text: comment }] : []),
];

async function nameOf(tx: Queries, personId: string) {
  const [person] = await tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId));
  return person?.name ?? null;
}
