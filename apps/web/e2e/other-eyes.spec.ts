/** Who does not belong somewhere sees nothing there: the same page as for an address that does not exist. */
import { expect, type Page } from "@playwright/test";
import { be } from "./support/cast.ts";
import * as lead from "./support/lead.ts";
import { test } from "./support/test.ts";
import { keptThread, sessionOf, type Thread } from "./support/thread.ts";

/** Everything of the first hub that has an address. */
const recordsOf = (thread: Thread) => [
  thread.group,
  `${thread.group}/people/add`,
  `${thread.group}/schools/900001/withdraw`,
  `${thread.group}/sessions/new`,
  `${thread.group}/cycles/new`,
  sessionOf(thread),
  `${sessionOf(thread)}/move`,
  `${sessionOf(thread)}/cancel`,
  thread.register,
  thread.cycle,
  `${thread.cycle}/lesson`,
  thread.lesson,
  thread.wave,
  `${thread.wave}/remind`,
  "/findings/hubs/archimedes-ne",
  "/findings/regions/A",
  "/projects/new",
  "/instruments/new",
  "/instruments/import",
  "/instruments/endline-survey/draft",
  "/imports",
];

/** Their files. */
const filesOf = (thread: Thread) => [
  `${sessionOf(thread)}/session.ics`,
  "/findings/hubs/archimedes-ne/figures.csv",
  "/findings/regions/A/figures.csv",
];

/** What only a few may open at all. */
const notForTeachers = [
  "/people",
  "/releases",
  "/findings",
  "/findings/nation",
  "/work-groups/new",
];

const strangers = [
  { who: "Samir", is: "another hub’s administrator", more: [] },
  { who: "Joe", is: "a participant of another group", more: notForTeachers },
  { who: "Tobias", is: "the national analyst", more: [] },
] as const;

/** The page as its reader has it, whatever the address. */
const whatIsSaid = (page: Page) => page.getByRole("main").allInnerTexts();

for (const { who, is, more } of strangers)
  test(`${is} finds nothing at the addresses of a group, and nothing that says there is something`, async ({
    page,
  }) => {
    await be(page, who);
    const thread = await keptThread();
    expect((await page.goto("/no-such-page"))?.status()).toBe(404);
    const nothing = await whatIsSaid(page);
    const mayRead = who === "Tobias" ? /^\/findings/ : /^$/;
    const hidden = (address: string) => !mayRead.test(address);
    for (const address of [...recordsOf(thread), ...more].filter(hidden)) {
      const opened = await page.goto(address);
      expect(opened?.status(), address).toBe(404);
      expect(await whatIsSaid(page), address).toEqual(nothing);
    }
    for (const address of filesOf(thread).filter(hidden)) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(404);
      expect(await answer.text(), address).toContain("nothing that you may see");
    }
  });

test("nor can they change anything there", async ({ page, baseURL }) => {
  const thread = await keptThread();
  const posts: [address: string, form: Record<string, string>][] = [
    [`${thread.group}/people/add`, { intent: "preview", pasted: "A B <a@b.example>" }],
    [`${thread.group}/schools/900001/withdraw`, { cause: "dates", reason: "No reason at all" }],
    [`${sessionOf(thread)}/cancel`, { reason: "No reason at all" }],
    [thread.register, { intent: "everyone" }],
    [thread.cycle, { to: "discussed" }],
    [thread.lesson, { intent: "started" }],
    [thread.wave, { intent: "close" }],
    ["/releases", { intent: "build" }],
  ];
  for (const who of ["Samir", "Joe"]) {
    await be(page, who);
    for (const [address, form] of posts) {
      const headers = { origin: baseURL ?? "" };
      const answer = await page.request.post(address, { form, headers, maxRedirects: 0 });
      expect(answer.status(), `${who} at ${address}`).toBe(404);
    }
  }
});

test("somebody who has not signed in is asked to, and comes back to where they were going", async ({
  page,
}) => {
  const thread = await keptThread();
  await page.goto(thread.wave);
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await lead.signInHere(page, thread.plan.lead.email);
  expect(new URL(page.url()).pathname).toBe(thread.wave);
});

test("signing in leads back into this site and never out of it", async ({ page, baseURL }) => {
  await be(page, "Joe");
  const elsewhere = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "http:evil.example",
  ];
  for (const next of elsewhere) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(new URL(page.url()).origin, next).toBe(new URL(baseURL ?? "").origin);
  }
});

test("a form on somebody else’s site changes nothing here", async ({ page, baseURL }) => {
  await be(page, "Joe");
  const form = `<form method="post" action="${baseURL}/sign-out"><button>Win a prize</button></form>`;
  await page.route("http://evil.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: `<title>Prize</title>${form}` }),
  );
  await page.goto("http://evil.example/");
  const answered = page.waitForResponse(`${baseURL}/sign-out`);
  await page.getByRole("button", { name: "Win a prize" }).click();
  expect((await answered).status()).toBe(403);
  await page.goto("/me");
  await expect(page.getByLabel("Who you are")).toContainText("Joe Tindale");
  expect((await page.request.post("/sign-out")).status()).toBe(403);
  for (const origin of ["null", "http://evil.example", `${baseURL}.evil.example`])
    expect((await page.request.post("/sign-out", { headers: { origin } })).status()).toBe(403);
});
