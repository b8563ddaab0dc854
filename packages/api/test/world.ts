/** A small world for procedure tests: a real, migrated database of its own, a clock that stands still until moved, and callers. */
import { type Database, openDatabase, type Work } from "@tessellate/data/database";
import { migrate } from "@tessellate/data/migrate";
import type { Actor, Appointment, PersonActor } from "@tessellate/domain/access/roles";
import { makeFreshDatabase } from "@tessellate/vitest/fresh-database";
import { callerFor } from "../src/app.ts";
import { type Context, type House, realWorld } from "../src/context.ts";
import { newKeys } from "../src/keys.ts";

const freshDatabase = makeFreshDatabase(migrate);

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Opens a world at noon on Sunday 22 November 2026 in England; close it after the tests. */
export async function openWorld(instant = "2026-11-22T12:00:00Z") {
  const fresh = await freshDatabase();
  const database: Database = await openDatabase(fresh.url);
  let now = new Date(instant);
  const house: House = {
    ...realWorld,
    database,
    keys: newKeys(),
    baseUrl: "http://tessellate.example",
    mode: "serve",
    now: () => now,
    wakeOutbox: () => {},
    background: (work) => void work.catch(() => {}),
  };
  const contextFor = (actor: Actor): Context => ({ ...house, actor, requestId: null });
  return {
    house,
    database,
    reader: database.reader,
    contextFor,
    /** The API as `actor` meets it. */
    as: (actor: Actor) => callerFor(contextFor(actor)),
    /** Makes things ready, outside the rules. */
    make: <T>(work: Work<T>) => database.transaction(work),
    moveTo: (later: string) => {
      now = new Date(later);
    },
    close: async () => {
      await database.close();
      await fresh.drop();
    },
  };
}

/** A person with the given appointments, for `world.as(…)`. */
export const actorWith = (
  personId: string,
  ...appointments: readonly Pick<Appointment, "role" | "scope" | "scopeId">[]
): PersonActor => ({
  kind: "person",
  personId,
  name: "Robin Ashdown",
  appointments: appointments.map((one) => ({ from: "2026-09-01", to: null, ...one })),
});
