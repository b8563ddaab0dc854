/** Writes to the people a session concerns: one mail each, with the event for their own calendar. */
import { whenWords } from "@tessellate/domain/sessions/when";
import type { Change } from "../change.ts";
import type { House } from "../context.ts";
import { subjectFor } from "../notifications/mail.ts";
import { type Appointed, invitationFor, whereLines } from "./calendar.ts";
import {
  expectAt,
  expectNoMore,
  type Recipient,
  recipientOf,
  recipientsOf,
  sessionsToCome,
} from "./expected/store.ts";
import { groupTitleOf, type Session } from "./store.ts";

/** What people are told: they are expected, something has changed, it is off, or they are no longer expected. */
export type News = "invitation" | "move" | "cancellation" | "leaving";

type Here = Pick<House, "baseUrl" | "now">;

const says: Record<News, (title: string) => string> = {
  invitation: (title) => `invitation to ${title}`,
  move: (title) => `${title} has changed`,
  cancellation: (title) => `${title} is cancelled`,
  leaving: (title) => `${title} is no longer in your calendar`,
};

const opens: Record<News, (appointed: Appointed) => string> = {
  invitation: ({ session, groupTitle }) =>
    `You are invited to a session of ${groupTitle}: ${session.title}.`,
  move: ({ session, groupTitle }) =>
    `A session of ${groupTitle} has changed: ${session.title}. This is how it stands now.`,
  cancellation: ({ session, groupTitle }) =>
    `A session of ${groupTitle} is cancelled: ${session.title}. The reason: ${session.cancelledBecause ?? ""}`,
  leaving: ({ session, groupTitle }) =>
    `Your school has left ${groupTitle}, so this session no longer concerns you: ${session.title}.`,
};

/** Tells each recipient by a mail of their own; nobody learns who else was told. */
export function tell(
  house: Here,
  post: Change["post"],
  {
    news,
    appointed,
    recipients,
  }: { news: News; appointed: Appointed; recipients: readonly Recipient[] },
): void {
  const { session, groupTitle } = appointed;
  const method = news === "invitation" || news === "move" ? "REQUEST" : "CANCEL";
  for (const recipient of recipients)
    post({
      kind: `session.${news}`,
      hubId: session.hubId,
      to: recipient.email,
      subject: subjectFor({
        group: groupTitle,
        at: session.startsAt,
        says: says[news](session.title),
      }),
      text: textOf(house, { news, appointed, recipient }),
      calendar: { method, content: invitationFor(house, { appointed, recipient, method }) },
    });
}

interface Telling {
  news: News;
  appointed: Appointed;
  recipient: Recipient;
}

function textOf(house: Here, { news, appointed, recipient }: Telling): string {
  const { session } = appointed;
  const expected = news === "invitation" || news === "move";
  const facts = [
    `When: ${whenWords(session)} (UK time)`,
    ...(expected ? whereLines(session) : []),
    ...(expected && session.note ? ["", session.note] : []),
  ];
  const next = expected
    ? `The attached event adds the session to your calendar. See it here: ${house.baseUrl}/sessions/${session.id}`
    : "The attached event takes the session out of your calendar.";
  return [
    `Dear ${recipient.name},`,
    "",
    opens[news](appointed),
    "",
    ...facts,
    "",
    next,
    "",
    "Tessellate",
  ].join("\n");
}

/** Someone who has just joined a group. */
interface Joiner {
  hubId: string;
  workGroupId: string;
  personId: string;
  urn: number;
}

/** Expects a new participant at every session still to come, and invites them to each. */
export async function inviteToFutureSessions(house: Here, { tx, post }: Change, joiner: Joiner) {
  const toCome = await sessionsToCome(tx, joiner, house.now());
  const { personId, urn } = joiner;
  await expectAt(tx, toCome, { personId, urn });
  const recipient = await recipientOf(tx, personId);
  if (!recipient) return;
  const groupTitle = await groupTitleOf(tx, joiner);
  for (const session of toCome)
    tell(house, post, {
      news: "invitation",
      appointed: { session, groupTitle },
      recipients: [recipient],
    });
}

/** A school that leaves its group. */
interface Leaver {
  hubId: string;
  workGroupId: string;
  urn: number;
}

/** Takes a school's people off every register still to come, and the sessions out of their calendars. */
export async function leaveFutureSessions(house: Here, { tx, post }: Change, leaver: Leaver) {
  const toCome = await sessionsToCome(tx, leaver, house.now());
  const groupTitle = await groupTitleOf(tx, leaver);
  for (const session of toCome) {
    const recipients = await recipientsOf(tx, session, leaver.urn);
    const off: Session = { ...session, sequence: session.sequence + 1 };
    tell(house, post, { news: "leaving", appointed: { session: off, groupTitle }, recipients });
  }
  await expectNoMore(tx, toCome, leaver.urn);
}
