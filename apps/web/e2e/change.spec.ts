/** How the same people's answers changed over a year: found from a hub's figures, told as text, and for everyone. */
import { expect, type Page } from "@playwright/test";
import { be } from "./support/cast.ts";
import { changeFromApi, expectFileEqualsApi, expectPageEqualsApi } from "./support/change.ts";
import { expectForEveryone, expectForEveryoneHere } from "./support/everyone.ts";
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

test("change over the year: a page, its file and the API say the same, cell by cell, at every level", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await be(page, "Imogen");
  for (const [level, place, project] of [
    ["nation", "england", "all"],
    ["nation", "england", "primary"],
    ["region", "A", "all"],
    ["hub", "archimedes-ne", "all"],
    ["hub", "archimedes-ne", "primary"],
  ] as const)
    await test.step(`${level} ${place} ${project}`, async () => {
      await page.goto(`/findings/change?${new URLSearchParams({ level, place, project })}`);
      const answer = await changeFromApi(page, "findings.change", { level, place, project });
      expect(await expectPageEqualsApi(page, answer)).toBeGreaterThan(3);
      await expectFileEqualsApi(page, answer);
    });
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a group meets its own change on the page of its endline, as the API has it, and why some of it is withheld", async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await be(page, "Martha");
      const waveId = await openAnEndline(page);
      await expect(page.getByRole("heading", { name: "Change over the year" })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(/From (?:release|snapshot) \d+, as at/);
      const answer = await changeFromApi(page, "findings.ownChange", { waveId });
      expect(await expectPageEqualsApi(page, answer)).toBeGreaterThan(3);
      if (answer.rows.some(({ cell }) => cell.state === "withheld"))
        await expect(
          page.locator("section", { has: page.locator("#change") }).getByRole("link", {
            name: "Why a figure says c",
          }),
        ).toHaveAttribute("href", "/confidentiality/withheld");
      if (scripts) await expectForEveryoneHere(page);
    });
  });

/** Goes from last year’s groups to the closed endline of one of them; gives the wave’s id. */
async function openAnEndline(page: Page): Promise<string> {
  await page.goto("/work-groups?year=2025");
  const groups = page.getByRole("main").locator("tbody a[href^='/work-groups/']");
  const addresses = await groups.evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  for (const address of addresses) {
    await page.goto(address ?? "");
    const endline = page.getByRole("link", { name: "Endline" }).first();
    if ((await endline.count()) === 0) continue;
    await endline.click();
    return page.url().split("/").at(-1) ?? "";
  }
  throw new Error("No group has an endline.");
}

test("a stranger to the hub finds no change of its people", async ({ page }) => {
  await be(page, "Joe");
  expect((await page.goto(england))?.status()).toBe(404);
});

test("change over the year: for everyone", async ({ page }) => {
  test.setTimeout(600_000);
  await be(page, "Imogen");
  await expectForEveryone(page, [england, "/findings/change?level=hub&place=archimedes-ne"]);
});
