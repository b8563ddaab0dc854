/** Writes invitations and feeds as .ics: one event has one identity for ever, and names nobody but its reader. */
import { tidyLine } from "@tessellate/domain/forms/text";
import { modes } from "@tessellate/domain/work-groups/funnel";
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";
import type { House } from "../context.ts";
import type { Recipient } from "./expected/store.ts";
import type { Session } from "./store.ts";

/** A session and the group it belongs to: all a calendar has to say. */
export interface Appointed {
  session: Session;
  groupTitle: string;
}

type Here = Pick<House, "baseUrl" | "now">;

const prodId = { company: "Tessellate", product: "Sessions", language: "EN" };

/** The event's identity: the same in every mail and feed, so that a moved session moves instead of appearing twice. */
const uidOf = (house: Pick<House, "baseUrl">, sessionId: string) =>
  `${sessionId}@${new URL(house.baseUrl).host}`;

/** An invitation for one person, or word that the session is off. The recipient is the only person named in it. */
export function invitationFor(
  house: Here,
  {
    appointed,
    recipient,
    method,
  }: { appointed: Appointed; recipient: Recipient; method: "REQUEST" | "CANCEL" },
): string {
  const event = {
    ...eventOf(house, appointed),
    status: method === "CANCEL" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: "Tessellate", email: `no-reply@${new URL(house.baseUrl).hostname}` },
    attendees: [
      {
        name: nameIn(recipient.name),
        email: recipient.email,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  };
  return ical({ prodId, method: ICalCalendarMethod[method], events: [event] }).toString();
}

/** A name as a calendar's parameter can hold it: letters, digits and what stands between names; programs disagree about the rest. */
const nameIn = (name: string) => tidyLine(name.replace(/[^\p{L}\p{M}\p{N} .'’-]+/gu, " "));

/** A calendar of sessions without any person in it, for a calendar program to come back to. */
export const feedFor = (house: Here, sessions: readonly Appointed[]): string =>
  ical({
    prodId,
    name: "Tessellate sessions",
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
    events: sessions.map((one) => eventOf(house, one)),
  }).toString();

/** Times are written in UTC: a session is one moment, and every calendar shows it in its reader's own clock. */
function eventOf(house: Here, { session, groupTitle }: Appointed): ICalEventData {
  const page = `${house.baseUrl}/sessions/${session.id}`;
  return {
    id: uidOf(house, session.id),
    sequence: session.sequence,
    stamp: house.now(),
    start: session.startsAt,
    end: session.endsAt,
    summary: `${session.title}, ${groupTitle}`,
    location: session.venue ?? session.link ?? null,
    description: [...whereLines(session), ...(session.note ? [session.note] : []), page].join("\n"),
    url: page,
    status: session.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** Where people meet, a line each: how, the place, the link. */
export const whereLines = ({ mode, venue, link }: Pick<Session, "mode" | "venue" | "link">) => [
  modes[mode],
  ...(venue ? [`Place: ${venue}`] : []),
  ...(link ? [`Join online: ${link}`] : []),
];
