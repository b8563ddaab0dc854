/** What a group is asked through its year besides its lessons: how it stood at the start, after sessions, and at the end. */
import { addDays } from "@tessellate/domain/time/london";
import type { Chance } from "./chance.ts";
import type { PlannedSession, PlannedSurvey } from "./planned.ts";

/** Days before and after the session that gives a wave its place, by kind. */
const days = {
  baseline: [-14, 14],
  pulse: [0, 7],
  endline: [0, 21],
  schoolReturn: [0, 28],
} as const;

/** Every group was asked for a pulse after its first session; after later ones where it would still be open. */
const isAsked = ({ session, closesOn }: PlannedSurvey, day: string) =>
  session === 0 || closesOn >= day;

/** The waves of a year as they stand on `day`: those that have not opened by then are left out. */
export function planSurveys(
  chance: Chance,
  sessions: readonly PlannedSession[],
  day: string,
): PlannedSurvey[] {
  const last = sessions.length - 1;
  const pulses = sessions.map((_, i) => surveyAt(sessions, "pulse", i, 0.7 + chance.next() * 0.3));
  const planned = [
    surveyAt(sessions, "baseline", 0, 0.72 + chance.next() * 0.28),
    ...pulses.filter((one) => one && isAsked(one, day)),
    surveyAt(sessions, "endline", last, 0.6 + chance.next() * 0.38),
    surveyAt(sessions, "schoolReturn", last, 0.75 + chance.next() * 0.25),
  ];
  return planned.flatMap((one) => (one && one.opensOn < day ? [one] : []));
}

/** One wave of a kind, placed by a session; none where the session was cancelled. */
export function surveyAt(
  sessions: readonly PlannedSession[],
  kind: PlannedSurvey["kind"],
  session: number,
  answering: number,
): PlannedSurvey | undefined {
  const anchor = sessions[session];
  if (!anchor || anchor.cancelled) return undefined;
  const [before, after] = days[kind];
  const [opensOn, closesOn] = [addDays(anchor.day, before), addDays(anchor.day, after)];
  return { kind, session, answering, opensOn, closesOn };
}
