/** National projects: a family persists, an edition is one academic year of it. */
import { activityTypeKeys, editionStates, phaseKeys } from "@tessellate/domain/projects/catalogue";
import type { SessionTemplate } from "@tessellate/domain/projects/edition";
import { type OutcomeArea, outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { index, instant, integer, json, table, text, uniqueIndex, uuid } from "#kit";
import { instrumentVersions } from "./instruments.ts";

export const projectFamilies = table("project_families", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  phase: text({ enum: phaseKeys }).notNull(),
  activityType: text({ enum: activityTypeKeys }).notNull(),
  summary: text().notNull(),
});

export const editions = table(
  "editions",
  {
    id: uuid().primaryKey(),
    familyId: uuid()
      .notNull()
      .references(() => projectFamilies.id),
    /** The calendar year its academic year begins in. */
    academicYear: integer().notNull(),
    code: text().notNull().unique(),
    title: text().notNull(),
    state: text({ enum: editionStates }).notNull(),
    instrumentVersionId: uuid()
      .notNull()
      .references(() => instrumentVersions.id),
    sessionTemplate: json<SessionTemplate>().notNull(),
    /** For an area without outcome statements: why. */
    areaReasons: json<Partial<Record<OutcomeArea, string>>>().notNull(),
    publishedAt: instant(),
    version: integer().notNull(),
  },
  (t) => [
    uniqueIndex("editions_family_year").on(t.familyId, t.academicYear),
    index("editions_year").on(t.academicYear),
  ],
);

export const outcomeStatements = table(
  "outcome_statements",
  {
    id: uuid().primaryKey(),
    editionId: uuid()
      .notNull()
      .references(() => editions.id, { onDelete: "cascade" }),
    area: text({ enum: outcomeAreaKeys }).notNull(),
    statement: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [index("outcome_statements_edition").on(t.editionId)],
);
