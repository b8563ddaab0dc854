/** The response desk: a lead sees who is outstanding and chases them, without scripts; the nation sees counts and no names. */
import { expect, type Page, test } from "@playwright/test";
import { be, countMails } from "./support/cast.ts";
import { expectForEveryone, expectForEveryoneHere } from "./support/everyone.ts";

/** Opens the first evaluation of the desk on which somebody is outstanding, and says who, by name. */
async function outstandingByName(page: Page): Promise<string[]> {
  await page.goto("/responses");
  await page.getByRole("table").getByRole("link").first().click();
  const rows = page.getByRole("row").filter({ hasText: "Not yet" });
  const names = await rows.getByRole("rowheader").allInnerTexts();
  return names.map((name) => name.trim());
}

/** Everyone asked in the evaluation that is open on the page. */
const namesHere = async (page: Page) =>
  (await page.getByRole("table").first().getByRole("rowheader").allInnerTexts()).map((name) =>
    name.trim(),
  );

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a lead sees by name who is outstanding, previews the chase and sends it, once a day", async ({
    page,
  }) => {
    await be(page, "Hannah");
    await page.getByRole("link", { name: "Responses", exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Responses");
    await expect(page.getByText(/^\d+ of \d+ \(\d+%\) have answered in 1 group\./)).toBeVisible();
    const outstanding = await outstandingByName(page);
    expect(outstanding.length).toBeGreaterThan(0);
    await page.goto("/responses");
    await page.getByRole("link", { name: /^Chase \d+ p\w+ in 1 group$/ }).click();
    for (const name of outstanding) await expect(page.getByRole("main")).toContainText(name);
    await expect(page.getByText("Answered", { exact: true })).toHaveCount(0);
    const mail = "we have not heard from you yet";
    const before = await countMails(page, "", mail);
    await page.goto("/responses/chase");
    await page.getByRole("button", { name: /^Chase \d+ p/ }).click();
    const sent = page.getByText(/^(?:Success: )?\d+ reminders? (?:is|are) on the way, in 1 group$/);
    await expect(sent).toBeVisible();
    const mails = Number(/(\d+) reminder/.exec((await sent.textContent()) ?? "")?.[1]);
    await expect(page.getByRole("link", { name: /^Chase/ })).toHaveCount(0);
    await expect(page.getByText("Reminded today").first()).toBeVisible();
    await expect.poll(() => countMails(page, "", mail)).toBe(before + mails);
    await page.goto("/responses/chase");
    await expect(page.getByRole("heading", { name: "Nobody to chase" })).toBeVisible();
  });

  test("a lead excuses somebody with a reason and undoes it; a closing day in the past is refused with what was typed", async ({
    page,
  }) => {
    await be(page, "Hannah");
    const [name = ""] = await outstandingByName(page);
    await page.getByText("Excuse somebody", { exact: true }).click();
    await page.getByLabel("Who", { exact: true }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Excuse", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Choose a reason");
    await page.getByRole("radio", { name: "Away until after the closing day" }).check();
    await page.getByRole("button", { name: "Excuse", exact: true }).click();
    const row = page.getByRole("row").filter({ hasText: name });
    await expect(row).toContainText("Excused");
    await row.getByRole("button", { name: /^Expect again/ }).click();
    await expect(row).toContainText("Not yet");
    await page.getByText("Keep it open longer", { exact: true }).click();
    await page.getByLabel("Day", { exact: true }).fill("1");
    await page.getByLabel("Month").fill("9");
    await page.getByLabel("Year").fill("2020");
    await page.getByRole("button", { name: "Keep it open" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose today or a day to come");
    await expect(page.getByLabel("Year")).toHaveValue("2020");
  });
});

test("the nation sees every hub and project in counts, and nobody’s name", async ({ page }) => {
  await be(page, "Hannah");
  await page.goto("/responses");
  await page.getByRole("table").getByRole("link").first().click();
  const wave = new URL(page.url()).pathname;
  const names = await namesHere(page);
  expect(names.length).toBeGreaterThan(4);
  await be(page, "Imogen");
  const addresses = ["", "?by=project", "?hub=archimedes-ne", "?hub=archimedes-ne&state=closed"];
  for (const filters of addresses) {
    await page.goto(`/responses${filters}`);
    const said = (await page.getByRole("main").textContent()) ?? "";
    expect(said).toContain("Expected");
    expect(names.filter((name) => said.includes(name))).toEqual([]);
    await expect(page.getByRole("link", { name: /^Chase/ })).toHaveCount(0);
    await expect(page.getByRole("main").locator('a[href*="/waves/"]')).toHaveCount(0);
  }
  for (const address of ["/responses/chase", wave]) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
  }
});

test("whoever looks after no group has no desk", async ({ page }) => {
  await be(page, "Joe");
  expect((await page.goto("/responses"))?.status()).toBe(404);
  expect((await page.goto("/responses/chase"))?.status()).toBe(404);
});

test("the desk, its filters and the pages of a wave are for everyone", async ({ page }) => {
  test.setTimeout(600_000);
  await be(page, "Martha");
  await expectForEveryone(page, [
    "/responses",
    "/responses?state=closed",
    "/responses?state=late&kind=endline",
    "/responses/chase",
  ]);
  await page.goto("/responses");
  await page.getByRole("table").getByRole("link").first().click();
  for (const summary of await page.locator("summary").all()) await summary.click();
  await expectForEveryoneHere(page);
  await page.getByLabel("Breadcrumb").getByRole("link").first().click();
  await page.getByRole("link", { name: "Open the endline now" }).click();
  await expectForEveryoneHere(page);
  await be(page, "Imogen");
  await expectForEveryone(page, ["/responses", "/responses?by=project&state=closed&kind=lesson"]);
});
