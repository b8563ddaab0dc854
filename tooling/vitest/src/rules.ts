/** How tests of pure rules run: plain Node, no database, beside the code they test. */
import { defineConfig } from "vitest/config";

/** Where tests stand: beside the code, in any of a package's own folders. */
export const testFiles = ["{src,app,server}/**/*.test.{ts,tsx}"];

/** The whole configuration of a package without a database: `export { default } from "@tessellate/vitest/rules"`. */
export default defineConfig({ test: { include: testFiles } });
