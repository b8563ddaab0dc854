/** The audit: one line for every change, which no one can alter or remove (a trigger refuses). */
import { index, instant, table, text, uuid } from "#kit";

export const auditEntries = table(
  "audit_entries",
  {
    id: uuid().primaryKey(),
    hubId: uuid(),
    at: instant().notNull(),
    actorKind: text({ enum: ["person", "bearer", "operator", "nobody"] }).notNull(),
    /** The person; for a bearer, the task. */
    actorId: uuid(),
    /** The permission under which it was done. */
    action: text().notNull(),
    /** What was changed: `session`, `task`, … and its id. */
    subject: text().notNull(),
    subjectId: text().notNull(),
    requestId: text(),
  },
  (t) => [
    index("audit_entries_hub").on(t.hubId, t.at),
    index("audit_entries_subject").on(t.subject, t.subjectId),
  ],
);
