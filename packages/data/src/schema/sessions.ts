/** Sessions (dated meetings of a group), their registers, and personal calendar feeds. */
import { markKeys, sessionStates } from "@tessellate/domain/sessions/register";
import { modeKeys, seats } from "@tessellate/domain/work-groups/funnel";
import {
  foreignKey,
  index,
  instant,
  integer,
  primaryKey,
  table,
  text,
  uniqueIndex,
  uuid,
} from "#kit";
import { schools } from "./organisations.ts";
import { people } from "./people.ts";
import { workGroups } from "./work-groups.ts";

export const sessions = table(
  "sessions",
  {
    hubId: uuid().notNull(),
    id: uuid().notNull(),
    workGroupId: uuid().notNull(),
    title: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    mode: text({ enum: modeKeys }).notNull(),
    venue: text(),
    /** The joining link of an online session; shown to members only. */
    link: text(),
    note: text(),
    state: text({ enum: sessionStates }).notNull(),
    cancelledBecause: text(),
    /** The calendar's SEQUENCE: rises whenever people must be told again. */
    sequence: integer().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.id] }),
    uniqueIndex("sessions_id").on(t.id),
    index("sessions_group").on(t.hubId, t.workGroupId, t.startsAt),
    foreignKey({
      columns: [t.hubId, t.workGroupId],
      foreignColumns: [workGroups.hubId, workGroups.id],
    }).onDelete("cascade"),
  ],
);

/** One person on one session's register. No mark yet means the register has not reached them. */
export const attendances = table(
  "attendances",
  {
    hubId: uuid().notNull(),
    sessionId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    urn: integer()
      .notNull()
      .references(() => schools.urn),
    seat: text({ enum: seats }).notNull(),
    mark: text({ enum: markKeys }),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.sessionId, t.personId] }),
    index("attendances_person").on(t.personId),
    foreignKey({
      columns: [t.hubId, t.sessionId],
      foreignColumns: [sessions.hubId, sessions.id],
    }).onDelete("cascade"),
  ],
);

/** The secret address of a person's calendar feed; only its hash is kept. */
export const calendarFeeds = table("calendar_feeds", {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  secretHash: text().notNull().unique(),
});
