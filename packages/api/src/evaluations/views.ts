/** What a task link shows: the form, and only to a browser that may see it, what was begun or handed in. */
import type { Queries } from "@tessellate/data/database";
import { sessions } from "@tessellate/data/schema";
import { type RawSubmission, tidyDraft } from "@tessellate/domain/evaluations/submission";
import { and, eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { versionWithQuestions } from "../instruments/views.ts";
import { answersOf, contentOf, ownIn } from "./answers/store.ts";
import { begunElsewhere, draftsOf } from "./drafts/store.ts";
import { canonical, readMark, writeOpening, writeSeen } from "./marks.ts";
import { ownerOf, scopeOf } from "./seal.ts";
import { type FoundTask, receiptOf, takesAnswers } from "./store.ts";
import { maySee } from "./taking-back/store.ts";

/** The occasion: which session, on which day. A link to a wave without a session has its title alone. */
async function occasionOf(q: Queries, { hubId, sessionId }: FoundTask["wave"]) {
  if (!sessionId) return null;
  const [row] = await q
    .select({ session: sessions.title, startsAt: sessions.startsAt })
    .from(sessions)
    .where(and(eq(sessions.hubId, hubId), eq(sessions.id, sessionId)));
  return row ?? null;
}

/** What this person has handed in and stands now. */
async function standingOf(ctx: Context, found: FoundTask) {
  if (!found.task.answered) return null;
  const all = await answersOf(ctx.database.reader, found.wave);
  return contentOf(ownIn(all, ownerOf(ctx, found.task.personId, scopeOf(found.group))));
}

interface Opening {
  secret: string;
  mark?: string | undefined;
}

type Content = Omit<RawSubmission, "blanks">;
const asTyped = (standing: Awaited<ReturnType<typeof standingOf>>): Content | null =>
  standing && { ...standing, comment: standing.comment ?? "" };

/** What a browser that brings a mark may see: what it began itself, what stands, and what was begun on other devices. */
async function behindMark(
  ctx: Context,
  found: FoundTask,
  { secret, mark }: Opening,
  standing: Awaited<ReturnType<typeof standingOf>>,
) {
  const known = readMark(ctx, secret, mark);
  if (!known) return { own: null, others: null, sent: null, sees: false };
  const { reader } = ctx.database;
  const sees = maySee(ctx, secret, mark, standing);
  const seesAll = known.sees === "all";
  const drafts = await draftsOf(reader, secret);
  const own = drafts.findLast(({ browser }) => browser === known.browser) ?? null;
  const others = seesAll ? (drafts.findLast((one) => one !== own) ?? null) : null;
  const elsewhere = seesAll && (await begunElsewhere(reader, found.task, secret));
  return { own, others, sent: sees ? asTyped(standing) : null, sees, elsewhere };
}

/**
 * The form behind a link. Any browser sees the group, the session and the questions; what was begun is seen by the
 * browser that began it, what was handed in by the one that sent it, and everything where the mailed code was typed.
 */
export async function formOf(ctx: Context, found: FoundTask, { secret, mark }: Opening) {
  const { reader } = ctx.database;
  const version = await versionWithQuestions(reader, found.wave.instrumentVersionId);
  if (!version) throw new Error(`Wave ${found.wave.id} asks an instrument that is not there.`);
  const standing = await standingOf(ctx, found);
  const behind = await behindMark(ctx, found, { secret, mark }, standing);
  const { own, others, sent } = behind;
  const before = own ?? others ?? sent;
  const tidied = (content: Content | null) => content && tidyDraft(version.questions, content);
  const beside = own ? (others ?? sent) : null;
  return {
    group: found.group.title,
    hub: found.hub.name,
    kind: found.wave.kind,
    title: found.wave.title,
    occasion: await occasionOf(reader, found.wave),
    open: takesAnswers(ctx, found),
    closesOn: found.wave.closesOn,
    questions: version.questions,
    openQuestion: version.openQuestion,
    /** True where everything that was begun or handed in may be seen. */
    known: behind.sees,
    before: tidied(before),
    /** What stands, where it may be seen. */
    sent: tidied(sent),
    /** What was begun or handed in from another device, where it differs from what this one holds. */
    beside: beside && differs(tidied(beside), tidied(own)) ? tidied(beside) : null,
    /** True when something was begun through an earlier mail's link, which alone can open it. */
    begunThroughAnotherLink: behind.elsewhere === true,
    /** What this browser brings back with its answers: when it opened the form, and what it saw standing. */
    opened: own?.opened ?? writeOpening(ctx, secret),
    seen: writeSeen(ctx, secret, standing),
    /** True when an empty form came back within seconds, as mail scanners send it. */
    doubted: found.task.doubted,
    receipt: behind.sees && found.task.answered ? receiptOf(found.task) : null,
  };
}

const differs = (one: unknown, other: unknown) => canonical(one) !== canonical(other);
