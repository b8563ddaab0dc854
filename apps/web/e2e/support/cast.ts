/** Being one of the demo's cast, and reading the demo's mail. */
import { expect, type Page } from "@playwright/test";

/** One press at the demo's door. */
export async function be(page: Page, firstName: string) {
  await page.goto("/demo");
  await page.getByRole("button", { name: new RegExp(`^Be ${firstName}`) }).click();
  await expect(page.getByLabel("Who you are")).toContainText(firstName);
}

const mailsTo = async (page: Page, to: string, subject: string) => {
  await page.goto(`/demo/mail?to=${encodeURIComponent(to)}`);
  return page.getByRole("link", { name: subject });
};

/** How many mails with some words in their subject an address has. */
export const countMails = async (page: Page, to: string, subject: string): Promise<number> =>
  (await mailsTo(page, to, subject)).count();

/** Opens the newest mail to an address whose subject holds some words, once there are more of them than `seen`. */
export async function openMail(page: Page, to: string, subject: string, seen = 0) {
  await expect.poll(() => countMails(page, to, subject), { timeout: 15_000 }).toBeGreaterThan(seen);
  await page.getByRole("link", { name: subject }).first().click();
}
