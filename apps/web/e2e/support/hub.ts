/** What the hub administrator does in journeys: set up a Work Group, paste its people in. */
import { expect, type Page } from "@playwright/test";
import { be } from "./cast.ts";
import type { Plan, Teacher } from "./thread.ts";

/** Sets up a Work Group on the plan's edition, after having been told what is missing. Gives the group's address. */
export async function setUpGroup(page: Page, plan: Plan): Promise<string> {
  await be(page, "Martha");
  await page.goto(`/projects/${plan.code}`);
  await page.getByRole("link", { name: "Set up a Work Group on it" }).click();
  await page.getByLabel("Title").fill(plan.group);
  await page.getByLabel("Face to face").check();
  await page.getByRole("button", { name: "Check your answers" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("There is a problem");
  const problems = summary.getByRole("link");
  expect(await problems.count()).toBeGreaterThanOrEqual(2);
  await expect(page.getByLabel("Title")).toHaveValue(plan.group);
  await problems.first().click();
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();

  await page.getByLabel("Name", { exact: true }).fill(plan.lead.name);
  await page.getByLabel("E-mail address").fill(plan.lead.email);
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
  await page.getByRole("button", { name: "Set up this group" }).click();
  await expect(page.getByText("Work Group set up")).toBeVisible();
  await page.getByRole("link", { name: "Add schools and people" }).click();
  return new URL(page.url()).pathname.replace("/people/add", "");
}

const lineFor = ({ name, email, urn }: Teacher) => `${name} <${email}>${urn ? `, ${urn}` : ""}`;

/** Pastes the teachers, looks at the preview, says which school the doubtful one is from, and adds them. */
export async function pastePeople(page: Page, group: string, { teachers }: Plan) {
  await page.goto(`${group}/people/add`);
  await page.getByLabel("Paste names and e-mail addresses").fill(teachers.map(lineFor).join("\n"));
  await page.getByRole("button", { name: "See who goes where" }).click();
  const sure = page.getByRole("list", { name: "People whose school is sure" });
  const known = teachers.filter(({ urn }) => urn !== null);
  await expect(sure.getByRole("listitem")).toHaveCount(known.length);
  await expect(sure).toContainText("Willowbeck Primary School");
  await expect(page.getByText("Nothing is saved yet")).toBeVisible();

  await page.getByRole("button", { name: "Add these people" }).click();
  await expect(page.getByRole("alert")).toContainText("There is a problem");
  await page.getByRole("searchbox", { name: "Find the school of" }).fill("900005");
  await page.getByRole("button", { name: "Find: Find the school of" }).click();
  await expect(page.getByRole("radio", { name: "URN 900005" })).toBeChecked();
  await page.getByRole("button", { name: "Add these people" }).click();
  const schools = new Set(known.map(({ urn }) => urn)).size + 1;
  await expect(
    page.getByText(`${teachers.length} people from ${schools} schools now take part`),
  ).toBeVisible();
}
