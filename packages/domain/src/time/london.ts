/** Instants and the days and times people in England read them as, on any machine in the world. */
import { Temporal } from "temporal-polyfill";

const zone = "Europe/London";

/** The day in England at an instant, `YYYY-MM-DD`. */
export const dayOf = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();

/** The time of day in England at an instant, `HH:MM`. */
export const timeOf = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });

/**
 * The instant at which clocks in England show `day` and `time`. In the hour that clocks repeat, the first; in the hour
 * they skip, the time an hour later, as a phone's calendar would have it.
 */
export const instantAt = (day: string, time: string) =>
  new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds);

/** `day` moved by a number of days. */
export const addDays = (day: string, days: number) =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;

const asDate = (day: string) => new Date(`${day}T12:00:00Z`);
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const long = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const short = format({ day: "numeric", month: "short", year: "numeric" });

/** "Tuesday 24 November 2026". */
export const longDay = (day: string) => long.format(asDate(day)).replace(",", "");

/** "24 Nov 2026". */
export const shortDay = (day: string) => short.format(asDate(day));
