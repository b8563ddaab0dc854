/** The register in the browser: what is pressed is kept, however late the script arrives. */
import { expect } from "@playwright/test";
import { be } from "./support/cast.ts";
import { test } from "./support/test.ts";
import { keptThread } from "./support/thread.ts";

test("a mark pressed before the page’s script has arrived is saved when it does", async ({
  page,
}) => {
  await be(page, "Martha");
  const { register, plan } = await keptThread();
  let arrive = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, (route) => late.then(() => route.continue()));
  await page.goto(register, { waitUntil: "commit" });
  const row = page.getByRole("radiogroup", { name: plan.teachers.at(-1)?.name ?? "" });
  await row.getByText("Caught up").click();
  await expect(page.getByRole("button", { name: "Save register" })).toBeVisible();
  await expect(page.getByText("All marks are saved")).toHaveCount(0);
  arrive();
  await expect(page.getByText("All marks are saved")).toBeVisible();
  await page.reload();
  await expect(row.getByRole("radio", { name: "Caught up" })).toBeChecked();
});

test("a mark pressed without a connection is said to wait, and saved when there is one", async ({
  page,
  context,
}) => {
  await be(page, "Martha");
  const { register, plan } = await keptThread();
  await page.goto(register);
  const row = page.getByRole("radiogroup", { name: plan.teachers.at(-1)?.name ?? "" });
  await expect(page.getByRole("button", { name: "Save register" })).toHaveCount(0);
  await context.setOffline(true);
  await row.getByText("Away").click();
  await expect(page.getByText("1 mark is waiting for a connection.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("All marks are saved")).toBeVisible();
  await page.reload();
  await expect(row.getByRole("radio", { name: "Away" })).toBeChecked();
});
