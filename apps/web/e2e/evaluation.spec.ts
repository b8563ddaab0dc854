/** A teacher hands in a lesson evaluation from a phone: without scripts, and without signal. */
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";

const phone = { viewport: { width: 375, height: 800 } };

/** The task link in the n-th mail that asks how a lesson went. */
async function linkFromMail(page: Page, n: number): Promise<string> {
  await page.goto("/demo/mail");
  await page
    .getByRole("link", { name: /how did the lesson go\?/ })
    .nth(n)
    .click();
  const link = page.getByRole("link", { name: /\/e\// }).first();
  const address = (await link.getAttribute("href")) ?? "";
  return new URL(address, page.url()).pathname;
}

/** Chooses the fourth step of every statement from the `from`-th on; returns the number of taps. */
async function chooseAll(page: Page, from = 0): Promise<number> {
  const statements = page.locator("fieldset.rating");
  const count = await statements.count();
  for (let i = from; i < count; i++) await statements.nth(i).locator("label").nth(3).click();
  return count - from;
}

const problemsOf = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;

test("a teacher sends an evaluation without scripts, in twelve taps, and presses send twice without harm", async ({
  browser,
}) => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  const address = await linkFromMail(page, 0);
  const opened = await page.goto(address);
  expect(opened?.headers()["cache-control"]).toBe("no-store");
  expect(opened?.headers()["x-robots-tag"]).toContain("noindex");
  expect(opened?.headers()["referrer-policy"]).toBe("same-origin");
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  const taps = 1 + (await chooseAll(page)) + 2;
  expect(taps).toBeLessThanOrEqual(12);
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByText("Agree", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Send" }).click();
  const receipt = await page.locator(".confirmation strong").textContent();
  expect(receipt).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  await page.goto(`${address}/check`);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.locator(".confirmation strong")).toHaveText(receipt ?? "");
  const stranger = await (await browser.newContext(phone)).newPage();
  await stranger.goto(address);
  await expect(stranger.locator("input:checked")).toHaveCount(0);
  await stranger.context().close();
  await context.close();
});

test("a teacher without signal keeps every answer, and they are sent once when it is back", async ({
  browser,
}) => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (line) => complaints.push(line.text()));
  const address = await linkFromMail(page, 1);
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => keptPages(page)).toBe(1);
  await page.locator("fieldset.rating").nth(0).locator("label").nth(3).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await page.locator("fieldset.rating").nth(1).locator("label").nth(3).click();
  await expect(page.getByText("Saved on this phone, will send")).toBeVisible();
  await page.reload();
  await expect(page.locator("input:checked")).toHaveCount(2);
  await chooseAll(page, 2);
  await page.getByLabel(/optional/).fill("Written with no signal");
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByText(/^Waiting for signal: 1/)).toBeVisible();
  await page.close();
  const later = await context.newPage();
  await later.goto(address);
  await expect(later.getByText(/^Waiting for signal: 1/)).toBeVisible();
  const handed = countSends(context);
  await context.setOffline(false);
  await expect(later.getByRole("heading", { name: /Your answers are in/ })).toBeVisible();
  expect(handed.count).toBe(1);
  await expect.poll(() => later.evaluate(() => localStorage.length)).toBe(0);
  await expect.poll(() => keptPages(later)).toBe(0);
  expect(complaints.filter((line) => /content security policy/i.test(line))).toEqual([]);
  await context.close();
});

/** How many of the link's pages the phone keeps. */
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const kept = await (await caches.open("evaluations-1")).keys();
    return kept.filter(({ url }) => url.includes("/e/")).length;
  });

function countSends(context: BrowserContext) {
  const handed = { count: 0 };
  context.on("request", (request) => {
    if (request.method() === "POST" && /name="intent"\s+send/.test(request.postData() ?? ""))
      handed.count += 1;
  });
  return handed;
}

test("the form carries at most 15 kB of script, offline included, and no accessibility problem in either theme", async ({
  browser,
}) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ ...phone, colorScheme });
    const page = await context.newPage();
    const scripts = new Map<string, number>();
    context.on("response", async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      if (/\.js$/.test(response.url()) && body.length)
        scripts.set(response.url(), gzipSync(body).length);
    });
    const address = await linkFromMail(page, 2);
    await page.goto(address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    expect(await problemsOf(page)).toEqual([]);
    await page.getByLabel(/optional/).fill("Oliver counted on");
    await page.getByRole("button", { name: "Check your answers" }).click();
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    expect(await problemsOf(page)).toEqual([]);
    await chooseAll(page);
    await page.getByLabel(/optional/).fill("More time to talk");
    await page.getByRole("button", { name: "Check your answers" }).click();
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
    expect(await problemsOf(page)).toEqual([]);
    await page.goto(`${address}/not-me`);
    expect(await problemsOf(page)).toEqual([]);
    expect(scripts.size).toBeGreaterThan(0);
    expect([...scripts.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000);
    await context.close();
  }
});

test("S2-08 with scripts on a phone: one link, no password, at most twelve taps, each of them saved", async ({
  browser,
}) => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const address = await linkFromMail(page, 3);
  await page.goto(address);
  let taps = 1;
  await page.locator("fieldset.rating").first().locator("label").nth(3).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  taps += 1 + (await chooseAll(page, 1));
  await page.getByRole("button", { name: "Check your answers" }).click();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: /Your answers are in/ })).toBeVisible();
  expect(taps + 2).toBeLessThanOrEqual(12);
  await context.close();
});

/** The code in the newest mail that brings one. */
async function codeFromMail(page: Page): Promise<string> {
  await page.goto("/demo/mail");
  await page
    .getByRole("link", { name: /your code to go on/ })
    .first()
    .click();
  const text = await page.getByRole("main").innerText();
  return /^\d{6}$/m.exec(text)?.[0] ?? "";
}

test("without scripts: blanks are sent only knowingly, what is begun is saved, gone on with elsewhere by a code, and taken back", async ({
  browser,
}) => {
  const still = { ...phone, javaScriptEnabled: false };
  const [context, other] = [await browser.newContext(still), await browser.newContext(still)];
  const page = await context.newPage();
  const address = await linkFromMail(page, 4);
  await page.goto(address);
  await page.locator("fieldset.rating").nth(0).locator("label").nth(1).click();
  await page.getByLabel(/optional/).fill("Begun on the first device");
  await page.getByRole("button", { name: "Save and go on later" }).click();
  await expect(page.getByText(/^Saved\. Open the same link/)).toBeVisible();

  const there = await other.newPage();
  await there.goto(address);
  await expect(there.locator("input:checked")).toHaveCount(0);
  await there.getByRole("button", { name: /send me a code/ }).click();
  await expect(there.getByText(/A code of six digits is on its way/)).toBeVisible();
  expect(await problemsOf(there)).toEqual([]);
  await there.getByLabel("Code from the mail").fill("12");
  await there.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(there.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await there.getByLabel("Code from the mail").fill(await codeFromMail(page));
  await there.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(there.locator("input:checked")).toHaveCount(1);
  await expect(there.getByLabel(/optional/)).toHaveValue("Begun on the first device");

  await there.getByRole("button", { name: "Check your answers" }).click();
  await there.getByRole("button", { name: "Send with 6 unanswered" }).click();
  await expect(there.getByRole("heading", { name: /Your answers are in/ })).toBeVisible();
  await there.getByRole("link", { name: "take them back" }).click();
  expect(await problemsOf(there)).toEqual([]);
  await there.getByRole("button", { name: "Take my answers back" }).click();
  await expect(there.getByRole("heading", { name: "Your answers are taken back" })).toBeVisible();
  await there.goto(address);
  await expect(there.locator("input:checked")).toHaveCount(0);
  await Promise.all([context.close(), other.close()]);
});

test("an empty form within seconds is a mail scanner’s: the person is told calmly and begins", async ({
  browser,
}) => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  const address = await linkFromMail(page, 5);
  await page.goto(address);
  const opened = await page.locator("input[name=opened]").getAttribute("value");
  const { origin } = new URL(page.url());
  const scanned = await page.request.post(`${address}/check`, {
    form: { intent: "check", opened: opened ?? "" },
    headers: { origin },
  });
  expect(scanned.status()).toBe(400);
  await page.goto(address);
  await expect(page.getByText(/as mail scanners do\. Nothing was counted\./)).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Start here" }).click();
  await expect(page.getByText(/as mail scanners do/)).toHaveCount(0);
  await context.close();
});

test("answers from two devices: the one that was offline shows both once the code is typed, and nothing is lost", async ({
  browser,
}) => {
  const [train, desk] = [await browser.newContext(phone), await browser.newContext(phone)];
  const page = await train.newPage();
  const address = await linkFromMail(page, 6);
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => keptPages(page)).toBe(1);
  await train.setOffline(true);
  await chooseAll(page);
  await page.getByLabel(/optional/).fill("Typed on the train");
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByText(/^Waiting for signal: 1/)).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);

  const there = await desk.newPage();
  await there.goto(address);
  for (let i = 0; i < (await there.locator("fieldset.rating").count()); i++)
    await there.locator("fieldset.rating").nth(i).locator("label").nth(1).click();
  await there.getByRole("button", { name: "Check your answers" }).click();
  await there.getByRole("button", { name: "Send", exact: true }).click();
  await expect(there.getByRole("heading", { name: /Your answers are in/ })).toBeVisible();

  await train.setOffline(false);
  await expect(page.getByRole("heading", { name: /answered on another device/ })).toBeVisible();
  await page.getByRole("button", { name: "Send me a code and show both" }).click();
  await page.getByLabel("Code from the mail").fill(await codeFromMail(there));
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(page.getByLabel(/optional/)).toHaveValue("Typed on the train");
  await page.getByText("You have other answers, from another device").click();
  await expect(page.getByText("Disagree", { exact: true }).nth(0)).toBeVisible();
  await page.getByRole("button", { name: "Check your answers" }).click();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: /answered on another device/ })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "On this device" })).toBeAttached();
  expect(await problemsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Send the answers from this device" }).click();
  await expect(page.getByRole("heading", { name: /Your answers are in/ })).toBeVisible();
  await Promise.all([train.close(), desk.close()]);
});

test("what waits can be deleted from the phone, and a link that is not mine is put away in one tap", async ({
  browser,
}) => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const address = await linkFromMail(page, 7);
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => keptPages(page)).toBe(1);
  await context.setOffline(true);
  await page.locator("fieldset.rating").nth(0).locator("label").nth(3).click();
  await page.getByRole("button", { name: "Check your answers" }).click();
  await page.getByRole("button", { name: /^Send with 6 unanswered/ }).click();
  await expect(page.getByText(/^Waiting for signal: 1/)).toBeVisible();
  await page.getByRole("button", { name: "Delete them from this phone" }).click();
  await expect(page.locator("input:checked")).toHaveCount(0);
  await expect(page.getByText(/^Waiting for signal/)).toHaveCount(0);
  await context.setOffline(false);
  await page.goto(address);
  await page.locator("fieldset.rating").nth(0).locator("label").nth(3).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "This link is not for me" }).click();
  await expect(page.getByText(/is gone/)).toBeVisible();
  await page.goto(address);
  await expect(page.locator("input:checked")).toHaveCount(0);
  await context.close();
});
