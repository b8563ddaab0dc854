/** What people are asked: drafted, previewed and frozen by the nation, added to by a hub, and nobody else's to see before. */
import { expect } from "@playwright/test";
import { be } from "./support/cast.ts";
import { follow, heading, openDraft, press } from "./support/drafts.ts";
import { test } from "./support/test.ts";

// Whoever drafts questions may do so without scripts.
test.use({ javaScriptEnabled: false });

test("a national lead drafts a new version, previews it as a school leader will see it, and publishes it", async ({
  page,
}) => {
  await be(page, "Imogen");
  await openDraft(page, "School return");
  await follow(page, "Change SR_WS1");
  await page.getByLabel("Words").fill("Leaders here make time for the group’s work.");
  await press(page, "Save");
  await press(page, "Move up SR_STAFF");
  await press(page, "Take out SR_ROUTINE");
  await follow(page, "Add a question");
  await press(page, "Add this question");
  await expect(page.getByRole("alert")).toContainText("Enter the question’s words");
  await page.getByLabel("The question’s words").fill("How often is it talked about?");
  await page.getByLabel("Key", { exact: true }).fill("sr_talk");
  await page.getByLabel("One of several answers").check();
  await page.getByLabel("Options, one a line").fill("Never\nEach term\nEach week");
  await page.getByLabel("Policies and approaches").check();
  await press(page, "Add this question");
  await follow(page, "Preview");
  await expect(heading(page)).toHaveText("What has your school taken on?");
  await expect(page.getByText("Leaders here make time for the group’s work.")).toBeVisible();
  await page
    .getByRole("group", { name: "How often is it talked about?" })
    .getByLabel("Each term")
    .check();
  await follow(page, "Back");
  await follow(page, "Check and publish");
  const line = (key: string) => page.getByRole("row").filter({ hasText: key });
  await expect(line("SR_WS1")).toContainText("Reworded: the series goes on");
  await expect(line("SR_TALK")).toContainText("New");
  await expect(line("SR_ROUTINE")).toContainText("No longer asked");
  await press(page, /^Publish version/);
  await expect(page.getByRole("status")).toContainText("is published");
  const gone = await page.goto("/instruments/school-return/draft");
  expect(gone?.status()).toBe(404);
});

test("a second editor is shown both texts, and nothing is lost", async ({ page, someoneElse }) => {
  await be(page, "Imogen");
  await openDraft(page, "Session pulse");
  const other = await someoneElse({ javaScriptEnabled: false });
  await be(other, "Imogen");
  for (const one of [page, other]) {
    await one.goto("/instruments/session-pulse/draft/questions/SP_PL1");
    await expect(heading(one)).toHaveText("Change SP_PL1");
  }
  await page.getByLabel("Words").fill("Today my thinking moved on.");
  await press(page, "Save");
  await other.getByLabel("Words").fill("Today I thought anew.");
  await press(other, "Save");
  const summary = other.getByRole("alert");
  await expect(summary).toContainText("It now says: “Today my thinking moved on.”");
  await expect(summary).toContainText("You wrote: “Today I thought anew.”");
  await expect(other.getByLabel("Words")).toHaveValue("Today I thought anew.");
  await press(other, "Save");
  await expect(other.getByText("Today I thought anew.")).toBeVisible();
  await follow(other, "Check and publish");
  await other.getByText("Throw this draft away").click();
  await press(other, "Throw the draft away");
  await expect(other.getByRole("status")).toContainText("thrown away");
});

test("a national lead renames a published instrument; who may not draft it finds no page for that", async ({
  page,
  someoneElse,
}) => {
  await be(page, "Imogen");
  await page.goto("/instruments/lesson-evaluation");
  await follow(page, "Rename");
  await page.getByLabel("Name").fill("");
  await press(page, "Save the name");
  await expect(page.getByRole("alert")).toContainText("Enter a name");
  await page.getByLabel("Name").fill("After a research lesson");
  await press(page, "Save the name");
  await expect(page.getByRole("status")).toContainText("The new name is saved");
  await expect(heading(page)).toHaveText("After a research lesson");
  await follow(page, "Rename");
  await page.getByLabel("Name").fill("Lesson evaluation");
  await press(page, "Save the name");
  await expect(heading(page)).toHaveText("Lesson evaluation");
  const stranger = await someoneElse({ javaScriptEnabled: false });
  for (const who of ["Joe", "Martha"]) {
    await be(stranger, who);
    expect((await stranger.goto("/instruments/lesson-evaluation/name"))?.status()).toBe(404);
  }
});

test("a hub appends up to three questions, and a stranger finds nothing of it", async ({
  page,
  someoneElse,
}) => {
  await be(page, "Martha");
  await page.goto("/instruments/lesson-evaluation-case-pupils");
  await press(page, /^Append questions for Archimedes NE/);
  await expect(page.getByText("0 of 3 questions of your own")).toBeVisible();
  await expect(page.getByText("The nation’s, locked").first()).toBeVisible();
  for (const n of [1, 2, 3, 4]) {
    await page.goto("/instruments/lesson-evaluation-case-pupils--archimedes-ne/draft/add");
    await page.getByLabel("The question’s words").fill(`Our own question, number ${n}`);
    await page.getByLabel("Practice development").check();
    await press(page, "Add this question");
  }
  await expect(page.getByRole("alert")).toContainText("A hub appends 3 questions at most");
  await page.goto("/instruments/lesson-evaluation-case-pupils--archimedes-ne/draft/publish");
  await press(page, /^Publish version/);
  await expect(page.getByRole("status")).toContainText("is published");
  const address = new URL(page.url()).pathname;
  const stranger = await someoneElse({ javaScriptEnabled: false });
  for (const who of ["Samir", "Joe"]) {
    await be(stranger, who);
    for (const path of [address, `${address}/draft`, `${address}/versions/1`])
      expect((await stranger.goto(path))?.status()).toBe(404);
  }
});
