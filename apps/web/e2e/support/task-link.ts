/** A task link on a phone: from the mail to the form, and what the phone keeps of it. */
import { expect, type Page } from "@playwright/test";

/** As narrow as phones are. */
export const phone = { viewport: { width: 375, height: 800 } };

/** The task link in the n-th mail that asks how a lesson went. */
export async function linkFromMail(page: Page, n: number): Promise<string> {
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
export async function chooseAll(page: Page, from = 0): Promise<number> {
  const statements = page.locator("fieldset.rating");
  const count = await statements.count();
  for (let i = from; i < count; i++) await statements.nth(i).locator("label").nth(3).click();
  return count - from;
}

/** How many of the link's pages the phone keeps. */
export const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const kept = await (await caches.open("evaluations-1")).keys();
    return kept.filter(({ url }) => url.includes("/e/")).length;
  });

/** Waits until the phone keeps the page, so that the link opens without signal. */
export async function untilKept(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => keptPages(page)).toBe(1);
}

/** The code in the newest mail that brings one. */
export async function codeFromMail(page: Page): Promise<string> {
  await page.goto("/demo/mail");
  await page
    .getByRole("link", { name: /your code to go on/ })
    .first()
    .click();
  const text = (await page.getByRole("main").textContent()) ?? "";
  return /on that page:\s*(\d{6})/.exec(text)?.[1] ?? "";
}

/** Presses the button of the form's end, and then the one that sends. */
export async function checkAndSend(page: Page) {
  await page.getByRole("button", { name: "Check your answers" }).click();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: /Your answers are in/ })).toBeVisible();
}
