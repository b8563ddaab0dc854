/** How journeys run: in a real browser, against the production build, in a demo of their own filled for today. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "@tessellate/browser";

const port = Number(process.env.E2E_PORT || 3105);
const baseURL = `http://localhost:${port}`;
// Playwright loads this file in every worker; the first one names the folder for all.
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "tessellate-journeys-"));

// What looks, through other eyes, at the records the main job has left.
const afterwards = /(?:for-everyone|other-eyes|register)\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: launchOptions(),
    trace: "retain-on-failure",
  },
  projects: [
    { name: "journeys", testIgnore: afterwards, use: { browserName: "chromium" } },
    {
      name: "afterwards",
      testMatch: afterwards,
      dependencies: ["journeys"],
      use: { browserName: "chromium" },
    },
  ],
  webServer: {
    command: "pnpm --silent start:demo",
    url: `${baseURL}/readyz`,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: { PORT: String(port), DATA_DIR: process.env.E2E_DATA_DIR },
  },
});
