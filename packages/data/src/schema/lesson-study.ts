/** The lesson-study record: named, owned by its teacher, shared with the group, never counted as opinion. */
import { casePupils, cyclePhases, lessonStates } from "@tessellate/domain/lesson-study/phases";
import {
  day,
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
import { sessions } from "./sessions.ts";
import { workGroups } from "./work-groups.ts";

export const lessonCycles = table(
  "lesson_cycles",
  {
    hubId: uuid().notNull(),
    id: uuid().notNull(),
    workGroupId: uuid().notNull(),
    title: text().notNull(),
    focus: text().notNull(),
    mathsQuestion: text().notNull(),
    pedagogyQuestion: text(),
    phase: text({ enum: cyclePhases }).notNull(),
    openedBy: uuid()
      .notNull()
      .references(() => people.id),
    openedAt: instant().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.id] }),
    uniqueIndex("lesson_cycles_id").on(t.id),
    index("lesson_cycles_group").on(t.hubId, t.workGroupId),
    foreignKey({
      columns: [t.hubId, t.workGroupId],
      foreignColumns: [workGroups.hubId, workGroups.id],
    }).onDelete("cascade"),
  ],
);

export const researchLessons = table(
  "research_lessons",
  {
    hubId: uuid().notNull(),
    id: uuid().notNull(),
    cycleId: uuid().notNull(),
    /** 1 for the first teaching, 2 for the next. */
    iteration: integer().notNull(),
    /** The session at which the group watches it; its register says who evaluates. */
    sessionId: uuid().notNull(),
    urn: integer()
      .notNull()
      .references(() => schools.urn),
    teacherId: uuid()
      .notNull()
      .references(() => people.id),
    yearGroup: text().notNull(),
    onDay: day().notNull(),
    goal: text().notNull(),
    keyPoint: text().notNull(),
    difficultyPoint: text(),
    state: text({ enum: lessonStates }).notNull(),
    /** When "lesson started" was pressed: predictions are locked from then. */
    startedAt: instant(),
    taughtAt: instant(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.id] }),
    uniqueIndex("research_lessons_id").on(t.id),
    uniqueIndex("research_lessons_iteration").on(t.hubId, t.cycleId, t.iteration),
    foreignKey({
      columns: [t.hubId, t.cycleId],
      foreignColumns: [lessonCycles.hubId, lessonCycles.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.hubId, t.sessionId], foreignColumns: [sessions.hubId, sessions.id] }),
  ],
);

/** What the group expects a case pupil to do. Pupils have letters, never names. */
export const predictions = table(
  "predictions",
  {
    hubId: uuid().notNull(),
    lessonId: uuid().notNull(),
    casePupil: text({ enum: casePupils }).notNull(),
    predicted: text().notNull(),
    lockedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.lessonId, t.casePupil] }),
    foreignKey({
      columns: [t.hubId, t.lessonId],
      foreignColumns: [researchLessons.hubId, researchLessons.id],
    }).onDelete("cascade"),
  ],
);
