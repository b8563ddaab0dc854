/** Questions keep their identity for ever; a published version of an instrument is frozen. */
import { waveKindKeys } from "@tessellate/domain/evaluations/waves";
import { instrumentStates, questionKindKeys } from "@tessellate/domain/instruments/questions";
import { outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { instant, integer, primaryKey, table, text, uniqueIndex, uuid } from "#kit";

export const questions = table("questions", {
  id: uuid().primaryKey(),
  /** The key answers are kept under, such as `PL1`; never reused. */
  key: text().notNull().unique(),
  kind: text({ enum: questionKindKeys }).notNull(),
  area: text({ enum: outcomeAreaKeys }).notNull(),
  guskeyLevel: integer().notNull(),
});

export const instruments = table("instruments", {
  id: uuid().primaryKey(),
  key: text().notNull().unique(),
  name: text().notNull(),
  waveKind: text({ enum: waveKindKeys }).notNull(),
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
