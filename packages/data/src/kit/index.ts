/**
 * The words the schema is written in. Chooses the engine once, when the process starts; types follow SQLite, and
 * `typecheck:postgres` reads every table and query with PostgreSQL's types as well.
 */
import { engine } from "./engine.ts";
import * as postgres from "./postgres.ts";
import * as sqlite from "./sqlite.ts";

const kit = (engine === "postgres" ? postgres : sqlite) as typeof sqlite;

export const {
  check,
  day,
  flag,
  foreignKey,
  index,
  instant,
  integer,
  json,
  long,
  number,
  primaryKey,
  skipLocked,
  table,
  text,
  uniqueIndex,
  uuid,
} = kit;
export type { Connection } from "./sqlite.ts";
