/**
 * Outcome evaluation, kept so that no single copy of these tables can join an answer to a person
 * (docs/decisions/0008-confidentiality.md): that someone has answered stands in `tasks`, what was answered in
 * `responses` under a seal, what was written in `comments`; nothing links the three.
 */

import { type Answers, waveKindKeys } from "@tessellate/domain/evaluations/waves";
import type { ShownCell } from "@tessellate/domain/findings/cells";
import {
  day,
  flag,
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
import { instrumentVersions } from "./instruments.ts";
import { schools } from "./organisations.ts";
import { people } from "./people.ts";
import { workGroups } from "./work-groups.ts";

/** One occasion on which one group is asked one instrument. */
export const waves = table(
  "waves",
  {
    hubId: uuid().notNull(),
    id: uuid().notNull(),
    workGroupId: uuid().notNull(),
    kind: text({ enum: waveKindKeys }).notNull(),
    title: text().notNull(),
    instrumentVersionId: uuid()
      .notNull()
      .references(() => instrumentVersions.id),
    sessionId: uuid(),
    lessonId: uuid(),
    opensOn: day().notNull(),
    /** The last day answers are taken. */
    closesOn: day().notNull(),
    closedAt: instant(),
    /** The last day on which whoever was outstanding got a reminder. */
    remindedOn: day(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.id] }),
    uniqueIndex("waves_id").on(t.id),
    uniqueIndex("waves_lesson").on(t.hubId, t.lessonId),
    index("waves_group").on(t.hubId, t.workGroupId),
    foreignKey({
      columns: [t.hubId, t.workGroupId],
      foreignColumns: [workGroups.hubId, workGroups.id],
    }).onDelete("cascade"),
  ],
);

/** The expected row, which is also the task: this person is asked to answer this wave. Whether answered is a flag and never an instant. */
export const tasks = table(
  "tasks",
  {
    hubId: uuid().notNull(),
    id: uuid().notNull(),
    workGroupId: uuid().notNull(),
    waveId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    urn: integer()
      .notNull()
      .references(() => schools.urn),
    answered: flag().notNull(),
    /** Why this person is no longer expected to answer; an excused row leaves both sides of the rate. */
    excused: text(),
    /** An empty form came back within seconds, as mail scanners send it. Nothing is counted, and its person may undo it. */
    doubted: flag().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.id] }),
    uniqueIndex("tasks_id").on(t.id),
    uniqueIndex("tasks_once").on(t.hubId, t.waveId, t.personId),
    index("tasks_person").on(t.personId),
    foreignKey({ columns: [t.hubId, t.waveId], foreignColumns: [waves.hubId, waves.id] }).onDelete(
      "cascade",
    ),
  ],
);

/** A secret address of a task. A task may have several, so that a reminder's link and the first mail's both work. */
export const taskLinks = table(
  "task_links",
  {
    secretHash: text().primaryKey(),
    hubId: uuid().notNull(),
    taskId: uuid().notNull(),
    expiresOn: day().notNull(),
  },
  (t) => [
    index("task_links_task").on(t.hubId, t.taskId),
    foreignKey({ columns: [t.hubId, t.taskId], foreignColumns: [tasks.hubId, tasks.id] }).onDelete(
      "cascade",
    ),
  ],
);

/** A code mailed to whoever opens a task link on another device, so that what was begun can be seen there. Hashed; gone once used. */
export const resumeCodes = table("resume_codes", {
  secretHash: text()
    .primaryKey()
    .references(() => taskLinks.secretHash, { onDelete: "cascade" }),
  codeHash: text().notNull(),
  expiresAt: instant().notNull(),
  /** Wrong codes typed so far. */
  tries: integer().notNull(),
});

/** What someone has begun to write, encrypted with a key derived from their link's secret, which we do not keep. */
export const taskDrafts = table("task_drafts", {
  secretHash: text()
    .primaryKey()
    .references(() => taskLinks.secretHash, { onDelete: "cascade" }),
  sealed: text().notNull(),
});

/** One person's ratings. No time of any kind, no task, and the person and school only under seal. */
export const responses = table(
  "responses",
  {
    hubId: uuid().notNull(),
    workGroupId: uuid().notNull(),
    waveId: uuid().notNull(),
    /** A random version 4 id: version 7 would carry the moment of submission. */
    id: uuid().notNull(),
    instrumentVersionId: uuid().notNull(),
    answers: json<Answers>().notNull(),
    /** Empty once the person has been erased. */
    sealedPerson: text(),
    sealedSchool: text().notNull(),
    /** Answered faster than anyone reads. Shown only as a count over safe cells, never for a person. */
    hurried: flag().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.waveId, t.id] }),
    foreignKey({ columns: [t.hubId, t.waveId], foreignColumns: [waves.hubId, waves.id] }).onDelete(
      "cascade",
    ),
  ],
);

/** What someone wrote. It knows its wave and nothing of the response it came with; a name stands here only if its owner ticked it. */
export const comments = table(
  "comments",
  {
    hubId: uuid().notNull(),
    workGroupId: uuid().notNull(),
    waveId: uuid().notNull(),
    id: uuid().notNull(),
    /** The `text` question this answers; none for the open question asked last. */
    questionKey: text(),
    text: text().notNull(),
    /** Sealed like a response's person, so that its owner can correct or withdraw it. */
    sealedPerson: text().notNull(),
    name: text(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.waveId, t.id] }),
    foreignKey({ columns: [t.hubId, t.waveId], foreignColumns: [waves.hubId, waves.id] }).onDelete(
      "cascade",
    ),
  ],
);

/** How many chose each option of each question in one wave: recounted from the responses, never incremented. */
export const tallies = table(
  "tallies",
  {
    hubId: uuid().notNull(),
    workGroupId: uuid().notNull(),
    waveId: uuid().notNull(),
    questionKey: text().notNull(),
    option: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.waveId, t.questionKey, t.option] }),
    foreignKey({ columns: [t.hubId, t.waveId], foreignColumns: [waves.hubId, waves.id] }).onDelete(
      "cascade",
    ),
  ],
);

/** A group's own result, frozen once when its wave closes. */
export const waveResults = table(
  "wave_results",
  {
    hubId: uuid().notNull(),
    waveId: uuid().notNull(),
    workGroupId: uuid().notNull(),
    policyVersion: integer().notNull(),
    expected: integer().notNull(),
    answered: integer().notNull(),
    /** By outcome area and by question key. */
    cells: json<Readonly<Record<string, ShownCell>>>().notNull(),
    hash: text().notNull(),
    frozenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hubId, t.waveId] }),
    foreignKey({ columns: [t.hubId, t.waveId], foreignColumns: [waves.hubId, waves.id] }).onDelete(
      "cascade",
    ),
  ],
);
