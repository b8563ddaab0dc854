/** A teacher hands in a lesson evaluation from a phone: without scripts, and without signal. */
import { gzipSync } from "node:zlib";
import { type BrowserContext, expect, test } from "@playwright/test";
import { problemsOf } from "./support/everyone.ts";
import { chooseAll, keptPages, linkFromMail, phone } from "./support/task-link.ts";

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
