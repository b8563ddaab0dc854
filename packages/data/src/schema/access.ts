/** Appointments: who holds which role over what, and from when until when. */
import { roleKeys, scopeKinds } from "@tessellate/domain/access/roles";
import { day, index, table, text, uuid } from "#kit";
import { people } from "./people.ts";

export const appointments = table(
  "appointments",
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: text({ enum: roleKeys }).notNull(),
    scope: text({ enum: scopeKinds }).notNull(),
    /** The id of the hub, group, project family or person; a URN as text; or `england`. */
    scopeId: text().notNull(),
    fromDay: day().notNull(),
    /** The first day it no longer counts. */
    toDay: day(),
  },
  (t) => [
    index("appointments_person").on(t.personId),
    index("appointments_scope").on(t.scope, t.scopeId),
  ],
);
