/** What a teacher does on a phone: open the mailed link, answer, check, send. */
import { expect, type Page } from "@playwright/test";
import { openMail } from "./cast.ts";
import { countingFinger } from "./clicks.ts";
import type { Teacher } from "./thread.ts";

/** A phone as narrow as they are sold. */
export const phone = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };

/** Opens the mail that asks, and stops before its link. */
export const openAsking = (page: Page, { email }: Pick<Teacher, "email">) =>
  openMail(page, email, "how did the lesson go?");

/** From the mail to the receipt, one answer to all statements; gives the presses it took and the link's address. */
export async function handIn(page: Page, teacher: Teacher, answer: string) {
  const finger = countingFinger();
  await openAsking(page, teacher);
  await finger.press(page.getByRole("link", { name: /\/e\// }));
  const address = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How did the lesson go?");
  const statements = page.getByRole("main").getByRole("group");
  const count = await statements.count();
  for (let i = 0; i < count; i++)
    await finger.press(statements.nth(i).getByText(answer, { exact: true }));
  await finger.press(page.getByRole("button", { name: "Check your answers" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
  await finger.press(page.getByRole("button", { name: "Send", exact: true }));
  await expect(page.getByText("Your answers are in").first()).toBeVisible();
  return { address, presses: finger.presses(), statements: count };
}

/** Changes the first answer and sends everything again. */
export async function correct(page: Page, address: string, answer: string) {
  await page.goto(`${address}/done`);
  await page.getByRole("link", { name: "Correct your answers" }).click();
  await expect(page.getByText("the new ones take their place")).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("group")
    .first()
    .getByText(answer, { exact: true })
    .click();
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("definition").first()).toContainText(answer);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Your answers are in").first()).toBeVisible();
}

/** Sends a whole evaluation again behind the page's back, as a browser does that never heard the answer. */
export async function sendAgain(page: Page, address: string) {
  await page.goto(address);
  const fields: Record<string, string> = { intent: "send" };
  for (const radio of await page.getByRole("radio", { checked: true }).all())
    fields[(await radio.getAttribute("name")) ?? ""] = (await radio.getAttribute("value")) ?? "";
  const { origin } = new URL(page.url());
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      page.request.post(`${address}/check`, {
        form: fields,
        headers: { origin },
        maxRedirects: 0,
      }),
    ),
  );
  for (const answer of answers) expect(answer.headers().location).toBe(`${address}/done`);
}
