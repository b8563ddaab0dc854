/** Somebody asks to be erased: their page says what goes and what stays, and afterwards nothing names them. */
import { expect, type Page } from "@playwright/test";
import { be } from "./support/cast.ts";
import { follow, heading, press } from "./support/drafts.ts";
import { expectForEveryoneHere } from "./support/everyone.ts";
import { test } from "./support/test.ts";

/** Priya appoints somebody new and finds their page. */
async function appointed(page: Page, name: string, email: string): Promise<string> {
  await be(page, "Priya");
  await page.goto("/people/appoint");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Support").check();
  await page.getByLabel("Held over").selectOption({ label: "England" });
  await press(page, "Appoint and tell them");
  await find(page, email);
  await follow(page, name);
  await expect(heading(page)).toHaveText(name);
  return new URL(page.url()).pathname;
}

async function find(page: Page, words: string) {
  await page.goto("/people");
  await page.getByLabel("Name or address").fill(words);
  await press(page, "Find");
}

for (const javaScriptEnabled of [true, false])
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    const word = javaScriptEnabled ? "quill" : "feather";
    const [name, email] = [`Zephyrine ${word}`, `zephyrine@${word}.example`];

    test("somebody whose role has ended is found by their address, erased, and named nowhere afterwards", async ({
      page,
      someoneElse,
    }) => {
      test.setTimeout(120_000);
      const address = await appointed(page, name, email);
      const stranger = await someoneElse({ javaScriptEnabled });
      for (const who of ["Martha", "Joe", "Imogen"]) {
        await be(stranger, who);
        expect((await stranger.goto(`${address}/erase`))?.status(), who).toBe(404);
      }
      await press(page, /^End today/);
      await find(page, "zephyrine");
      await expect(page.getByText("Nobody found")).toBeVisible();
      await find(page, email);
      await follow(page, name);
      await follow(page, `Erase ${name}`);
      await expect(heading(page)).toHaveText(`Erase ${name}?`);
      await expect(page.getByText("This cannot be undone.")).toBeVisible();
      if (javaScriptEnabled) await expectForEveryoneHere(page);
      await follow(page, "Leave everything as it is");
      await expect(heading(page)).toHaveText(name);
      await follow(page, `Erase ${name}`);
      await press(page, `Erase ${name}`);
      await expect(page.getByRole("status")).toContainText("Nothing here names them any more");
      for (const gone of [address, `${address}/erase`])
        expect((await page.goto(gone))?.status()).toBe(404);
      await find(page, email);
      await expect(page.getByText("Nobody found")).toBeVisible();
    });
  });

test("the id of nobody is not found, and nobody erases themselves", async ({ page }) => {
  await be(page, "Priya");
  for (const id of ["00000000-0000-7000-8000-00000000dead", "nobody"])
    expect((await page.goto(`/people/${id}/erase`))?.status(), id).toBe(404);
  await find(page, "priya.vance@tessellate.example");
  await follow(page, "Priya Vance");
  await follow(page, "Erase Priya Vance");
  await press(page, "Erase Priya Vance");
  await expect(page.getByRole("alert")).toContainText("Another administrator must erase you");
  await expectForEveryoneHere(page);
});
