/** The academic year, 1 September to 31 August, known by the calendar year it begins in. */

/** The academic year a day (`YYYY-MM-DD`) falls in: 2026 for any day of 2026/27. */
export function academicYearOf(day: string): number {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return month >= 9 ? year : year - 1;
}

/** "2026/27": how everyone in schools writes the year that begins in 2026. */
export const academicYearLabel = (year: number) =>
  `${year}/${String((year + 1) % 100).padStart(2, "0")}`;

/** First and last day of an academic year. */
export const academicYearDays = (year: number) => ({
  first: `${year}-09-01`,
  last: `${year + 1}-08-31`,
});
