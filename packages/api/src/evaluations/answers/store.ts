/**
 * The only way responses and comments are written: all of one wave's, taken out, changed, and put back in an order
 * nobody can foresee. So neither the order of rows nor the transaction that wrote them tells which came last.
 */
import type { Queries } from "@tessellate/data/database";
import { hot } from "@tessellate/data/hot";
import { insertAll } from "@tessellate/data/insert-all";
import { comments, responses, tallies } from "@tessellate/data/schema";
import type { Submission } from "@tessellate/domain/evaluations/submission";
import { count } from "@tessellate/domain/findings/count";
import { and, eq, sql } from "drizzle-orm";
import type { House } from "../../context.ts";

export type Response = typeof responses.$inferInsert;
export type Comment = typeof comments.$inferInsert;

/** Everything one wave has been answered. */
export interface Answered {
  responses: readonly Response[];
  comments: readonly Comment[];
}

export interface WaveKey {
  hubId: string;
  workGroupId: string;
  id: string;
}

const ofWave = (rows: typeof responses | typeof comments | typeof tallies) =>
  and(eq(rows.hubId, sql.placeholder("hubId")), eq(rows.waveId, sql.placeholder("id")));

const responsesOf = hot("answers_responses", (q) =>
  q.select().from(responses).where(ofWave(responses)),
);
const commentsOf = hot("answers_comments", (q) =>
  q.select().from(comments).where(ofWave(comments)),
);
const dropResponses = hot("answers_drop_responses", (q) =>
  q.delete(responses).where(ofWave(responses)),
);
const dropComments = hot("answers_drop_comments", (q) =>
  q.delete(comments).where(ofWave(comments)),
);
const dropTally = hot("answers_drop_tally", (q) => q.delete(tallies).where(ofWave(tallies)));

/** Reads what one wave has been answered. */
export async function answersOf(q: Queries, { hubId, id }: Pick<WaveKey, "hubId" | "id">) {
  return {
    responses: await responsesOf(q, { hubId, id }),
    comments: await commentsOf(q, { hubId, id }),
  } satisfies Answered;
}

/** What one person handed in, among all that a wave has been answered. */
export interface Own {
  response: Response | undefined;
  comments: readonly Comment[];
}

/** Finds what is one person's; `isTheirs` opens seals. */
export const ownIn = (
  { responses, comments }: Answered,
  isTheirs: (row: Pick<Response, "sealedPerson">) => boolean,
): Own => ({ response: responses.find(isTheirs), comments: comments.filter(isTheirs) });

/** What somebody handed in, as they handed it in; null when nothing of theirs stands. */
export function contentOf({ response, comments }: Own): Submission | null {
  if (!response) return null;
  const written = comments.flatMap(({ questionKey, text }) =>
    questionKey ? [[questionKey, text]] : [],
  );
  return {
    answers: { ...response.answers },
    words: Object.fromEntries(written) as Record<string, string>,
    comment: comments.find(({ questionKey }) => !questionKey)?.text ?? null,
    named: comments.some(({ name }) => name != null),
  };
}

/** The same things in an order nobody can foresee (Fisher and Yates). */
export function shuffled<T>({ randomBelow }: Pick<House, "randomBelow">, items: readonly T[]): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = randomBelow(i + 1);
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** Puts a wave's answers in the place of those it had, and recounts its tally from them. */
export async function rewrite(
  tx: Queries,
  house: Pick<House, "randomBelow">,
  wave: WaveKey,
  answered: Answered,
) {
  await exchange(tx, house, wave, answered);
  await recount(tx, wave, answered.responses);
}

/** The half of `rewrite` that leaves the tally as it was. By itself it is only for measuring what the other half costs. */
export async function exchange(
  tx: Queries,
  house: Pick<House, "randomBelow">,
  { hubId, id }: WaveKey,
  answered: Answered,
) {
  await dropResponses(tx, { hubId, id });
  await dropComments(tx, { hubId, id });
  await insertAll(tx, responses, shuffled(house, answered.responses));
  await insertAll(tx, comments, shuffled(house, answered.comments));
}

/** Writes a wave's tally afresh. The tally is a function of the responses, so nothing can make the two disagree. */
export async function recount(tx: Queries, wave: WaveKey, counted: readonly Response[]) {
  const { hubId, id } = wave;
  await dropTally(tx, { hubId, id });
  await insertAll(tx, tallies, tallyRows(wave, counted));
}

/** The tally of some responses as rows. */
export const tallyRows = ({ hubId, workGroupId, id }: WaveKey, counted: readonly Response[]) =>
  count(counted).map((cell) => ({ hubId, workGroupId, waveId: id, ...cell }));
