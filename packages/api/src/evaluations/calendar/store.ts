/** Opens waves by the group's calendar, once each, and keeps those who are expected in step with registers. */
import type { Queries } from "@tessellate/data/database";
import { hubs, sessions, workGroups } from "@tessellate/data/schema";
import {
  type Diary,
  type DueWave,
  type KindByHand,
  waveByHand,
  wavesDue,
} from "@tessellate/domain/evaluations/calendar";
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { refused } from "@tessellate/domain/forms/problem";
import { academicYearOf } from "@tessellate/domain/time/academic-year";
import { and, asc, eq, gte, inArray } from "drizzle-orm";
import { change } from "../../change.ts";
import { type Context, type House, today } from "../../context.ts";
import type { Posting } from "../inviting/store.ts";
import { type AskedGroup, expectedIn, openWave, versionFor } from "../opening/store.ts";
import { stepOne, wavesToStep } from "../stepping/store.ts";
import { diariesOf, diaryOf } from "./views.ts";

/** The change in which one wave of a group opens. */
const opening = ({ hubId, id }: AskedGroup) =>
  ({ action: "wave.open", hubId, subject: "workGroup", subjectId: id }) as const;

/** Opens a wave that is due; nothing when no version has been published or nobody can be asked. */
async function openDue(house: House, posting: Posting, group: AskedGroup, due: DueWave) {
  const { tx } = posting;
  const instrumentVersionId = await versionFor(tx, group, due.kind);
  const expected = await expectedIn(tx, group, { ...due, day: today(house) });
  if (!instrumentVersionId || expected.length === 0) return undefined;
  const { kind, sessionId, closesOn } = due;
  const title = await titleOf(tx, group, due);
  const facts = { kind, title, instrumentVersionId, sessionId, lessonId: null, closesOn };
  return openWave(house, posting, { ...facts, group, expected });
}

/** A pulse is called by its session; the other kinds by what they are. */
async function titleOf(tx: Queries, { hubId }: AskedGroup, { kind, sessionId }: DueWave) {
  if (!sessionId) return waveKinds[kind];
  const [session] = await tx
    .select({ title: sessions.title })
    .from(sessions)
    .where(and(eq(sessions.hubId, hubId), eq(sessions.id, sessionId)));
  return session?.title ?? waveKinds[kind];
}

/** Opens one wave if it is still due where nobody else can be opening it. True when it did. */
const openOne = (ctx: Context, group: AskedGroup, wanted: DueWave): Promise<boolean> =>
  change(ctx, opening(group), async ({ tx, post, unchanged }) => {
    const due = wavesDue(await diaryOf(tx, group, ctx.now())).find(
      ({ kind, sessionId }) => kind === wanted.kind && sessionId === wanted.sessionId,
    );
    const opened = due && (await openDue(ctx, { tx, post }, group, due));
    if (!opened) unchanged();
    return opened !== undefined;
  });

/** A lead opens a baseline or an endline before the calendar does. Pressed twice, it opens once and says where it is. */
export const openByHand = (ctx: Context, group: AskedGroup, kind: KindByHand) =>
  change(ctx, opening(group), async ({ tx, post, unchanged }) => {
    const due = waveByHand(await diaryOf(tx, group, ctx.now()), kind);
    const waveId = due ? await openDue(ctx, { tx, post }, group, due) : undefined;
    if (waveId) return { ok: true as const, waveId };
    unchanged();
    const message = due
      ? "Nobody can be asked yet: the group has no participants, or no questions have been published"
      : `The ${waveKinds[kind].toLowerCase()} of this group has been opened already`;
    return refused({ field: "kind", message });
  });

/**
 * The round: opens what is due in every group that is at work this year or was last, hub by hub, and brings open waves in
 * step. Run twice, or by two at once, it opens nothing twice. Returns how many waves it opened.
 */
export async function openDueWaves(house: House): Promise<number> {
  const ctx: Context = { ...house, actor: { kind: "operator" }, requestId: null };
  const rows = await house.database.reader.select({ id: hubs.id }).from(hubs).orderBy(asc(hubs.id));
  let opened = 0;
  for (const { id } of rows) opened += await openInHub(ctx, id);
  return opened;
}

async function openInHub(ctx: Context, hubId: string): Promise<number> {
  const { reader } = ctx.database;
  const day = today(ctx);
  const groups = await groupsAtWork(reader, hubId, academicYearOf(day));
  const diaries = await diariesOf(reader, hubId, groups, ctx.now());
  const wanted = groups.flatMap((group) =>
    wavesDue(diaries.get(group.id) as Diary).map((due) => ({ group, due })),
  );
  let opened = 0;
  for (const { group, due } of wanted) if (await openOne(ctx, group, due)) opened += 1;
  for (const wave of await wavesToStep(reader, hubId, day)) await stepOne(ctx, wave);
  return opened;
}

/** The groups of a hub that are at work this year, or were last year and have not been closed. */
const groupsAtWork = (q: Queries, hubId: string, year: number) =>
  q
    .select({ hubId: workGroups.hubId, id: workGroups.id, editionId: workGroups.editionId })
    .from(workGroups)
    .where(
      and(
        eq(workGroups.hubId, hubId),
        gte(workGroups.academicYear, year - 1),
        inArray(workGroups.state, ["planned", "recruiting", "running", "evaluating"]),
      ),
    );
