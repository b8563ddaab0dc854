/** A teacher answers on more than one device, leaves questions out, takes answers back; and a machine presses a button. */
import { expect, test } from "@playwright/test";
import { problemsOf } from "./support/everyone.ts";
import {
  checkAndSend,
  chooseAll,
  codeFromMail,
  linkFromMail,
  phone,
  untilKept,
} from "./support/task-link.ts";

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
  await checkAndSend(page);
  expect(taps + 2).toBeLessThanOrEqual(12);
  await context.close();
});

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
  const told = page.getByText(/as mail scanners do\. Nothing was counted\./);
  // Some people of the demo have answered already, and nobody can tell from outside who: such a link shows no doubt.
  for (let n = 8; n < 20 && !(await told.isVisible()); n++) {
    const address = await linkFromMail(page, n);
    await page.goto(address);
    const opened = await page.locator("input[name=opened]").getAttribute("value");
    const { origin } = new URL(page.url());
    const scanned = await page.request.post(`${address}/check`, {
      form: { intent: "check", opened: opened ?? "" },
      headers: { origin },
    });
    expect(scanned.status()).toBe(400);
    await page.goto(address);
  }
  await expect(told).toBeVisible();
  await page.getByRole("button", { name: "Start here" }).click();
  await expect(page.getByText(/as mail scanners do/)).toHaveCount(0);
  await context.close();
});

test("answers from two devices: the one that was offline shows both once the code is typed, and nothing is lost", async ({
  browser,
}) => {
  const [train, desk] = [await browser.newContext(phone), await browser.newContext(phone)];
  const page = await train.newPage();
  const address = await linkFromMail(page, 9);
  await page.goto(address);
  await untilKept(page);
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
  await checkAndSend(there);

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
  await untilKept(page);
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

test("asking for a code, leaving questions out and taking back have no accessibility problem in either theme", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ ...phone, colorScheme });
    const page = await context.newPage();
    const address = await linkFromMail(page, 6);
    await page.goto(`${address}/resume`);
    await page.getByRole("button", { name: "Go on", exact: true }).click();
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    expect(await problemsOf(page)).toEqual([]);
    await page.goto(address);
    await page.locator("fieldset.rating").nth(0).locator("label").nth(3).click();
    await page.getByRole("button", { name: "Check your answers" }).click();
    await expect(page.getByRole("button", { name: /^Send with 6 unanswered/ })).toBeVisible();
    expect(await problemsOf(page)).toEqual([]);
    await page.goto(`${address}/withdraw`);
    expect(await problemsOf(page)).toEqual([]);
    await context.close();
  }
});
