/** Being one of the demo's cast, and reading the demo's mail. */
import { expect, type Page } from "@playwright/test";

/** One press at the demo's door. */
export async function be(page: Page, firstName: string) {
  await page.goto("/demo");
  await page.getByRole("button", { name: new RegExp(`^Be ${firstName}`) }).click();
  await expect(page.getByLabel("Who you are")).toContainText(firstName);
}

/** Opens the newest mail to an address whose subject holds some words; it may still be on its way. */
export async function openMail(page: Page, to: string, subject: string) {
  const address = `/demo/mail?to=${encodeURIComponent(to)}`;
  const mail = page.getByRole("link", { name: subject }).first();
  await expect(async () => {
    await page.goto(address);
    await expect(mail).toBeVisible({ timeout: 300 });
  }).toPass();
  await mail.click();
}
