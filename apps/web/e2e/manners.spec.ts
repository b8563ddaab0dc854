/** The server's manners: what it says when there is nothing, too much, or somebody wants it dark. */
import { expect } from "@playwright/test";
import { test } from "./support/test.ts";

test("an address that does not exist says so in a page with a way on, and sends no script", async ({
  page,
}) => {
  for (const address of ["/no-such-page", "/work-groups/new/er", "/%E0%A4%A"]) {
    const opened = await page.goto(address);
    expect(opened?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
  }
  await expect(page.getByRole("link", { name: "Go to the start page" })).toBeVisible();
  expect(await page.content()).not.toContain("<script");
  expect((await page.request.get("/assets/no-such-file.js")).status()).toBe(404);
});

test("opening an address that only takes forms changes nothing and leads to a page", async ({
  page,
}) => {
  for (const address of ["/theme", "/sign-out", "/demo/enter"]) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
  }
});

test("a form that is too large is refused in a sentence", async ({ page, baseURL }) => {
  const answer = await page.request.post("/sign-in", {
    form: { email: "x".repeat(2_000_000) },
    headers: { origin: baseURL ?? "" },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain("Send at most 1 MB");
});

test("asking for the head of a page answers as the page does, without its body", async ({
  request,
}) => {
  for (const [address, status] of [
    ["/", 200],
    ["/no-such-page", 404],
    ["/healthz", 200],
  ] as const) {
    const head = await request.head(address);
    expect(head.status(), address).toBe(status);
    expect(await head.body()).toHaveLength(0);
  }
});

test("every page says what it may do and that nobody is to keep or index it", async ({
  request,
}) => {
  const headers = (await request.get("/")).headers();
  expect(headers["content-security-policy"]).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect(headers).toMatchObject({
    "cache-control": "private, no-cache",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, colorScheme: "light" });

  test("the dark theme is one press away, stays, and goes back to the page one was on", async ({
    page,
    baseURL,
  }) => {
    await page.goto("/help?from=here");
    await page.getByRole("button", { name: "Use the dark theme" }).click();
    await expect(page).toHaveURL("/help?from=here");
    await page.goto("/privacy");
    await page.getByRole("button", { name: "Use the light theme" }).click();
    await expect(page).toHaveURL("/privacy");
    await expect(page.getByRole("button", { name: "Use the dark theme" })).toBeVisible();
    const away = await page.request.post("/theme", {
      form: { theme: "slate", back: "//evil.example/" },
      headers: { origin: baseURL ?? "" },
      maxRedirects: 0,
    });
    expect(new URL(away.headers().location ?? "", baseURL).origin).toBe(
      new URL(baseURL ?? "").origin,
    );
  });
});
