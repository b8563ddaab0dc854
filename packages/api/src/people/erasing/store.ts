/** Erasing a person: their name and address go everywhere, their answers as far as the rounds still allow, and their roles at once. */
import {
  appointments,
  calendarFeeds,
  logins,
  outbox,
  people,
  verifications,
} from "@tessellate/data/schema";
import { eq, like, or } from "drizzle-orm";
import type { Change } from "../../change.ts";
import type { House } from "../../context.ts";
import { forget } from "../../evaluations/erasure/store.ts";

/** What stands where a name stood, so that registers and lessons of the past still read. */
export const erasedName = "Erased person";

/**
 * Erases a person, whole. Open rounds lose their answer; closed ones keep the ratings, which belong to nobody from now
 * on, and lose their words. Sign-in, roles, calendar and all mail to them go. That somebody took a place and came stays,
 * without a name, because schools are accounted for by it.
 */
export async function erasePerson(
  house: House,
  { tx }: Pick<Change, "tx">,
  { id, email }: { id: string; email: string },
) {
  await forget(tx, house, id);
  await tx.delete(appointments).where(eq(appointments.personId, id));
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, id));
  await tx.delete(logins).where(eq(logins.id, id));
  await tx.delete(outbox).where(eq(outbox.recipient, email));
  await tx
    .delete(verifications)
    .where(
      or(like(verifications.identifier, `%${email}`), like(verifications.value, `%${email}%`)),
    );
  await tx
    .update(people)
    .set({ name: erasedName, email: `${id}@erased.invalid`, urn: null, erasedAt: house.now() })
    .where(eq(people.id, id));
  return { ok: true as const };
}
