/** How tests of pure rules run: plain Node, no database, beside the code they test. */
import { defineConfig } from "vitest/config";

/** Where tests stand: beside the code, in any of a package's own folders. */
export const testFiles = ["{src,app,server}/**/*.test.{ts,tsx}"];

/**
 * As many files at once as there are cores (Vitest would leave one idle), and modules that are loaded once for all
 * the files a worker runs: tests share no mutable state, so they need no process of their own.
 */
export const onEveryCore = {
  maxWorkers: "100%",
  isolate: false,
  // Time is no promise of a test: this only ends one that hangs, on a machine however busy.
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

/** The whole configuration of a package without a database: `export { default } from "@tessellate/vitest/rules"`. */
export default defineConfig({ test: { ...onEveryCore, include: testFiles } });
