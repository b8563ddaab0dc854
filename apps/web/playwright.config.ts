/** How journeys run: in a real browser, against the production build, in demos of their own filled for today. */
import { defineConfig } from "@playwright/test";
import { launchOptions } from "@tessellate/browser";
import { type Demo, filled, mainJob, others } from "./e2e/support/demos.ts";

const walk = /main-job\.spec\.ts$/;
// What looks, through other eyes, at the records the main job has left.
const afterwards = /(?:for-everyone|other-eyes|register)\.spec\.ts$/;

/** Journeys in one demo come one after another; the two demos keep two cores busy. */
const journeysIn = ({ baseURL }: Demo) => ({
  workers: 1,
  fullyParallel: false,
  use: { browserName: "chromium" as const, baseURL },
});

const serve = ({ baseURL, port, folder }: Demo, takeIt: string) => ({
  command: `${takeIt} "${filled}" "${folder}" && exec pnpm --silent start:demo`,
  url: `${baseURL}/readyz`,
  timeout: 240_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 10_000 },
  env: { PORT: String(port), DATA_DIR: folder },
});

const fill = `DATA_DIR="${filled}" pnpm --silent --filter @tessellate/cli tessellate prepare --demo &&`;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: launchOptions(),
    // A failure tells what was done and what stood on the page; recording every journey costs a seventh of it. `--trace on` does.
    trace: "off",
  },
  projects: [
    { name: "main job", testMatch: walk, ...journeysIn(mainJob) },
    {
      name: "afterwards",
      testMatch: afterwards,
      dependencies: ["main job"],
      ...journeysIn(mainJob),
    },
    { name: "others", testIgnore: [walk, afterwards], ...journeysIn(others) },
  ],
  // They start one after the other: the first fills England and copies it, the second takes what was filled.
  webServer: [serve(mainJob, `${fill} cp -R`), serve(others, "mv")],
});
