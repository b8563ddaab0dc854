/** Questions keep their identity for ever; a published version of an instrument is frozen. */
import { waveKindKeys } from "@tessellate/domain/evaluations/waves";
import {
  instrumentStates,
  type Option,
  questionKindKeys,
} from "@tessellate/domain/instruments/questions";
import { outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { instant, integer, json, primaryKey, table, text, uniqueIndex, uuid } from "#kit";
import { hubs } from "./organisations.ts";

export const questions = table("questions", {
  id: uuid().primaryKey(),
  /** The key answers are kept under, such as `PL1`; never reused. */
  key: text().notNull().unique(),
  kind: text({ enum: questionKindKeys }).notNull(),
  area: text({ enum: outcomeAreaKeys }).notNull(),
  guskeyLevel: integer().notNull(),
  /** What a `choice` may be answered with. It belongs to the question for ever, as its key does. */
  choices: json<Option[]>(),
  /** The key of the question this one asks about the time before the group: a retrospective-pre item, out of every area total. */
  thenOf: text(),
  /** The key of the question this one takes the place of, where the meaning changed and the series breaks. */
  replacesKey: text(),
  /** The hub whose own question this is; nobody's when it belongs to the national core. */
  hubId: uuid().references(() => hubs.id),
});

export const instruments = table("instruments", {
  id: uuid().primaryKey(),
  key: text().notNull().unique(),
  name: text().notNull(),
  waveKind: text({ enum: waveKindKeys }).notNull(),
  /** The hub that appended questions of its own to a national instrument; nobody's when this is the national one. */
  hubId: uuid().references(() => hubs.id),
});

export const instrumentVersions = table(
  "instrument_versions",
  {
    id: uuid().primaryKey(),
    instrumentId: uuid()
      .notNull()
      .references(() => instruments.id),
    version: integer().notNull(),
    state: text({ enum: instrumentStates }).notNull(),
    publishedAt: instant(),
    /** The one optional open question, asked last; its answer is a comment and is never counted. */
    openQuestion: text(),
    /** The national version whose questions a hub's own version carries, locked. */
    coreId: uuid(),
  },
  (t) => [uniqueIndex("instrument_versions_once").on(t.instrumentId, t.version)],
);

/** A question as one version words it. */
export const instrumentQuestions = table(
  "instrument_questions",
  {
    versionId: uuid()
      .notNull()
      .references(() => instrumentVersions.id, { onDelete: "cascade" }),
    questionId: uuid()
      .notNull()
      .references(() => questions.id),
    position: integer().notNull(),
    wording: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.questionId] })],
);
