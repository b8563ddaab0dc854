/** The outbox: mail the machine has still to send. Bodies hold links, so they are kept under the server's seal. */
import { index, instant, integer, table, text, uuid } from "#kit";

export const outbox = table(
  "outbox",
  {
    id: uuid().primaryKey(),
    hubId: uuid(),
    /** What the mail is for, such as `session.invitation`. */
    kind: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    /** Text, HTML and calendar part as JSON under the server's seal; emptied once delivered outside the demo. */
    sealed: text(),
    createdAt: instant().notNull(),
    dueAt: instant().notNull(),
    sentAt: instant(),
    attempts: integer().notNull(),
    lastError: text(),
  },
  (t) => [index("outbox_due").on(t.sentAt, t.dueAt), index("outbox_recipient").on(t.recipient)],
);
