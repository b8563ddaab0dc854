/** What has been begun and not sent: on the server too, so that it outlives a lost phone, and under a seal that only the link opens. */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import { taskDrafts, taskLinks } from "@tessellate/data/schema";
import { type RawSubmission, tidyDraft } from "@tessellate/domain/evaluations/submission";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Change } from "../../change.ts";
import type { Context } from "../../context.ts";
import { frozenQuestionsOf } from "../../instruments/views.ts";
import { hashOf } from "../links.ts";
import { type Mark, newMark, readMark, readOpening, writeMark } from "../marks.ts";
import { openDraft, sealDraft } from "../seal.ts";
import { type FoundTask, type Task, takesAnswers, taskNow, tooLate } from "../store.ts";

/** What one browser has begun through a link. */
export interface Draft extends ReturnType<typeof tidyDraft> {
  browser: string;
  /** The moment this browser first opened the form, as the form carries it. */
  opened?: string | undefined;
}

/** Browsers whose drafts are kept through one link; past them the one that was left longest goes. */
const mostBrowsers = 4;

/** What has been begun through one link, by browser, the newest last. */
export async function draftsOf(q: Queries, secret: string): Promise<Draft[]> {
  const [row] = await q
    .select()
    .from(taskDrafts)
    .where(eq(taskDrafts.secretHash, hashOf(secret)));
  return row ? (openDraft(secret, row.sealed) as Draft[]) : [];
}

async function keepAll(tx: Queries, secret: string, drafts: readonly Draft[]) {
  const sealed = sealDraft(secret, drafts.slice(-mostBrowsers));
  await tx
    .insert(taskDrafts)
    .values({ secretHash: hashOf(secret), sealed })
    .onConflictDoUpdate({ target: taskDrafts.secretHash, set: { sealed } });
}

/** What a browser sends to be kept. */
export interface Begun extends RawSubmission {
  secret: string;
  mark?: string | undefined;
  opened?: string | undefined;
}

/**
 * Keeps what one browser has begun, beside what others have begun through the same link, so that nobody who opens a
 * forwarded link overwrites or sees what its owner typed. A closed wave keeps nothing. Gives the browser's mark.
 */
export async function keepDraft(
  ctx: Context,
  { tx, unchanged }: Change,
  found: FoundTask,
  { secret, ...begun }: Begun,
) {
  unchanged();
  const now = await taskNow(tx, found);
  if (!now || !takesAnswers(ctx, now)) return tooLate(found.wave);
  const mark: Mark = readMark(ctx, secret, begun.mark) ?? newMark(ctx);
  const asked = await frozenQuestionsOf(tx, now.wave.instrumentVersionId);
  const drafts = await draftsOf(tx, secret);
  const before = drafts.find(({ browser }) => browser === mark.browser);
  const opened =
    before?.opened ?? (readOpening(ctx, secret, begun.opened) ? begun.opened : undefined);
  const draft = { ...tidyDraft(asked, begun), browser: mark.browser, opened };
  await keepAll(tx, secret, [...drafts.filter((one) => one !== before), draft]);
  return { ok: true as const, mark: writeMark(ctx, secret, mark) };
}

/** Throws away what this browser has begun. What others have begun through the same link stays. */
export async function dropOwnDraft(
  ctx: Context,
  { tx, unchanged }: Change,
  { secret, mark }: { secret: string; mark?: string | undefined },
) {
  unchanged();
  const known = readMark(ctx, secret, mark);
  const drafts = await draftsOf(tx, secret);
  const others = drafts.filter(({ browser }) => browser !== known?.browser);
  if (others.length < drafts.length) {
    if (others.length > 0) await keepAll(tx, secret, others);
    else await tx.delete(taskDrafts).where(eq(taskDrafts.secretHash, hashOf(secret)));
  }
  return { ok: true as const };
}

const dropAll = hot("evaluations_drop_drafts", (q) =>
  q.delete(taskDrafts).where(
    inArray(
      taskDrafts.secretHash,
      q
        .select({ hash: taskLinks.secretHash })
        .from(taskLinks)
        .where(
          and(
            eq(taskLinks.hubId, sql.placeholder("hubId")),
            eq(taskLinks.taskId, sql.placeholder("taskId")),
          ),
        ),
    ),
  ),
);

/** Deletes whatever has been begun for a task, through whichever link. */
export const dropDrafts = (tx: Queries, { hubId, id }: Pick<Task, "hubId" | "id">) =>
  dropAll(tx, { hubId, taskId: id });

/** True when something was begun for a task through another link than this one, where only that link can open it. */
export async function begunElsewhere(q: Queries, task: Pick<Task, "hubId" | "id">, secret: string) {
  const rows = await q
    .select({ hash: taskDrafts.secretHash })
    .from(taskDrafts)
    .innerJoin(taskLinks, eq(taskLinks.secretHash, taskDrafts.secretHash))
    .where(and(eq(taskLinks.hubId, task.hubId), eq(taskLinks.taskId, task.id)));
  return rows.some(({ hash }) => hash !== hashOf(secret));
}
