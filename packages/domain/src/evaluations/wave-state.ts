/** Until when a wave takes answers, and who is expected in it. */
import { z } from "zod";
import type { Problem } from "../forms/problem.ts";
import { day } from "../sessions/meeting.ts";
import { academicYearDays, academicYearLabel } from "../time/academic-year.ts";
import { addDays, longDay } from "../time/london.ts";

/** Days a lesson evaluation stays open unless it is closed before: two working weeks. */
export const openDays = 14;

/** Days after closing during which a task link still says, calmly, that the wave has closed. After them it opens nothing. */
export const linkDaysAfterClosing = 90;

/** One expected row as the rate counts it. */
export interface ExpectedRow {
  answered: boolean;
  /** Why the person is no longer expected; an excused row leaves both sides of the rate. */
  excused: string | null;
}

/** Answered and expected, counted in the same rows, so that no rate passes 100 %. */
export function responseOf(rows: readonly ExpectedRow[]) {
  const counted = rows.filter(({ excused }) => excused === null);
  return { expected: counted.length, answered: counted.filter(({ answered }) => answered).length };
}

/** True when everyone who is expected has answered: nothing more can come, so the wave may close. */
export function everyoneAnswered(rows: readonly ExpectedRow[]): boolean {
  const { expected, answered } = responseOf(rows);
  return expected > 0 && answered === expected;
}

/** A wave takes answers through its closing day; closed once, it stays closed. Days are `YYYY-MM-DD` in England. */
export const isOpen = (wave: { closesOn: string; closedAt: Date | null }, today: string) =>
  wave.closedAt === null && today <= wave.closesOn;

/** The last days before a wave closes: whoever is still outstanding then is late. */
export const lateDays = 3;

/** How many are late: still outstanding on the closing day or in the three days before it, while the wave takes answers. */
export function lateIn(
  wave: { closesOn: string; closedAt: Date | null },
  response: { expected: number; answered: number },
  today: string,
): number {
  const ending = isOpen(wave, today) && today >= addDays(wave.closesOn, -lateDays);
  return ending ? response.expected - response.answered : 0;
}

/** Keeps a wave open longer. */
export const keepOpenInput = z.strictObject({ waveId: z.uuid(), closesOn: day });

/**
 * What stands against a new closing day, if anything: it can only move later, never into the past, and not beyond the
 * group’s academic year. `academicYear` is the calendar year it begins in.
 */
export function problemWithClosing(
  wave: { closesOn: string; closedAt: Date | null },
  wanted: string,
  { today, academicYear }: { today: string; academicYear: number },
): Problem | undefined {
  const say = (message: string): Problem => ({ field: "closesOn", message });
  if (!isOpen(wave, today)) return say("This evaluation has closed and cannot be opened again");
  if (wanted < today) return say("Choose today or a day to come");
  if (wanted <= wave.closesOn)
    return say(`Choose a day after ${longDay(wave.closesOn)}: people were told that day`);
  if (wanted > academicYearDays(academicYear).last)
    return say(`Choose a day in the academic year ${academicYearLabel(academicYear)}`);
  return undefined;
}
