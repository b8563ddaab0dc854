/** Work Groups, the places schools take in them, and the people who take part. Everything here belongs to one hub. */
import { activityTypeKeys, phaseKeys } from "@tessellate/domain/projects/catalogue";
import { type OutcomeArea, outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import {
  causeKeys,
  groupStates,
  modeKeys,
  placeStates,
  seats,
} from "@tessellate/domain/work-groups/funnel";
import {
  day,
  foreignKey,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
  uuid,
} from "#kit";
import { hubs, schools } from "./organisations.ts";
import { people } from "./people.ts";
import { editions } from "./projects.ts";

export const workGroups = table(
  "work_groups",
  {
    hubId: uuid()
      .notNull()
      .references(() => hubs.id),
    id: uuid().notNull(),
    /** None for a local group, which enters no national total. */
    editionId: uuid().references(() => editions.id),
    academicYear: integer().notNull(),
    title: text().notNull(),
    activityType: text({ enum: activityTypeKeys }).notNull(),
    phase: text({ enum: phaseKeys }).notNull(),
    mode: text({ enum: modeKeys }).notNull(),
    state: text({ enum: groupStates }).notNull(),
    /** How many schools may take a place. */
    capacity: integer().notNull(),
    /** Of a local group: why an area has no outcomes of its own. */
    areaReasons: json<Partial<Record<OutcomeArea, string>>>(),
    createdAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.id] }),
    uniqueIndex("work_groups_id").on(t.id),
    index("work_groups_year").on(t.hubId, t.academicYear),
    index("work_groups_edition").on(t.editionId),
  ],
);

/** What a group intends, in its own words, beside its edition's outcomes. */
export const groupOutcomes = table(
  "group_outcomes",
  {
    hubId: uuid().notNull(),
    workGroupId: uuid().notNull(),
    id: uuid().notNull(),
    area: text({ enum: outcomeAreaKeys }).notNull(),
    statement: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.workGroupId, t.id] }),
    foreignKey({
      columns: [t.hubId, t.workGroupId],
      foreignColumns: [workGroups.hubId, workGroups.id],
    }).onDelete("cascade"),
  ],
);

/** A school's place in a group, dated at every step of the funnel. */
export const places = table(
  "places",
  {
    hubId: uuid().notNull(),
    workGroupId: uuid().notNull(),
    urn: integer()
      .notNull()
      .references(() => schools.urn),
    state: text({ enum: placeStates }).notNull(),
    interestedOn: day(),
    appliedOn: day(),
    acceptedOn: day(),
    startedOn: day(),
    completedOn: day(),
    withdrawnOn: day(),
    reason: text(),
    /** Why it was given back, from a closed list that can be counted; nothing where that was not asked yet. */
    cause: text({ enum: causeKeys }),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.workGroupId, t.urn] }),
    index("places_school").on(t.urn),
    foreignKey({
      columns: [t.hubId, t.workGroupId],
      foreignColumns: [workGroups.hubId, workGroups.id],
    }).onDelete("cascade"),
  ],
);

/** A person taking part for a school. Someone who covers keeps the school's place without taking it. */
export const participants = table(
  "participants",
  {
    hubId: uuid().notNull(),
    workGroupId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    urn: integer()
      .notNull()
      .references(() => schools.urn),
    seat: text({ enum: seats }).notNull(),
    joinedOn: day().notNull(),
    leftOn: day(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.workGroupId, t.personId] }),
    index("participants_person").on(t.personId),
    foreignKey({
      columns: [t.hubId, t.workGroupId],
      foreignColumns: [workGroups.hubId, workGroups.id],
    }).onDelete("cascade"),
  ],
);
