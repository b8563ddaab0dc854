/** Imports of the schools register: staged whole, checked whole, then applied in batches that can be resumed. */
import { changeKinds } from "@tessellate/domain/transfer/comparison";
import { importStates } from "@tessellate/domain/transfer/imports";
import { index, instant, integer, json, number, primaryKey, table, text, uuid } from "#kit";

export const imports = table("imports", {
  id: uuid().primaryKey(),
  fileName: text().notNull(),
  state: text({ enum: importStates }).notNull(),
  /** Why the whole file was refused, in a sentence. */
  refusedBecause: text(),
  rows: integer().notNull(),
  added: integer().notNull(),
  changed: integer().notNull(),
  closed: integer().notNull(),
  same: integer().notNull(),
  bad: integer().notNull(),
  /** Schools we know that the file does not have; they stay as they are. */
  missing: integer().notNull(),
  /** 0 to 1. */
  progress: number().notNull(),
  startedAt: instant().notNull(),
  finishedAt: instant(),
});

/** One row of the file that would change something. */
export const importRows = table(
  "import_rows",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    urn: integer().notNull(),
    change: text({ enum: changeKinds }).notNull(),
    record: json<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.urn] })],
);

/** A row that could not be taken, and why. */
export const importProblems = table(
  "import_problems",
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    line: integer().notNull(),
    urn: text(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line, t.reason] }),
    index("import_problems_import").on(t.importId),
  ],
);

/** Single facts about this installation, such as the day the demo was filled for. */
export const installation = table("installation", {
  key: text().primaryKey(),
  value: text().notNull(),
});
