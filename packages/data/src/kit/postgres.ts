/** The same words, spoken in PostgreSQL. */
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  jsonb,
  type PgDatabase,
  type PgQueryResultHKT,
  uuid as pgUuid,
  timestamp,
} from "drizzle-orm/pg-core";

export {
  check,
  foreignKey,
  index,
  integer,
  pgTable as table,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export const uuid = () => pgUuid();
export const flag = () => boolean();
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });
export const day = () => date({ mode: "string" });
export const long = () => bigint({ mode: "number" });
export const number = () => doublePrecision();
export const json = <T>() => jsonb().$type<T>();

/** Passes over rows that another transaction is working on, so that two machines never send the same mail. */
export const skipLocked = <Query>(query: Query): Query =>
  (query as { for(strength: "update", config: { skipLocked: true }): Query }).for("update", {
    skipLocked: true,
  });

export type Connection<Schema extends Record<string, unknown>> = PgDatabase<
  PgQueryResultHKT,
  Schema
>;
