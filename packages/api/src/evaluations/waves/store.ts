/** Opens waves with their expected rows, reminds, and closes them for good. */
import type { Queries } from "@tessellate/data/database";
import { auditEntries, people, sessions, taskLinks, tasks, waves } from "@tessellate/data/schema";
import { type Asking, askingLetter, askingSubject } from "@tessellate/domain/evaluations/asking";
import { everyoneAnswered, openDays } from "@tessellate/domain/evaluations/wave-state";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { refused } from "@tessellate/domain/forms/problem";
import { addDays, dayOf, instantAt } from "@tessellate/domain/time/london";
import { and, eq, gte, inArray, isNull } from "drizzle-orm";
import { type Change, change } from "../../change.ts";
import { type Context, type House, today } from "../../context.ts";
import { subjectFor } from "../../notifications/mail.ts";
import { findGroup } from "../../work-groups/store.ts";
import { addressOf, linkRow } from "../links.ts";
import { freeze } from "../results/store.ts";

export type Wave = typeof waves.$inferSelect;
type Session = Pick<typeof sessions.$inferSelect, "id" | "title" | "startsAt">;
type Posting = Pick<Change, "tx" | "post">;
interface WaveKey {
  hubId: string;
  id: string;
}

/** A wave, its group and where they stand. */
export async function findWave(ctx: Pick<Context, "database">, id: string) {
  const [wave] = await ctx.database.reader.select().from(waves).where(eq(waves.id, id));
  const found = wave && (await findGroup(ctx, wave.workGroupId));
  return found && { ...found, wave };
}

const sameWave = ({ hubId, id }: WaveKey) => and(eq(waves.hubId, hubId), eq(waves.id, id));

async function currentWave(tx: Queries, key: WaveKey) {
  const [wave] = await tx.select().from(waves).where(sameWave(key));
  if (!wave) throw new Error(`Wave ${key.id} has gone.`);
  return wave;
}

/** The expected rows of a wave. */
export const expectedRows = (q: Queries, { hubId, id }: WaveKey) =>
  q
    .select()
    .from(tasks)
    .where(and(eq(tasks.hubId, hubId), eq(tasks.waveId, id)));

/** The wave in which a lesson is evaluated, once there is one. */
export async function waveOfLesson(tx: Queries, lesson: WaveKey) {
  const [wave] = await tx
    .select()
    .from(waves)
    .where(and(eq(waves.hubId, lesson.hubId), eq(waves.lessonId, lesson.id)));
  return wave;
}

interface Opening {
  group: { hubId: string; id: string };
  kind: WaveKind;
  title: string;
  instrumentVersionId: string;
  session: Session;
  lessonId: string;
  expected: readonly { personId: string; urn: number }[];
}

/** Opens a wave today with one expected row and one mailed link for each person. Returns its id. */
export async function openWave(ctx: Context, { tx, post }: Posting, opening: Opening) {
  const { group, kind, title, instrumentVersionId, session, lessonId, expected } = opening;
  const opensOn = today(ctx);
  const wave = {
    hubId: group.hubId,
    id: ctx.newId(),
    workGroupId: group.id,
    kind,
    title,
    instrumentVersionId,
    sessionId: session.id,
    lessonId,
    opensOn,
    closesOn: addDays(opensOn, openDays),
    closedAt: null,
  };
  await tx.insert(waves).values(wave);
  const asked = expected.map(({ personId, urn }) => ({
    hubId: group.hubId,
    id: ctx.newId(),
    workGroupId: group.id,
    waveId: wave.id,
    personId,
    urn,
    answered: false,
    excused: null,
    doubted: false,
  }));
  await tx.insert(tasks).values(asked);
  await ask(ctx, { tx, post }, wave, asked, false);
  return wave.id;
}

/** Mails each of these people a fresh link to their task. Links they had before go on working. */
async function ask(
  ctx: Context,
  { tx, post }: Posting,
  wave: Wave,
  asked: readonly (typeof tasks.$inferSelect)[],
  reminder: boolean,
) {
  const [group, session] = [await findGroup(ctx, wave.workGroupId), await sessionOf(tx, wave)];
  if (!group || !session) throw new Error(`Wave ${wave.id} stands without group or session.`);
  const persons = await tx
    .select()
    .from(people)
    .where(
      inArray(
        people.id,
        asked.map(({ personId }) => personId),
      ),
    );
  const personOf = new Map(persons.map((person) => [person.id, person]));
  for (const task of asked) {
    const person = personOf.get(task.personId);
    if (!person || person.erasedAt) continue;
    const secret = ctx.newSecret();
    await tx.insert(taskLinks).values(linkRow(secret, task, wave.closesOn));
    const asking: Asking = {
      name: person.name,
      group: group.group.title,
      hub: group.hub.name,
      session: session.title,
      onDay: dayOf(session.startsAt),
      address: addressOf(ctx, secret),
      closesOn: wave.closesOn,
      reminder,
    };
    post({
      kind: reminder ? "evaluation.reminder" : "evaluation.invitation",
      hubId: wave.hubId,
      to: person.email,
      subject: subjectFor({
        group: asking.group,
        at: session.startsAt,
        says: askingSubject(asking),
      }),
      ...askingLetter(asking),
    });
  }
}

async function sessionOf(tx: Queries, { hubId, sessionId }: Wave) {
  if (!sessionId) return undefined;
  const [session] = await tx
    .select({ id: sessions.id, title: sessions.title, startsAt: sessions.startsAt })
    .from(sessions)
    .where(and(eq(sessions.hubId, hubId), eq(sessions.id, sessionId)));
  return session;
}

/** Those who are expected and have not answered. */
const outstanding = (rows: readonly (typeof tasks.$inferSelect)[]) =>
  rows.filter(({ answered, excused }) => !answered && excused === null);

/** True when a reminder for this wave went out today already. */
export async function remindedToday(q: Queries, house: Pick<House, "now">, wave: WaveKey) {
  const [line] = await q
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subject, "wave"),
        eq(auditEntries.subjectId, wave.id),
        eq(auditEntries.action, "wave.chase"),
        gte(auditEntries.at, instantAt(today(house), "00:00")),
      ),
    )
    .limit(1);
  return line !== undefined;
}

/** Reminds those who have not answered, once a day at most: a second press, or a colleague's, sends nothing twice. */
export const chase = (ctx: Context, key: WaveKey) =>
  change(ctx, entry("wave.chase", key), async ({ tx, post, unchanged }) => {
    const wave = await currentWave(tx, key);
    const missing = outstanding(await expectedRows(tx, key));
    const no = (message: string) => {
      unchanged();
      return refused({ field: "chase", message });
    };
    if (wave.closedAt) return no("The evaluation has closed: nobody can answer any more.");
    if (missing.length === 0) return no("Everyone who is expected has answered.");
    if (await remindedToday(tx, ctx, key))
      return no("A reminder went out today already. The next one can go tomorrow.");
    await ask(ctx, { tx, post }, wave, missing, true);
    return { ok: true as const, reminded: missing.length };
  });

const entry = (action: "wave.chase" | "wave.close", { hubId, id }: WaveKey) =>
  ({ action, hubId, subject: "wave", subjectId: id }) as const;

/** Closes a wave for good and freezes the group's result. Closing it again changes nothing. */
export const closeWave = (ctx: Context, key: WaveKey, onlyIf: "always" | "complete" = "always") =>
  change(ctx, entry("wave.close", key), async ({ tx, unchanged }) => {
    const wave = await currentWave(tx, key);
    const rows = await expectedRows(tx, key);
    if (wave.closedAt || (onlyIf === "complete" && !everyoneAnswered(rows))) {
      unchanged();
      return { ok: true as const };
    }
    const closedAt = ctx.now();
    await tx.update(waves).set({ closedAt }).where(sameWave(wave));
    await freeze(tx, ctx, wave, rows, closedAt);
    return { ok: true as const };
  });

/**
 * Closes every wave whose closing day is past or in which everyone has answered. The server runs it at start and every
 * hour, and it may run as often as one likes. Returns how many it closed.
 */
export async function closeDueWaves(house: House): Promise<number> {
  const ctx: Context = { ...house, actor: { kind: "operator" }, requestId: null };
  const rows = house.database.reader
    .select({ hubId: waves.hubId, id: waves.id, closesOn: waves.closesOn })
    .from(waves)
    .where(isNull(waves.closedAt));
  let closed = 0;
  for (const wave of await rows) {
    const due =
      wave.closesOn < today(house) ||
      everyoneAnswered(await expectedRows(house.database.reader, wave));
    if (!due) continue;
    await closeWave(ctx, wave);
    closed += 1;
  }
  return closed;
}
