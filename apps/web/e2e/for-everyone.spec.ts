/** Every page of the main job, through the eyes of whoever comes to it, is for everyone: no axe rule is broken. */
import { expect, type Page } from "@playwright/test";
import { be } from "./support/cast.ts";
import { expectForEveryone, expectForEveryoneHere } from "./support/everyone.ts";
import { openCycle } from "./support/lead.ts";
import { test } from "./support/test.ts";
import { keptThread, sessionOf, type Thread } from "./support/thread.ts";

/** What each of the cast comes to; nobody first. */
const visits: Record<string, (thread: Thread) => readonly string[]> = {
  nobody: ({ link }) => [
    "/",
    "/demo",
    "/demo/mail",
    "/sign-in",
    "/sign-in/code",
    "/help",
    "/privacy",
    "/accessibility",
    "/confidentiality",
    "/no-such-page",
    link,
    `${link}/done`,
    `${link}/not-me`,
    "/e/opens-nothing",
  ],
  Martha: (thread) => [
    "/",
    "/me",
    "/people",
    "/schools",
    "/work-groups",
    "/work-groups/new",
    "/work-groups/new?kind=local",
    thread.group,
    `${thread.group}/people/add`,
    `${thread.group}/schools/900001/withdraw`,
    `${thread.group}/sessions/new`,
    sessionOf(thread),
    thread.register,
    thread.wave,
    "/findings/hubs/archimedes-ne",
    "/findings/regions/A",
    "/releases",
  ],
  Imogen: (thread) => [
    "/",
    "/projects",
    `/projects/${thread.plan.code}`,
    "/projects/new",
    "/questions",
    "/questions?q=no-such-words",
    "/questions/PL1",
    "/instruments",
    "/instruments/new",
    "/instruments/import",
    "/instruments/endline-survey",
    "/instruments/endline-survey/name",
    "/instruments/lesson-evaluation-case-pupils/versions/1",
    "/findings/nation",
    thread.figure,
    "/releases",
  ],
  Hannah: () => ["/", "/work-groups", "/me/calendar"],
  Joe: () => ["/", "/me"],
  Priya: () => ["/imports", "/people", "/people/appoint"],
};

for (const [who, addresses] of Object.entries(visits))
  test(`what ${who} comes to is for everyone`, async ({ page }) => {
    test.setTimeout(600_000);
    if (who !== "nobody") await be(page, who);
    await expectForEveryone(page, addresses(await keptThread()));
  });

test("the national project view, with its map, is for everyone", async ({ page }) => {
  await be(page, "Imogen");
  await page.goto("/findings/nation");
  const { plan } = await keptThread();
  await page.getByRole("link", { name: plan.project }).click();
  await expectForEveryoneHere(page);
});

/** Forms sent empty: who sends them, where they are, and the button. */
const refused: readonly [who: string, address: (thread: Thread) => string, button: string][] = [
  ["Imogen", () => "/projects/new", "Publish this edition"],
  ["Imogen", () => "/instruments/new", "Begin the draft"],
  ["Martha", () => "/work-groups/new", "Check your answers"],
  ["Martha", ({ group }) => `${group}/people/add`, "See who goes where"],
  ["Martha", ({ group }) => `${group}/sessions/new`, "Schedule and invite"],
  ["nobody", () => "/sign-in", "Send me a code"],
  ["nobody", () => "/sign-in/code", "Sign in"],
];

for (const [who, address, button] of refused)
  test(`sent empty, “${button}” says what is missing to everyone`, async ({ page }) => {
    if (who !== "nobody") await be(page, who);
    await page.goto(address(await keptThread()));
    await page.getByRole("button", { name: button, exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("There is a problem");
    await expect(page).toHaveTitle(/^Error: /);
    await expectForEveryoneHere(page);
  });

/** Looks at the preview of pasted people: sure, in doubt and not readable at once. */
async function pasteSomething(page: Page, { group }: Thread) {
  await page.goto(`${group}/people/add`);
  await page
    .getByLabel("Paste names and e-mail addresses")
    .fill("Sure One <sure@new.example>, 900006\nDoubt Two <doubt@nowhere.example>\nnobody at all");
  await page.getByRole("button", { name: "See who goes where" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check schools and people");
}

test("the preview of pasted people is for everyone, and so is what it refuses", async ({
  page,
}) => {
  await be(page, "Martha");
  await pasteSomething(page, await keptThread());
  await expectForEveryoneHere(page);
  await page.getByRole("button", { name: "Add these people" }).click();
  await expect(page.getByRole("alert")).toContainText("There is a problem");
  await expectForEveryoneHere(page);
});

test("opening a cycle and planning its lesson are for everyone, and so is what they refuse", async ({
  page,
}) => {
  await be(page, "Joe");
  await page.getByRole("link", { name: "Bridging ten in Years 1 and 2" }).first().click();
  await page.getByRole("link", { name: "Open a lesson cycle" }).click();
  await page.getByRole("button", { name: "Open the cycle" }).click();
  await expect(page.getByRole("alert")).toContainText("There is a problem");
  await expectForEveryoneHere(page);
  await openCycle(page);
  await expectForEveryoneHere(page);
  await page.getByRole("button", { name: "We have studied the mathematics" }).click();
  await page.getByRole("link", { name: "Plan the research lesson" }).last().click();
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expect(page.getByRole("alert")).toContainText("There is a problem");
  await expectForEveryoneHere(page);
});
