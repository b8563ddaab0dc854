/** Keeping a register: who may be marked, when, and who may stand in for whom. */
import { z } from "zod";
import { lineOf } from "../forms/text.ts";
import { dayOf, longDay } from "../time/london.ts";
import { markKeys, type SessionState } from "./register.ts";

/** People a register can hold at once: far more than a group has, and little enough for one transaction. */
const most = 200;

/** One mark or a whole register of them; a person named twice keeps the last mark. */
export const marksInput = z.strictObject({
  sessionId: z.uuid(),
  marks: z
    .array(
      z.strictObject({ personId: z.uuid(), mark: z.enum(markKeys, { error: "Choose a mark" }) }),
    )
    .min(1, "Mark at least one person")
    .max(most, `Mark at most ${most} people at once`),
});

/** A colleague who has come in place of someone from the same school. */
export const coverInput = z.strictObject({
  sessionId: z.uuid(),
  urn: z.coerce
    .number({ error: "Choose the school they came from" })
    .int("Choose the school they came from")
    .min(100000, "Choose the school they came from")
    .max(999999, "Choose the school they came from"),
  name: lineOf({ missing: "Enter their name", max: 120 }),
  email: z
    .string({ error: "Enter their e-mail address" })
    .trim()
    .toLowerCase()
    .max(254, "Use 254 characters or fewer")
    .pipe(z.email("Enter an e-mail address such as name@school.sch.uk")),
});

/**
 * Why a register cannot be kept now, as a sentence; undefined when it can. It opens with the day of the session in
 * England: a mark made days ahead would be a promise, not a record.
 */
export function problemWithMarking(
  session: { startsAt: Date; state: SessionState },
  now: Date,
): string | undefined {
  if (session.state === "cancelled") return "This session was cancelled, so it has no register";
  const day = dayOf(session.startsAt);
  return day > dayOf(now) ? `The register opens on the day, ${longDay(day)}` : undefined;
}
