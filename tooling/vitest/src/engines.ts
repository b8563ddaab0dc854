/** How tests that need a database run: every test twice, on SQLite and on PostgreSQL. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { onEveryCore, testFiles } from "./rules.ts";

const setup = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const runFolder = setup("run-folder.setup.ts");
const engine = setup("postgres.setup.ts");

/**
 * The whole configuration of a package with a database: `export { default } from "@tessellate/vitest/engines"`.
 * `--project sqlite` or `--project postgres` runs one engine; PostgreSQL starts only when its project runs,
 * unless TEST_POSTGRES_URL names a server that is already there.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...onEveryCore,
          name: "sqlite",
          include: testFiles,
          env: { DATABASE_URL: "file:" },
          globalSetup: [runFolder],
        },
      },
      {
        test: {
          ...onEveryCore,
          name: "postgres",
          include: testFiles,
          env: { DATABASE_URL: "postgres:" },
          globalSetup: [runFolder, engine],
        },
      },
    ],
  },
});
