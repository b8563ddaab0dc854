/** People: anyone we know by name. Most never sign in; a task link is enough. */
import { index, instant, integer, table, text, uuid } from "#kit";
import { schools } from "./organisations.ts";

export const people = table(
  "people",
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    /** Folded to lower case; one person, one address. */
    email: text().notNull().unique(),
    urn: integer().references(() => schools.urn),
    createdAt: instant().notNull(),
    erasedAt: instant(),
  },
  (t) => [index("people_school").on(t.urn)],
);
