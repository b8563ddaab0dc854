/** Until when a wave takes answers, and who is expected in it. */

/** Days a wave stays open unless it is closed before: two working weeks. */
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
