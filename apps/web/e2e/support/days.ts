/** Days of the journeys, counted from the real today: the demo runs on the real clock. */
import { academicYearDays, academicYearOf } from "@tessellate/domain/time/academic-year";
import { addDays, dayOf } from "@tessellate/domain/time/london";

/** Today in England, `YYYY-MM-DD`. */
export const today = (): string => dayOf(new Date());

/** Today and, unless the academic year ends before, the same day next week. */
export function daysToMeet(): string[] {
  const { last } = academicYearDays(academicYearOf(today()));
  return [today(), addDays(today(), 7)].filter((day) => day <= last);
}

/** The code of an edition of the academic year of today: `codeOf("95")` is NCP26-95 in 2026/27. */
export const codeOf = (figures: string): string =>
  `NCP${String(academicYearOf(today()) % 100).padStart(2, "0")}-${figures}`;
