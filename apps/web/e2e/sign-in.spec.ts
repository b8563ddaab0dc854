/** The demo's door: in as anyone by one press, through one role or several, and by a code read in the demo's own mail. */
import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("one press in the cast signs in, and every page says through whose eyes it is seen", async ({
  page,
}) => {
  await page.goto("/demo");
  await page.getByRole("button", { name: /^Be Martha/ }).click();
  const eyes = page.getByLabel("Who you are");
  await expect(eyes).toContainText("Martha Ellwood, Hub administrator, Archimedes NE");
  await page.goto("/people");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
  await eyes.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/people");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});

test("a person with two roles sees through one of them, and through both again", async ({
  page,
}) => {
  await page.goto("/demo");
  await page.getByRole("button", { name: /^Be Ruth/ }).click();
  const eyes = page.getByLabel("Who you are");
  await expect(eyes).toContainText("in both roles");
  await eyes.getByRole("link", { name: "Switch role" }).click();
  await page.getByLabel(/^School leader/).check();
  await page.getByRole("button", { name: "Switch" }).click();
  await expect(eyes).toContainText("Ruth Caldbeck, School leader");
  await page.getByLabel("All my roles together").check();
  await page.getByRole("button", { name: "Switch" }).click();
  await expect(eyes).toContainText("in both roles");
});

test("a participant finds no people page, as if there were none", async ({ page }) => {
  await page.goto("/demo");
  await page.getByRole("button", { name: /^Be Joe/ }).click();
  expect((await page.goto("/people"))?.status()).toBe(404);
});

test("what was typed wrong is said in a sentence, and kept", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("joe at school");
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter an e-mail address in the form");
  await expect(page.getByLabel("E-mail address")).toHaveValue("joe at school");
});
