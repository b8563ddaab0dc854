/** A day of the calendar as three boxes: day, month, year, and back to one ISO date. */

const parts = ["day", "month", "year"] as const;

/** One of the three boxes. */
export type DatePart = (typeof parts)[number];

/** The name of a box of a date field: `heldOn` has `heldOn.day`, `heldOn.month`, `heldOn.year`. */
export const datePartName = (name: string, part: DatePart): string => `${name}.${part}`;

/** What each box shows for a date such as "2026-11-24"; what was mistyped comes back as it was typed. */
export function splitDate(date: string | null | undefined): Record<DatePart, string> {
  const [year = "", month = "", day = ""] = (date ?? "").split("-");
  return { day: day.replace(/^0(?=\d)/, ""), month: month.replace(/^0(?=\d)/, ""), year };
}

/**
 * Puts the three boxes of each named date back together, in the form itself: "2026-11-24", "" when all are
 * empty, and an incomplete date (which no schema takes for one) when something is missing.
 */
export function joinDates(form: FormData, names: readonly string[]): void {
  for (const name of names) {
    const [day = "", month = "", year = ""] = parts.map((part) =>
      String(form.get(datePartName(name, part)) ?? "").trim(),
    );
    for (const part of parts) form.delete(datePartName(name, part));
    const two = (text: string) => (text ? text.padStart(2, "0") : "");
    form.set(name, day || month || year ? `${year}-${two(month)}-${two(day)}` : "");
  }
}
