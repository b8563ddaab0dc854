/** What the national lead does in journeys: publish an edition, freeze a release. */
import { expect, type Page } from "@playwright/test";
import { be } from "./cast.ts";
import type { Plan } from "./thread.ts";

const areas = [
  "Professional learning",
  "Practice development",
  "Pupils’ learning",
  "Policies and approaches",
] as const;

/** Publishes an edition of a new project, with outcomes in all four areas. */
export async function publishEdition(page: Page, plan: Plan) {
  await be(page, "Imogen");
  await page.getByRole("link", { name: "Projects", exact: true }).click();
  await page.getByRole("link", { name: "Publish an edition" }).click();
  await page.getByRole("button", { name: "Publish this edition" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("There is a problem");
  for (const sentence of ["Choose a project", "Enter a title", "Professional learning"])
    await expect(summary).toContainText(new RegExp(sentence, "i"));

  await page.getByLabel("Project", { exact: true }).selectOption("new");
  const project = page.getByRole("group", { name: "Only for a new project" });
  await project.getByLabel("Name").fill(plan.project);
  await project.getByLabel("Primary").check();
  await project.getByLabel("Work Group").check();
  await project.getByLabel("What it is about").fill("Pupils say why, and not only what.");
  await page.getByLabel("Code").fill(plan.code);
  await page.getByLabel("Title", { exact: true }).fill(plan.project);
  const outcomes = page.getByLabel("Outcomes, one a line");
  for (const [i, area] of areas.entries())
    await outcomes.nth(i).fill(`${area}: teachers ask for reasons.`);
  await page.getByRole("group", { name: "Held" }).getByLabel("Face to face").check();
  await page.getByLabel("Titles, one a line").fill("Asking why\nThe research lesson");
  await page.getByRole("button", { name: "Publish this edition" }).click();
  await expect(page.getByText(`${plan.code} is published`)).toBeVisible();
  for (const area of areas) await expect(page.getByText(`${area}: teachers ask`)).toBeVisible();
}

/** Freezes a release and waits until the page says, by itself, that it is ready. Gives its number. */
export async function freezeRelease(page: Page): Promise<number> {
  await be(page, "Imogen");
  await page.getByRole("link", { name: "Releases" }).click();
  const rows = page.getByRole("table", { name: "Releases, newest first" }).getByRole("row");
  const before = Number(await rows.nth(1).getByRole("rowheader").textContent());
  await page.getByRole("button", { name: "Freeze a new release" }).click();
  const made = rows.filter({ has: page.getByRole("rowheader", { name: `${before + 1}` }) });
  await expect(made).toContainText("Ready", { timeout: 180_000 });
  return before + 1;
}
