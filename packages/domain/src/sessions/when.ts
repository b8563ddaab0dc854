/** When a session is, in words: the same in pages, mails and lists. */
import { dayOf, longDay, shortDay, timeOf } from "../time/london.ts";

/** A session's beginning and end; instants, whatever clock the reader's machine shows. */
export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** "Tuesday 24 November 2026, 13:00 to 16:00": clocks in England. */
export const whenWords = ({ startsAt, endsAt }: Span) =>
  `${longDay(dayOf(startsAt))}, ${timeWords({ startsAt, endsAt })}`;

/** "13:00 to 16:00". */
export const timeWords = ({ startsAt, endsAt }: Span) => `${timeOf(startsAt)} to ${timeOf(endsAt)}`;

/** "24 Nov 2026": for subjects of mails and titles of pages. */
export const dayWords = (startsAt: Date) => shortDay(dayOf(startsAt));

/**
 * Sessions as a diary has them: what is still to come, soonest first, then what is over, latest first. A lead looks
 * for the next session far more often than for the first one.
 */
export function agenda<S extends { endsAt: Date }>(sessions: readonly S[], now: Date) {
  const soonest = [...sessions].sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime());
  return {
    coming: soonest.filter(({ endsAt }) => endsAt > now),
    over: soonest.filter(({ endsAt }) => endsAt <= now).reverse(),
  };
}
