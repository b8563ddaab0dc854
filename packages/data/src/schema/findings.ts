/** Releases: the nation's figures, frozen. Nothing recomputes a cell after its release is ready. */

import { waveKindKeys } from "@tessellate/domain/evaluations/waves";
import {
  cellStates,
  levels,
  pairLevels,
  patterns,
  releaseStates,
} from "@tessellate/domain/findings/levels";
import type { Shifts } from "@tessellate/domain/findings/pairs/shift";
import { phaseKeys } from "@tessellate/domain/projects/catalogue";
import { flag, index, instant, integer, json, number, primaryKey, table, text, uuid } from "#kit";

export const releases = table("releases", {
  id: uuid().primaryKey(),
  /** 1, 2, 3 …: what people call it. */
  number: integer().notNull().unique(),
  state: text({ enum: releaseStates }).notNull(),
  policyVersion: integer().notNull(),
  /** Everything closed before this instant is in it. */
  asAt: instant().notNull(),
  supersedesId: uuid(),
  /** 0 to 1 while it is being built. */
  progress: number().notNull(),
  cells: integer().notNull(),
  withheld: integer().notNull(),
  hash: text(),
  failedBecause: text(),
  publishedAt: instant(),
});

/** One published figure in one pattern. Withheld cells carry nothing but their state. */
export const releaseCells = table(
  "release_cells",
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    pattern: text({ enum: patterns }).notNull(),
    level: text({ enum: levels }).notNull(),
    /** `england`, a region's letter or a hub's id. */
    place: text().notNull(),
    /** A project family's id, a phase's key for all projects of that phase, or `all`. */
    project: text().notNull(),
    phase: text({ enum: phaseKeys }),
    academicYear: integer().notNull(),
    waveKind: text({ enum: waveKindKeys }).notNull(),
    /** An outcome area, or a question's key. */
    measure: text().notNull(),
    isArea: flag().notNull(),
    state: text({ enum: cellStates }).notNull(),
    respondents: integer(),
    schools: integer(),
    expected: integer(),
    /** Rows answered of those expected: a person asked twice counts twice on both sides of the rate. */
    answered: integer(),
    agree: number(),
    mean: number(),
    options: json<Record<string, number>>(),
    /** "most" or "few" where the figure itself would say that everyone alike chose one side. */
    nearly: text({ enum: ["all", "none"] }),
  },
  (t) => [
    primaryKey({
      columns: [
        t.releaseId,
        t.pattern,
        t.academicYear,
        t.waveKind,
        t.level,
        t.place,
        t.project,
        t.measure,
      ],
    }),
    index("release_cells_place").on(t.releaseId, t.place),
  ],
);

/** Which waves a release counted, so that a figure can be walked down to its groups. Facts everyone knows; no answers. */
export const releaseWaves = table(
  "release_waves",
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    hubId: uuid().notNull(),
    waveId: uuid().notNull(),
    workGroupId: uuid().notNull(),
    familyId: uuid(),
    academicYear: integer().notNull(),
    waveKind: text({ enum: waveKindKeys }).notNull(),
    instrumentVersionId: uuid().notNull(),
    respondents: integer().notNull(),
    schools: integer().notNull(),
    expected: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.hubId, t.waveId] }),
    index("release_waves_family").on(t.releaseId, t.familyId),
    index("release_waves_round").on(t.releaseId, t.academicYear, t.waveKind),
  ],
);

/**
 * Change between baseline and endline of the same people, matched under the seal: counts of people, never of answers
 * from different people. Withheld cells carry nothing but their state.
 */
export const releasePairs = table(
  "release_pairs",
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    pattern: text({ enum: patterns }).notNull(),
    /** A Work Group too: `place` is then its id. It has no row of pattern `leave`. */
    level: text({ enum: pairLevels }).notNull(),
    place: text().notNull(),
    /** A project family's id, a phase's key, or `all`. */
    project: text().notNull(),
    academicYear: integer().notNull(),
    /** A question's key. */
    measure: text().notNull(),
    state: text({ enum: cellStates }).notNull(),
    /** People who answered this question both times. Everybody may know. */
    paired: integer().notNull(),
    /** People who answered it only at the start, and only at the end. */
    onlyBaseline: integer().notNull(),
    onlyEndline: integer().notNull(),
    schools: integer().notNull(),
    improved: integer(),
    same: integer(),
    declined: integer(),
    /** The share improved, where it may be told without the rest; in words where `nearly` says so. */
    improvedShare: number(),
    nearly: text({ enum: ["all", "none"] }),
    /** Side of agreeing at baseline → side at endline → people, where it may be told. */
    shifts: json<Shifts>(),
  },
  (t) => [
    primaryKey({
      columns: [t.releaseId, t.pattern, t.academicYear, t.level, t.place, t.project, t.measure],
    }),
  ],
);
