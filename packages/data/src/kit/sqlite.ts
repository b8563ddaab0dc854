/** The words the schema is written in, spoken in SQLite. */
import { type BaseSQLiteDatabase, integer, real, text } from "drizzle-orm/sqlite-core";

export {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable as table,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

export const uuid = () => text();
export const flag = () => integer({ mode: "boolean" });
/** A moment, kept in UTC to the millisecond. */
export const instant = () => integer({ mode: "timestamp_ms" });
/** A calendar day in England, `YYYY-MM-DD`. */
export const day = () => text();
/** A whole number that may pass 2³¹, such as milliseconds since 1970. */
export const long = () => integer();
/** A number with a fraction. */
export const number = () => real();
export const json = <T>() => text({ mode: "json" }).$type<T>();

/** Passes over rows that another transaction is working on; SQLite has only one at a time. */
export const skipLocked = <Query>(query: Query): Query => query;

export type Connection<Schema extends Record<string, unknown>> = BaseSQLiteDatabase<
  "async",
  unknown,
  Schema
>;
