/** From the nation's headline to the evidence, and from a hub's home to any figure: few clicks, the same cells everywhere, for everyone. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, type Page } from "@playwright/test";
import { be } from "./support/cast.ts";
import { countingFinger } from "./support/clicks.ts";
import { recordsIn } from "./support/csv.ts";
import { others } from "./support/demos.ts";
import { expectForEveryone, expectForEveryoneHere } from "./support/everyone.ts";
import { expectFileEqualsPage } from "./support/figures.ts";
import { test } from "./support/test.ts";

const hub = { level: "hub", place: "archimedes-ne" } as const;
const evidence = (page: Page) => page.getByRole("region", { name: "What it is made of" });

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("S2-08 a hub administrator reaches any figure of the hub, its region or England in six clicks or fewer", async ({
      page,
    }) => {
      await be(page, "Martha");
      const finger = countingFinger();
      await finger.press(page.getByRole("link", { name: "Findings", exact: true }).first());
      await expect(page.getByRole("heading", { level: 1 })).toContainText("agree about");
      await finger.press(page.getByRole("link", { name: "Practice development", exact: true }));
      const panels = page.getByRole("region", { name: "The area and its questions" });
      await expect(panels.getByRole("heading", { level: 3 })).not.toHaveCount(1);
      const question = page.locator(".figure-panel").nth(1);
      await finger.press(question.getByRole("link", { name: /^Where does this number come from/ }));
      await expect(page.getByText("Where this number comes from.")).toBeVisible();
      const above = page.getByRole("navigation", { name: "Breadcrumb" });
      await finger.press(above.getByRole("link", { name: "North East" }));
      expect(page.url()).toContain("area=practice");
      await finger.press(
        page
          .locator(".figure-panel")
          .first()
          .getByRole("link", { name: /^Where does this/ }),
      );
      await expect(page.getByRole("region", { name: "What was asked" })).toContainText("version");
      expect(finger.presses()).toBeLessThanOrEqual(6);
    });

    test("the national headline leads to the evidence behind it in four clicks or fewer", async ({
      page,
    }) => {
      await be(page, "Imogen");
      await page.goto("/findings/nation");
      const finger = countingFinger();
      await finger.press(page.getByRole("link", { name: /^Where does this number/ }).first());
      await expect(page.getByRole("region", { name: "Who is not in it" })).toContainText("Excused");
      await finger.press(evidence(page).getByRole("link", { name: "Archimedes NE" }));
      await finger.press(evidence(page).getByRole("link").first());
      await expect(page).toHaveURL(/\/work-groups\//);
      expect(finger.presses()).toBeLessThanOrEqual(4);
    });
  });

test("S2-08 a page, its file and the API say the same, cell by cell, at every level", async ({
  page,
}) => {
  test.setTimeout(600_000);
  await be(page, "Imogen");
  const pages = [
    ["/findings/nation", "findings.place", { level: "nation", place: "england" }],
    ["/findings/regions/A", "findings.place", { level: "region", place: "A" }],
    ["/findings/hubs/archimedes-ne", "findings.place", hub],
    ["/findings/hubs/archimedes-ne?area=pupils", "findings.place", { ...hub, area: "pupils" }],
    [
      "/findings/hubs/archimedes-ne?wave=baseline&project=primary",
      "findings.place",
      { ...hub, wave: "baseline", project: "primary" },
    ],
    ["/findings/projects/all", "findings.project", { project: "all" }],
  ] as const;
  for (const [address, procedure, input] of pages)
    await test.step(address, async () => {
      expect((await page.goto(address))?.status()).toBe(200);
      expect(await expectFileEqualsPage(page, procedure, input)).toBeGreaterThan(10);
    });
});

const tessellate = (...words: string[]) =>
  promisify(execFile)(
    "pnpm",
    ["--silent", "--filter", "@tessellate/cli", "tessellate", "--demo", ...words],
    {
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
      env: { ...process.env, DATA_DIR: others.folder },
    },
  );

test("the files that leave hold no figure of fewer than ten people, and say nothing the page does not", async ({
  page,
}) => {
  test.setTimeout(600_000);
  const into = await mkdtemp(join(tmpdir(), "leaving-"));
  const folder = join(into, "release");
  await tessellate("export-release", "2", folder);
  const read = async (name: string) => recordsIn(await readFile(join(folder, name), "utf8"));
  const leaving = await read("places/hub-archimedes-ne.csv");
  await be(page, "Imogen");
  const file = await page.request.get("/findings/hubs/archimedes-ne/figures.csv?release=2");
  const onPage = recordsIn(await file.text());
  const keyOf = (line: Record<string, string>) =>
    ["place", "project", "phase", "year", "wave", "area", "question"]
      .map((column) => line[column])
      .join("|");
  const shown = new Map(onPage.map((line) => [keyOf(line), line]));
  let compared = 0;
  for (const line of leaving.filter(({ state }) => state === "value")) {
    expect(Number(line.respondents)).toBeGreaterThanOrEqual(10);
    const twin = shown.get(keyOf(line));
    if (!twin) continue;
    compared++;
    for (const column of ["state", "respondents", "schools", "expected"])
      expect(line[column], keyOf(line)).toBe(twin[column]);
    if (/\d/.test(line.agree ?? "")) expect(line.agree).toBe(twin.agree);
  }
  expect(compared).toBeGreaterThan(0);
  expect(await readFile(join(folder, "codebook.md"), "utf8")).toContain("Example data");
  await rm(into, { recursive: true });
});

test("every c leads to why, and the page that says why has an example for each reason", async ({
  page,
}) => {
  await be(page, "Imogen");
  await page.goto("/findings/projects/all");
  const letters = page.getByRole("main").locator("a").filter({ hasText: /^c$/ });
  expect(await letters.count()).toBeGreaterThan(0);
  for (const letter of await letters.all())
    await expect(letter).toHaveAttribute("href", "/confidentiality/withheld");
  await letters.first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Why a figure says c");
  await expect(page.getByText("Example.", { exact: true })).toHaveCount(5);
});

test("a withheld figure explains itself and lists nothing it is made of", async ({ page }) => {
  await be(page, "Imogen");
  await page.goto("/findings/projects/all");
  await page
    .getByRole("link", { name: /^About this figure/ })
    .first()
    .click();
  await expect(page.getByRole("main")).toContainText("Which of them is not said");
  await expect(evidence(page)).toContainText("only under figures that are shown");
  await expect(evidence(page).getByRole("table")).toHaveCount(0);
});

test("S2-08 hubs stand in the order of their regions and names, whatever their figures are", async ({
  page,
}) => {
  await be(page, "Imogen");
  for (const measure of ["learning", "policies"]) {
    await page.goto(`/findings/projects/all?measure=${measure}`);
    const table = page.getByRole("table", { name: /^Every hub/ });
    const names = (await table.locator("tbody th").allInnerTexts()).map((name) => name.trim());
    const regions = await table.locator("tbody .data-group").allInnerTexts();
    expect(regions.length).toBe(9);
    let before = "";
    for (const name of names) {
      if (regions.includes(name)) before = "";
      else {
        expect(before.localeCompare(name, "en"), `${before}, ${name}`).toBeLessThan(0);
        before = name;
      }
    }
    await expect(table.locator("[aria-sort]")).toHaveCount(0);
  }
});

test("S2-08 whatever else is asked for, the same page answers that it would be too few", async ({
  page,
}) => {
  await be(page, "Imogen");
  await page.goto("/findings/nation?school=900001&gender=f");
  await expect(page.getByRole("main")).toContainText("Too few to show");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("agree about");
  for (const [address, status] of [
    ["/findings/nation?year=&wave=&project=", 200],
    ["/findings/nation?year=2001&wave=endline", 200],
    ["/findings/nation?year=abc", 404],
    ["/findings/nation?release=99", 404],
    ["/findings/nation?project=%27%20or%201%3D1", 404],
    ["/findings/nation?area=%00", 404],
    ["/findings/figure", 404],
    ["/findings/figure?level=nation&place=england&project=all&measure=nothing", 404],
    ["/findings/over-time?level=galaxy", 404],
    ["/findings/nation/schools?year=1999", 404],
    ["/releases/0", 404],
    ["/releases/next", 404],
  ] as const)
    expect((await page.goto(address))?.status(), address).toBe(status);
});

const figure = "level=hub&place=archimedes-ne&project=all&measure=learning";
const pages: Record<string, readonly string[]> = {
  "the figures of places": [
    "/findings/nation?school=1",
    "/findings/hubs/archimedes-ne?area=learning",
    "/findings/hubs/archimedes-ne?year=2001",
  ],
  "one figure, and the same over time": [
    `/findings/figure?${figure}`,
    `/findings/over-time?${figure}`,
  ],
  "schools taking part": ["/findings/nation/schools", "/findings/regions/A/schools"],
  "a release, and why a figure is withheld": ["/releases/2", "/confidentiality/withheld"],
  "the map of the hubs": ["/findings/projects/all"],
};

for (const [what, addresses] of Object.entries(pages))
  test(`${what}: for everyone`, async ({ page }) => {
    test.setTimeout(600_000);
    await be(page, "Imogen");
    await expectForEveryone(page, addresses);
  });

test("a withheld figure is for everyone", async ({ page }) => {
  test.setTimeout(600_000);
  await be(page, "Imogen");
  await page.goto("/findings/projects/all");
  await page
    .getByRole("link", { name: /^About this figure/ })
    .first()
    .click();
  await expectForEveryoneHere(page);
});
