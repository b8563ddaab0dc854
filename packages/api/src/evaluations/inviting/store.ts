/** Asks people to answer: a mail with a link of their own, when a wave opens and when somebody is still missing. */
import type { Queries } from "@tessellate/data/database";
import {
  hubs,
  people,
  sessions,
  taskLinks,
  type tasks,
  type waves,
  workGroups,
} from "@tessellate/data/schema";
import { type Asking, askingLetter, askingSubject } from "@tessellate/domain/evaluations/asking";
import { dayOf, instantAt } from "@tessellate/domain/time/london";
import { and, eq, inArray } from "drizzle-orm";
import type { Change } from "../../change.ts";
import type { House } from "../../context.ts";
import { subjectFor } from "../../notifications/mail.ts";
import { addressOf, linkRow } from "../links.ts";

type Wave = typeof waves.$inferSelect;
type Task = typeof tasks.$inferSelect;
/** As much of a change as asking needs: the transaction, and the way a mail leaves with it. */
export type Posting = Pick<Change, "tx" | "post">;
/** What asking takes from the house: secrets for links, and where people reach us. */
export type Asker = Pick<House, "baseUrl" | "newSecret">;

/** Mails each of these people a fresh link to their task. Links they had before go on working. */
export async function invite(
  house: Asker,
  { tx, post }: Posting,
  wave: Wave,
  asked: readonly Task[],
  reminder: boolean,
) {
  if (asked.length === 0) return;
  const about = await occasionOf(tx, wave);
  const personOf = await personsOf(tx, asked);
  for (const task of asked) {
    const person = personOf.get(task.personId);
    if (!person || person.erasedAt) continue;
    const secret = house.newSecret();
    await tx.insert(taskLinks).values(linkRow(secret, task, wave.closesOn));
    const { at, ...occasion } = about;
    const asking: Asking = {
      ...occasion,
      kind: wave.kind,
      name: person.name,
      address: addressOf(house, secret),
      closesOn: wave.closesOn,
      reminder,
    };
    post({
      kind: reminder ? "evaluation.reminder" : "evaluation.invitation",
      hubId: wave.hubId,
      to: person.email,
      subject: subjectFor({ group: asking.group, at, says: askingSubject(asking) }),
      ...askingLetter(asking),
    });
  }
}

async function personsOf(tx: Queries, asked: readonly Task[]) {
  const rows = await tx
    .select()
    .from(people)
    .where(
      inArray(
        people.id,
        asked.map(({ personId }) => personId),
      ),
    );
  return new Map(rows.map((person) => [person.id, person]));
}

/** What a wave is about: its group and hub, and its session if it has one. A wave of the whole year is dated by its opening. */
async function occasionOf(tx: Queries, wave: Wave) {
  const { hubId, workGroupId, sessionId } = wave;
  const [group] = await tx
    .select({ title: workGroups.title, hub: hubs.name })
    .from(workGroups)
    .innerJoin(hubs, eq(hubs.id, workGroups.hubId))
    .where(and(eq(workGroups.hubId, hubId), eq(workGroups.id, workGroupId)));
  if (!group) throw new Error(`Wave ${wave.id} stands without a group.`);
  const [session] = sessionId
    ? await tx
        .select({ title: sessions.title, startsAt: sessions.startsAt })
        .from(sessions)
        .where(and(eq(sessions.hubId, hubId), eq(sessions.id, sessionId)))
    : [];
  return {
    group: group.title,
    hub: group.hub,
    session: session?.title ?? null,
    onDay: session ? dayOf(session.startsAt) : null,
    at: session?.startsAt ?? instantAt(wave.opensOn, "12:00"),
  };
}
