/** A team in a world of its own, and what waits in its outbox: for tests of sessions. */
import { outbox } from "@tessellate/data/schema";
import ICAL from "ical.js";
import { openLetter } from "../src/notifications/outbox.ts";
import { makeTeam } from "./team.ts";
import { openWorld, type World } from "./world.ts";

/** How every session of these tests meets, unless told otherwise. */
export const meeting = {
  startTime: "13:00",
  endTime: "16:00",
  mode: "faceToFace" as const,
  venue: "Harbour Teaching School",
};

export type Meetings = Awaited<ReturnType<typeof openMeetings>>;

/** Opens a world with one team whose lead is about to plan. */
export async function openMeetings() {
  const world = await openWorld();
  const team = await makeTeam(world);
  const series = (over: object = {}) => ({
    workGroupId: team.group.id,
    ...meeting,
    sessions: [{ title: "Session 1", day: "2026-11-24" }],
    ...over,
  });
  const lead = world.as(team.lead).sessions;
  return {
    world,
    team,
    lead,
    series,
    /** Plans one session on Tuesday 24 November 2026 and returns its id. */
    scheduleOne: async (over: object = {}) => {
      const made = await lead.schedule(series(over));
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      return made.sessionIds[0] ?? "";
    },
    mails: () => mailsIn(world),
  };
}

/** What waits in the outbox, opened, in the order of its making. */
async function mailsIn(world: World) {
  const rows = await world.reader.select().from(outbox).orderBy(outbox.createdAt, outbox.id);
  return rows.map(({ kind, recipient, subject, sealed }) => {
    const letter = openLetter(world.house, sealed ?? "");
    return { kind, to: recipient, subject, ...letter, ics: letter.calendar?.content ?? "" };
  });
}

/** Every event of a calendar as a calendar program reads it. */
export function eventsIn(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const said = new ICAL.Event(event);
    const who = (name: string) =>
      event.getAllProperties(name).map((one) => String(one.getFirstValue()).toLowerCase());
    return {
      method: calendar.getFirstPropertyValue("method"),
      uid: said.uid,
      sequence: said.sequence,
      starts: said.startDate.toJSDate().toISOString(),
      ends: said.endDate.toJSDate().toISOString(),
      summary: said.summary,
      location: said.location,
      status: event.getFirstPropertyValue("status"),
      attendees: who("attendee"),
      organizers: who("organizer"),
    };
  });
}

/** The one event of an invitation. */
export function eventIn(ics: string) {
  const [event, ...more] = eventsIn(ics);
  if (!event || more.length > 0) throw new Error("Not one event.");
  return event;
}
