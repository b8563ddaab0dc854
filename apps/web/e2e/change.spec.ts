/** How the same people's answers changed over a year: found from a hub's figures, told as text, and for everyone. */
import { expect } from "@playwright/test";
import { be } from "./support/cast.ts";
import { expectForEveryone } from "./support/everyone.ts";
import { test } from "./support/test.ts";

const england = "/findings/change?level=nation&place=england";

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a hub administrator opens the change over the year from the hub’s figures", async ({
      page,
    }) => {
      await be(page, "Martha");
      await page.goto("/findings/hubs/archimedes-ne?year=2025");
      await page.getByRole("link", { name: "Change over the year" }).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("both times");
      await expect(page.getByRole("main")).toContainText(/only at the start/i);
    });
  });

test("a stranger to the hub finds no change of its people", async ({ page }) => {
  await be(page, "Joe");
  expect((await page.goto(england))?.status()).toBe(404);
});

test("change over the year: for everyone", async ({ page }) => {
  test.setTimeout(600_000);
  await be(page, "Imogen");
  await expectForEveryone(page, [england, "/findings/change?level=hub&place=archimedes-ne"]);
});
