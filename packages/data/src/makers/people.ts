/** Makes people and their appointments for tests. */
import type { Queries } from "../database.ts";
import { appointments, people } from "../schema/index.ts";
import { newId } from "./ids.ts";

export async function makePerson(tx: Queries, over: Partial<typeof people.$inferInsert> = {}) {
  const id = over.id ?? newId();
  const person = {
    id,
    name: "Robin Ashdown",
    email: `${id}@school.example`,
    createdAt: new Date("2026-09-01T08:00:00Z"),
    ...over,
  };
  await tx.insert(people).values(person);
  return person;
}

/** Gives a person a role over a scope, from the start of 2026/27 unless told otherwise. */
export async function appoint(
  tx: Queries,
  appointment: Pick<typeof appointments.$inferInsert, "personId" | "role" | "scope" | "scopeId"> &
    Partial<typeof appointments.$inferInsert>,
) {
  const row = { id: newId(), fromDay: "2026-09-01", ...appointment };
  await tx.insert(appointments).values(row);
  return row;
}
