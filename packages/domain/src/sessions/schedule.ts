/** Scheduling, moving and cancelling sessions: what may be asked for, and a sentence for each thing to put right. */
import { z } from "zod";
import type { Problem } from "../forms/problem.ts";
import { largestNumber, lineOf } from "../forms/text.ts";
import { academicYearDays, academicYearLabel } from "../time/academic-year.ts";
import { daysBetween, longDay } from "../time/london.ts";
import { day, fitting, meeting } from "./meeting.ts";

/** Sessions one form can schedule: more than any edition's template asks of a year. */
export const mostAtOnce = 12;
const title = lineOf({ missing: "Give the session a title", max: 120 });

/** One dated row of the form; a row without a date is one the lead has not planned yet. */
const row = z.strictObject({ title: title.optional(), day: day.optional() });

/** A series of sessions of one group which share time, mode and place. */
export const scheduleInput = fitting(
  z.strictObject({
    workGroupId: z.uuid(),
    ...meeting,
    sessions: z.array(row).max(mostAtOnce, `Schedule at most ${mostAtOnce} sessions at once`),
  }),
);
export type Series = z.output<typeof scheduleInput>;

/**
 * The rows of a series that have a date, with the place each had in the form. A year can be offered from the
 * edition's template and filled in as far as dates are known; the rest is left for later.
 */
export const datedRows = ({ sessions }: Pick<Series, "sessions">) =>
  sessions.flatMap(({ title, day }, position) =>
    day === undefined ? [] : [{ position, title: title ?? `Session ${position + 1}`, day }],
  );

/** What an edition offers of a year: how many sessions, and what some of them are called. */
interface Offer {
  count: number;
  titles: readonly string[];
}

/** Titles of the sessions a group has still to plan, as its edition offers them; at least one row, whatever is planned. */
export function titlesToPlan({ count, titles }: Offer, planned: number): string[] {
  const rows = Math.min(Math.max(count - planned, 1), mostAtOnce);
  return Array.from(
    { length: rows },
    (_, row) => titles[planned + row] ?? `Session ${planned + row + 1}`,
  );
}

/** A session put on another day, time or place. `version` is the one its lead was looking at. */
export const moveInput = fitting(
  z.strictObject({
    sessionId: z.uuid(),
    version: z.coerce
      .number({ error: "Open the session again and retry" })
      .int()
      .min(1)
      .max(largestNumber),
    title,
    day,
    ...meeting,
  }),
);
export type Move = z.output<typeof moveInput>;

/** A session that will not happen, and why: everyone who expected it is told. */
export const cancelInput = z.strictObject({
  sessionId: z.uuid(),
  reason: lineOf({ missing: "Say why the session is cancelled", max: 300 }),
});

/** The calendar a session has to fit into. `today` is England's. */
export interface Calendar {
  /** The calendar year the group's academic year begins in. */
  academicYear: number;
  today: string;
}

/** Why a day cannot hold a session of the group, as a sentence; undefined when it can. */
export function problemWithDay(day: string, { academicYear, today }: Calendar): string | undefined {
  const { first, last } = academicYearDays(academicYear);
  if (day < first || day > last)
    return `Enter a date in the group’s year, ${academicYearLabel(academicYear)}: from ${longDay(first)} to ${longDay(last)}`;
  if (daysBetween(today, day) < 0) return "Enter today or a later date: this one is over";
  return undefined;
}

/** Everything wrong with a series in its group's calendar. Field names are those of the form. */
export function problemsWithSeries(series: Series, calendar: Calendar): Problem[] {
  const sessions = datedRows(series);
  if (sessions.length === 0)
    return [{ field: "sessions[0].day", message: "Enter at least one date" }];
  const seen = new Set<string>();
  return sessions.flatMap(({ position, day }) => {
    const field = `sessions[${position}].day`;
    const twice = seen.has(day) ? "Enter each date once" : undefined;
    seen.add(day);
    const message = problemWithDay(day, calendar) ?? twice;
    return message ? [{ field, message }] : [];
  });
}
