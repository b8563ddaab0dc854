/** Playwright's `test` with a watch over every page: whatever the browser complains about fails the test. */
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from "@playwright/test";

interface Fixtures {
  /** Opens a browser of somebody else's: its own cookies, its own phone. It closes with the test. */
  someoneElse(options?: BrowserContextOptions): Promise<Page>;
}

/** A page that is refused or missing is logged by the browser itself; what it shows is the test's affair. */
const isOwnStatus = (message: ConsoleMessage) =>
  /^Failed to load resource: the server responded with a status of 40[034]/.test(message.text()) &&
  message.location().url === message.page()?.url();

/** Listens to everything the pages of a context say; violations of the security policy come this way too. */
function watch(context: BrowserContext, complaints: string[]) {
  context.on("console", (message) => {
    if (!/error|warning/.test(message.type()) || isOwnStatus(message)) return;
    complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (problem) => complaints.push(String(problem.error())));
}

/** The test of every journey. */
export const test = base.extend<Fixtures & { complaints: string[] }>({
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument
    async ({}, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    watch(context, complaints);
    await use(context);
  },
  someoneElse: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      watch(context, complaints);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});
