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

export type Connection<Schema extends Record<string, unknown>> = PgDatabase<
  PgQueryResultHKT,
  Schema
>;
