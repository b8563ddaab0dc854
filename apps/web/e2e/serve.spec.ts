/** A real installation, from nothing: the first administrator comes in, the demo's doors do not exist, strangers learn nothing. */
import { expect, type Page, test } from "@playwright/test";
import { figuresFor } from "./support/authenticator.ts";
import { startRealServer, startWithNothing } from "./support/real-server.ts";

test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: "serial" });

let server: Awaited<ReturnType<typeof startRealServer>>;
test.beforeAll(async () => {
  server = await startRealServer();
});
test.afterAll(() => server.stop());

const administrator = "priya.vance@hub.example";

async function askForCode(page: Page, email: string) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
}

/** Types the code from the mail that has just come. */
async function typeCode(page: Page) {
  const text = await server.mailbox.next("Your code");
  expect(text).toContain(`Enter this code at ${server.url}/sign-in/code`);
  await page.getByLabel("Code").fill(/Your code is (\d{3} \d{3})/.exec(text)?.[1] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("without an address and a mail server it does not start, and says in a sentence each what is missing", async () => {
  const { code, said } = await startWithNothing();
  expect(code).toBe(78);
  expect(said).toMatch(/BASE_URL is missing: .*BASE_URL=https/);
  expect(said).toMatch(/SMTP_URL is missing: .*SMTP_URL=smtp/);
});

test("the first system administrator is appointed by the operator, signs in, and sets up the second step before the role counts", async ({
  page,
}) => {
  await server.tessellate("appoint", administrator, "systemAdministrator");
  expect(await server.mailbox.next("System administrator")).toContain(`${server.url}/sign-in`);

  await page.goto(`${server.url}/people`);
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await askForCode(page, administrator);
  await typeCode(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");

  await page.goto(`${server.url}/me`);
  await page.getByRole("link", { name: "Set up an authenticator app" }).first().click();
  await page.getByRole("button", { name: "Begin" }).click();
  const key = (await page.getByText(/^[A-Z2-7]{4} [A-Z2-7]{4} /).textContent()) ?? "";
  const [backup = ""] = await page.getByRole("listitem").filter({ hasText: "-" }).allInnerTexts();
  await page.getByLabel("Code from your app").fill(figuresFor(key));
  await page.getByRole("button", { name: "Switch it on" }).click();
  await expect(page.getByText("Your second step is set up")).toBeVisible();
  await page.goto(`${server.url}/people`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");

  await page.goto(`${server.url}/me`);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.goto(`${server.url}/sign-in?next=//evil.example/`);
  await askForCode(page, administrator);
  await typeCode(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second step");
  await page.getByText("I do not have the app with me").click();
  await page.getByLabel("Backup code").fill(backup);
  await page.getByRole("button", { name: "Use this backup code" }).click();
  expect(page.url()).toBe(`${server.url}/`);
  await expect(page.getByLabel("Who you are")).toContainText("System administrator, England");
});

test("someone who was never invited reads the same words, and gets no mail", async ({ page }) => {
  await page.goto(`${server.url}/sign-in`);
  const before = server.mailbox.count();
  await askForCode(page, "stranger@hub.example");
  const lead = page.getByText("If stranger@hub.example has been invited");
  await expect(lead).toBeVisible();
  await page.getByLabel("Code").fill("123456");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("This code does not let you in");
  await expect(lead).toBeVisible();
  expect(server.mailbox.count()).toBe(before);
});

test("the demonstration’s doors do not exist", async ({ request }) => {
  const origin = server.url;
  for (const path of ["/demo", "/demo/enter", "/demo/mail", "/demo/mail/1"])
    expect((await request.get(`${origin}${path}`, { maxRedirects: 0 })).status(), path).toBe(404);
  const someone = { personId: "0de70000-0000-4000-8000-000000000004" };
  for (const path of ["/demo/enter", "/api/auth/demo/enter"]) {
    const answer = await request.post(`${origin}${path}`, { data: someone, headers: { origin } });
    expect(answer.status(), path).toBe(404);
  }
});
