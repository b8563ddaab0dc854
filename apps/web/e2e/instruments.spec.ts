/** What people are asked: drafted, previewed and frozen by the nation, added to by a hub, and nobody else's to see before. */
import { expect, type Page } from "@playwright/test";
import { be } from "./support/cast.ts";
import { expectForEveryone, expectForEveryoneHere } from "./support/everyone.ts";
import { test } from "./support/test.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();
const follow = (page: Page, name: string) =>
  page.getByRole("link", { name, exact: true }).first().click();

/** Opens the draft of an instrument's next version from its list. */
async function openDraft(page: Page, name: string) {
  await page.goto("/instruments");
  await follow(page, name);
  await press(page, "Open a draft of the next version");
  await expect(heading(page)).toContainText("Draft of version");
}

test.describe("with scripts off", () => {
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
    await page.getByLabel("Key").fill("sr_talk");
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

  test("a second editor is shown both texts, and nothing is lost", async ({
    page,
    someoneElse,
  }) => {
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
});

test("the bank is narrowed in the address, taken away as a file, and brought in again", async ({
  page,
}) => {
  await be(page, "Imogen");
  await page.goto("/questions");
  await page.getByLabel("Answered").selectOption("pupil");
  await press(page, "Show");
  await expect(page).toHaveURL(/kind=pupil/);
  await expect(page.getByText("1 of ")).toBeVisible();
  await follow(
    page,
    "Against what we had predicted, what did each case pupil show at the key point?",
  );
  await expect(heading(page)).toHaveText("LE_CP1");
  const file = await (await page.request.get("/questions/bank.json")).text();
  const bring = async (text: string) => {
    await page.goto("/instruments/import");
    const upload = {
      name: "questions.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    };
    await page.getByLabel("File").setInputFiles(upload);
    await press(page, "See what it would do");
  };
  await bring(file);
  await expect(page.getByText("There is nothing to bring in")).toBeVisible();
  await expectForEveryoneHere(page);
  await bring(file.replace('"kind": "pupil"', '"kind": "number"'));
  await expect(page.getByRole("alert")).toContainText("LE_CP1 is another question here");
  await expectForEveryoneHere(page);
  await bring("{");
  await expect(page.getByRole("alert")).toContainText("This is not JSON");
});

test("a draft, its preview and its check are for everyone, and so is what they refuse", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await be(page, "Imogen");
  await openDraft(page, "Baseline survey");
  const draft = new URL(page.url()).pathname;
  const pages = ["", "/add", "/preview", "/publish", "/questions/PL1"];
  await expectForEveryone(
    page,
    pages.map((path) => `${draft}${path}`),
  );
  await page.goto(`${draft}/add`);
  await press(page, "Add this question");
  await expectForEveryoneHere(page);
  await page.goto(`${draft}/publish`);
  await press(page, /^Publish version/);
  await expect(page.getByRole("alert")).toContainText("there is nothing new to publish");
  await expectForEveryoneHere(page);
  await page.getByText("Throw this draft away").click();
  await press(page, "Throw the draft away");
});
