/** Plans, moves and cancels sessions whole: the rows, the registers and everyone's mail in one change. */
import { type Outcome, type Problem, refused } from "@tessellate/domain/forms/problem";
import { placeOf, spanOf } from "@tessellate/domain/sessions/meeting";
import {
  datedRows,
  type Move,
  problemsWithSeries,
  problemWithDay,
  type Series,
} from "@tessellate/domain/sessions/schedule";
import { whenWords } from "@tessellate/domain/sessions/when";
import { dayOf, shortDay, timeOf } from "@tessellate/domain/time/london";
import { type Change, change } from "../change.ts";
import { type Context, today } from "../context.ts";
import { whereLines } from "./calendar.ts";
import { openRegister, recipientsOf } from "./expected/store.ts";
import { type News, tell } from "./invitations.ts";
import {
  changeSession,
  insertSession,
  lastChange,
  type NewSession,
  type Session,
  sessionNow,
  sessionsAt,
} from "./store.ts";

interface Group {
  hubId: string;
  id: string;
  title: string;
  academicYear: number;
}
interface Found {
  session: Session;
  group: Group;
}

/** Plans a series: each session with its register, and an invitation for everyone on it. Sent twice, it plans once. */
export async function schedule(
  ctx: Context,
  group: Group,
  series: Series,
): Promise<Outcome<{ sessionIds: readonly string[] }>> {
  const problems = problemsWithSeries(series, {
    academicYear: group.academicYear,
    today: today(ctx),
  });
  if (problems.length > 0) return refused(...problems);
  const wanted = datedRows(series).map(({ position, day, title }) => ({
    field: `sessions[${position}].day`,
    session: newSession(ctx, group, { ...series, day, title }),
  }));
  const entry = {
    action: "session.schedule",
    hubId: group.hubId,
    subject: "workGroup",
    subjectId: group.id,
  } as const;
  return change(ctx, entry, async (changing) => {
    const there = await sessionsAt(
      changing.tx,
      group,
      wanted.map(({ session }) => session.startsAt),
    );
    const clashes = wanted.flatMap(({ field, session }) => clashWith(there, session, field));
    if (clashes.length > 0 || there.length === wanted.length) changing.unchanged();
    if (clashes.length > 0) return refused(...clashes);
    const sessionIds: string[] = [];
    for (const { session } of wanted) {
      const twin = there.find(({ startsAt }) => isAt(startsAt, session));
      sessionIds.push(twin ? twin.id : await plan(ctx, changing, { group, session }));
    }
    return { ok: true as const, sessionIds };
  });
}

function newSession(
  ctx: Context,
  { hubId, id }: Group,
  { title, day, note, ...meeting }: Omit<Move, "sessionId" | "version">,
): NewSession {
  return {
    hubId,
    id: ctx.newId(),
    workGroupId: id,
    title,
    ...spanOf(day, meeting),
    ...placeOf(meeting),
    note: note ?? null,
  };
}

const isAt = (startsAt: Date, other: { startsAt: Date }) =>
  startsAt.getTime() === other.startsAt.getTime();

/** A session that is there already and is not the very one asked for. */
const clashWith = (there: readonly Session[], wanted: NewSession, field: string): Problem[] =>
  there.some((one) => isAt(one.startsAt, wanted) && one.title !== wanted.title)
    ? [{ field, message: "The group already meets at this time" }]
    : [];

async function plan(
  ctx: Context,
  changing: Change,
  { group, session }: { group: Group; session: NewSession },
) {
  const kept = await insertSession(changing.tx, session);
  await openRegister(changing.tx, kept);
  await tellAll(ctx, changing, { news: "invitation", session: kept, group });
  return kept.id;
}

const tellAll = async (
  ctx: Context,
  { tx, post }: Change,
  { news, session, group }: { news: News; session: Session; group: Group },
) =>
  tell(ctx, post, {
    news,
    appointed: { session, groupTitle: group.title },
    recipients: await recipientsOf(tx, session),
  });

const entryFor = ({ hubId, id }: Session, action: "session.schedule" | "session.cancel") =>
  ({ action, hubId, subject: "session", subjectId: id }) as const;

/** Puts a session elsewhere or at another time, unless somebody else changed it meanwhile; everyone's event moves along. */
export async function move(
  ctx: Context,
  { session, group }: Found,
  wanted: Move,
): Promise<Outcome> {
  const calendar = { academicYear: group.academicYear, today: today(ctx) };
  const message = fixed(session) ?? problemWithDay(wanted.day, calendar);
  if (message) return refused({ field: "day", message });
  const { sessionId: _, version, ...meeting } = wanted;
  const { id: _id, ...asked } = newSession(ctx, group, meeting);
  return change(ctx, entryFor(session, "session.schedule"), async (changing) => {
    const now = (await sessionNow(changing.tx, session)) ?? session;
    if (now.version !== version) {
      changing.unchanged();
      return refused(await stale(changing, now));
    }
    if (isSame(now, asked)) {
      changing.unchanged();
      return { ok: true as const };
    }
    const moved = await changeSession(changing.tx, { ...session, version }, asked);
    if (moved) await tellAll(ctx, changing, { news: "move", session: moved, group });
    return { ok: true as const };
  });
}

const isSame = (now: Session, asked: Partial<Session>) =>
  Object.entries(asked).every(
    ([name, value]) => String(now[name as keyof Session]) === String(value),
  );

/** Why a session can no longer be moved. */
const fixed = ({ state }: Session) => {
  if (state === "held") return "This session has been held, so it cannot be moved";
  return state === "cancelled" ? "This session is cancelled, so it cannot be moved" : undefined;
};

async function stale({ tx }: Change, now: Session): Promise<Problem> {
  const at = await lastChange(tx, now.id);
  const when = at ? ` at ${timeOf(at)} on ${shortDay(dayOf(at))}` : "";
  const stands = [now.title, whenWords(now), ...whereLines(now)].join("; ");
  return {
    field: "version",
    message: `Somebody changed this session${when}. It now says: ${stands}. Check what you want and send it again`,
  };
}

const alreadyHeld = refused({
  field: "reason",
  message: "This session has been held, so it cannot be cancelled",
});

/** Calls a session off and tells everyone who expected it. Cancelling it again changes nothing. */
export async function cancel(
  ctx: Context,
  { session, group }: Found,
  reason: string,
): Promise<Outcome> {
  return change(ctx, entryFor(session, "session.cancel"), async (changing) => {
    const now = (await sessionNow(changing.tx, session)) ?? session;
    if (now.state !== "planned") {
      changing.unchanged();
      return now.state === "cancelled" ? { ok: true as const } : alreadyHeld;
    }
    const off = await changeSession(changing.tx, now, {
      state: "cancelled",
      cancelledBecause: reason,
    });
    if (off && off.endsAt > ctx.now())
      await tellAll(ctx, changing, { news: "cancellation", session: off, group });
    return { ok: true as const };
  });
}
