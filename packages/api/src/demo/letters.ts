/** The mails of the evaluation the cast is being asked for, so that their links can be followed in the demo. */
import type { Queries } from "@tessellate/data/database";
import { askingLetter, askingSubject } from "@tessellate/domain/evaluations/asking";
import { dayOf } from "@tessellate/domain/time/london";
import type { FilledWave } from "../evaluations/filling/store.ts";
import { addressOf } from "../evaluations/links.ts";
import { subjectFor } from "../notifications/mail.ts";
import { putInOutbox } from "../notifications/outbox.ts";
import { groupTitleOf, sessionNow } from "../sessions/store.ts";
import type { DemoHouse } from "./house.ts";
import { peopleBy } from "./store.ts";

/** One letter for each task that was given a link. */
export async function mailsOf(tx: Queries, house: DemoHouse, waves: readonly FilledWave[]) {
  for (const { wave, tasks } of waves) {
    const linked = tasks.filter(({ secret }) => secret);
    const session = await sessionNow(tx, { hubId: wave.hubId, id: wave.sessionId ?? "" });
    if (linked.length === 0 || !session) continue;
    const group = await groupTitleOf(tx, wave);
    const personOf = await peopleBy(
      tx,
      linked.map(({ personId }) => personId),
    );
    const mails = linked.flatMap(({ personId, secret }) => {
      const person = personOf.get(personId);
      if (!person || !secret) return [];
      const letter = askingLetter({
        kind: wave.kind,
        name: person.name,
        group,
        hub: "Archimedes NE",
        session: session.title,
        onDay: dayOf(session.startsAt),
        address: addressOf(house, secret),
        closesOn: wave.closesOn,
        reminder: false,
      });
      const subject = subjectFor({
        group,
        at: session.startsAt,
        says: askingSubject({ kind: wave.kind, reminder: false }),
      });
      return [
        { kind: "evaluation.invitation", hubId: wave.hubId, to: person.email, subject, ...letter },
      ];
    });
    house.goTo(dayOf(session.startsAt), "17:00");
    await putInOutbox(house, tx, mails);
  }
}
