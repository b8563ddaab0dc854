/** Finding one's way in drafts of instruments. */
import { expect, type Page } from "@playwright/test";

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();
export const follow = (page: Page, name: string) =>
  page.getByRole("link", { name, exact: true }).first().click();

/** Opens the draft of an instrument's next version from its list. */
export async function openDraft(page: Page, name: string) {
  await page.goto("/instruments");
  await follow(page, name);
  await press(page, "Open a draft of the next version");
  await expect(heading(page)).toContainText("Draft of version");
}
