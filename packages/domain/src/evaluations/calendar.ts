/** The group's calendar: which waves its sessions open, and from when until when people are asked. */
import type { SessionState } from "../sessions/register.ts";
import { addDays } from "../time/london.ts";
import type { WaveKind } from "./waves.ts";

/** Kinds that open by the calendar; a lesson's evaluation opens when the lesson has been taught. */
export type CalendarKind = Exclude<WaveKind, "lesson">;

/**
 * Days, each counted from the session that gives the wave its place in the year: the first session for a baseline, the
 * last for an endline and the school's return, the session itself for its pulse.
 */
export const waveDays = {
  baseline: { before: 14, after: 14 },
  pulse: { before: 0, after: 7 },
  endline: { before: 0, after: 21 },
  schoolReturn: { before: 0, after: 28 },
} as const satisfies Record<CalendarKind, { before: number; after: number }>;

/** A session as the calendar reads it. `onDay` is its day in England. */
export interface DiarySession {
  id: string;
  onDay: string;
  state: SessionState;
  /** It is over, and everyone on its register has a mark. */
  registerKept: boolean;
}

/** A wave that is there already, open or closed. */
export interface StandingWave {
  kind: WaveKind;
  sessionId: string | null;
  opensOn: string;
}

/** All the calendar needs to know of a group. */
export interface Diary {
  sessions: readonly DiarySession[];
  waves: readonly StandingWave[];
  /** How many sessions the group’s edition asks for; null for a local group. */
  sessionsWanted: number | null;
  today: string;
}

/** A wave to be opened. A pulse belongs to its session, the other kinds to the group. */
export interface DueWave {
  kind: CalendarKind;
  sessionId: string | null;
  opensOn: string;
  closesOn: string;
}

const meetings = ({ sessions }: Diary) =>
  sessions
    .filter(({ state }) => state !== "cancelled")
    .sort((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0));

const stands = ({ waves }: Diary, kind: WaveKind) => waves.find((wave) => wave.kind === kind);

/**
 * The session after which nothing more is planned. A series counts as planned whole once it has as many sessions,
 * cancelled ones included, as its edition asks for, and two at least: a lead who sets dates one by one would otherwise
 * be asked for the end at the beginning.
 */
function lastOfSeries(diary: Diary): DiarySession | undefined {
  const held = meetings(diary);
  const whole = diary.sessions.length >= Math.max(2, diary.sessionsWanted ?? 2);
  return whole && held.length >= 2 ? held.at(-1) : undefined;
}

/** When each kind that comes once a year opens and closes by the sessions as they stand; nothing while that is unknown. */
function onceAYear(diary: Diary): DueWave[] {
  const [first, last] = [meetings(diary)[0], lastOfSeries(diary)];
  const endline = stands(diary, "endline");
  const ends = endline?.opensOn ?? last?.onDay;
  const anchors = { baseline: first?.onDay, endline: last?.onDay, schoolReturn: ends } as const;
  return (["baseline", "endline", "schoolReturn"] as const).flatMap((kind) => {
    const anchor = anchors[kind];
    if (anchor === undefined || stands(diary, kind)) return [];
    const { before, after } = waveDays[kind];
    const opensOn = addDays(anchor, -before);
    return [{ kind, sessionId: null, opensOn, closesOn: addDays(anchor, after) }];
  });
}

/** A pulse for each session that has been held and was not asked about yet, once its register is complete or a day has passed. */
const pulsesDue = (diary: Diary): DueWave[] =>
  meetings(diary)
    .filter(({ state, registerKept, onDay }) => {
      return state === "held" && (registerKept || diary.today > onDay);
    })
    .filter(({ id }) => !diary.waves.some((one) => one.kind === "pulse" && one.sessionId === id))
    .filter(({ onDay }) => diary.today <= addDays(onDay, waveDays.pulse.after))
    .map(({ id }) => ({
      kind: "pulse" as const,
      sessionId: id,
      opensOn: diary.today,
      closesOn: addDays(diary.today, waveDays.pulse.after),
    }));

/**
 * The waves to open today, each with its closing day. Asked again after opening them it says nothing, so it may be asked
 * as often as one likes. A wave whose closing day is past is not opened any more: nobody remembers that far.
 */
export function wavesDue(diary: Diary): DueWave[] {
  const { today } = diary;
  const once = onceAYear(diary)
    .filter(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn)
    .map((due) => ({ ...due, opensOn: today }));
  return [...once, ...pulsesDue(diary)];
}

/** What the calendar will open later, as it stands today: moving a session moves these and no wave that is open. */
export const wavesToCome = (diary: Diary): DueWave[] =>
  onceAYear(diary).filter(
    ({ kind, opensOn }) =>
      diary.today < opensOn && !wavesDue(diary).some((due) => due.kind === kind),
  );

/** Kinds a lead may open before the calendar does. */
export const kindsByHand = ["baseline", "endline"] as const;
export type KindByHand = (typeof kindsByHand)[number];

/**
 * The wave a lead opens by hand today; nothing when the group has been asked already. It closes when the calendar would
 * close it, and never sooner than it would have stayed open after its session.
 */
export function waveByHand(diary: Diary, kind: KindByHand): DueWave | undefined {
  if (stands(diary, kind)) return undefined;
  const planned = onceAYear(diary).find((due) => due.kind === kind)?.closesOn;
  const soonest = addDays(diary.today, waveDays[kind].after);
  const closesOn = planned !== undefined && planned > soonest ? planned : soonest;
  return { kind, sessionId: null, opensOn: diary.today, closesOn };
}
