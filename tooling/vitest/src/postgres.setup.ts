/** Finds the PostgreSQL a test run uses: the one it was given, or a throw-away one. */
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";
import { dropDatabasesOf } from "./server.ts";

/**
 * Starts an engine unless TEST_POSTGRES_URL names one, and tells the tests its address in DATABASE_URL.
 * A server that was given is left as it was found.
 */
export default async function setUp({ config }: TestProject) {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) {
    config.env.DATABASE_URL = given;
    return () => dropDatabasesOf(given, config.env.TEST_RUN_FOLDER ?? "");
  }
  const engine = await startPostgres();
  config.env.DATABASE_URL = engine.url;
  return engine.stop;
}
