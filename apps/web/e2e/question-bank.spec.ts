/** The question bank is found, taken away and brought in again; it and every draft are for everyone. */
import { expect } from "@playwright/test";
import { be } from "./support/cast.ts";
import { follow, heading, openDraft, press } from "./support/drafts.ts";
import { expectForEveryone, expectForEveryoneHere } from "./support/everyone.ts";
import { test } from "./support/test.ts";

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
    await page.getByLabel("File", { exact: true }).setInputFiles(upload);
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
  test.setTimeout(600_000);
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
