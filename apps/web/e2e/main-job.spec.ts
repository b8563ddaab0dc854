/** The main job, once through: from an edition that is published to the number on the national page, and back down. */
import { type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { be } from "./support/cast.ts";
import { countingFinger } from "./support/clicks.ts";
import { codeOf } from "./support/days.ts";
import { expectForEveryone } from "./support/everyone.ts";
import { expectFileEqualsPage } from "./support/figures.ts";
import { pastePeople, setUpGroup } from "./support/hub.ts";
import * as lead from "./support/lead.ts";
import { freezeRelease, publishEdition } from "./support/national.ts";
import { correct, handIn, phone, sendAgain } from "./support/teacher.ts";
import { test } from "./support/test.ts";
import { keepThread, type Plan, planNamed, type Teacher } from "./support/thread.ts";

const ways = [
  { scripts: true, plan: planNamed("Reasoned", codeOf("95")) },
  { scripts: false, plan: planNamed("Scriptless", codeOf("96")) },
] as const;

for (const { scripts, plan } of ways)
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a hub runs a Work Group, its teachers say how a lesson went, and the figure on the national page leads back to them", async ({
      page,
      someoneElse,
    }) => {
      test.setTimeout(600_000);
      const leads = await someoneElse();
      const taught = await watchALesson({ page, leads }, plan);
      if (scripts) await expectForEveryone(leads, onlyNow(taught));
      const link = await answer({ leads, someoneElse }, plan, taught.wave);
      await test.step("the lead closes the evaluation and sees what the group said", () =>
        lead.closeWave(leads, taught.wave));
      await test.step("the national lead freezes a release", () => freezeRelease(page));
      await test.step("the hub administrator reads hub and region, and the file says the same", () =>
        readHubAndRegion(page, plan));
      const figure =
        await test.step("the national lead goes from the headline down to the group", () =>
          readNation(page, plan));
      await keepThread({ plan, ...taught, link, figure });
    });
  });

/** What only the group's own lead can open, and some of it only while the evaluation is open. */
const onlyNow = ({ wave, cycle, lesson }: { wave: string; cycle: string; lesson: string }) => [
  wave,
  `${wave}/remind`,
  cycle,
  lesson,
];

/** From the edition to the lesson that has been taught: where everything stands. */
async function watchALesson({ page, leads }: { page: Page; leads: Page }, plan: Plan) {
  const { step } = test;
  await step("the national lead publishes an edition", () => publishEdition(page, plan));
  const group = await step("the hub administrator sets a group up on it", () =>
    setUpGroup(page, plan),
  );
  await step("and pastes its people in", () => pastePeople(page, group, plan));
  await step("the lead comes in by code", () => lead.comeInByCode(leads, plan));
  const register = await step("schedules sessions", () => lead.scheduleSessions(leads, group));
  await step("takes the register", () => lead.takeRegister(leads, register, plan));
  const planned = await step("plans the research lesson", () =>
    lead.planLesson(leads, group, plan),
  );
  await step("says that it has started", () => lead.startLesson(leads, planned.lesson));
  const wave = await step("and that it has been taught", () =>
    lead.teachLesson(leads, planned.lesson),
  );
  return { group, register, ...planned, wave };
}

interface Answering {
  leads: Page;
  someoneElse(options?: BrowserContextOptions): Promise<Page>;
}

/** All but one of those who were there answer, each on a phone of their own; gives the first one's link. */
async function answer({ leads, someoneElse }: Answering, { teachers }: Plan, wave: string) {
  const expected = teachers.length - 1;
  const [first, ...others] = teachers.slice(0, expected - 1) as [Teacher, ...Teacher[]];
  const firstPhone = await someoneElse(phone);
  const sent = await test.step("a teacher answers in at most twelve taps", () =>
    handIn(firstPhone, first, "Agree"));
  expect(sent.statements).toBe(7);
  expect(sent.presses).toBeLessThanOrEqual(12);
  await lead.expectAnswered(leads, wave, 1, expected);
  await test.step("corrects one answer, and sending again makes no second one", async () => {
    await correct(firstPhone, sent.address, "Strongly agree");
    await sendAgain(firstPhone, sent.address);
    await lead.expectAnswered(leads, wave, 1, expected);
  });
  await test.step("the others answer too", async () => {
    for (const teacher of others) await handIn(await someoneElse(phone), teacher, "Agree");
    await lead.expectAnswered(leads, wave, expected - 1, expected);
  });
  return sent.address;
}

/** Six clicks at most from home to any collated figure of the hub or its region. */
async function readHubAndRegion(page: Page, { project }: Plan) {
  await be(page, "Martha");
  const finger = countingFinger();
  await finger.press(page.getByRole("link", { name: "Findings", exact: true }).first());
  await expectFileEqualsPage(page, "findings.place", { level: "hub", place: "archimedes-ne" });
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: project }) });
  await expect(row).toContainText(`${5} people, 3 schools`);
  await finger.press(
    page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "North East" }),
  );
  await expectFileEqualsPage(page, "findings.place", { level: "region", place: "A" });
  await finger.press(row.getByRole("cell").first().getByRole("link"));
  await expect(page.getByText("Where this number comes from.")).toBeVisible();
  expect(finger.presses()).toBeLessThanOrEqual(6);
}

/** Four clicks at most from the national headline to the evidence behind it. */
async function readNation(page: Page, { project, group }: Plan) {
  await be(page, "Imogen");
  await page.goto("/findings/nation");
  const finger = countingFinger();
  await finger.press(page.getByRole("link", { name: project }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(project);
  const england = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "England" }) });
  await finger.press(england.getByRole("cell").first().getByRole("link"));
  await expect(page.getByText("Where this number comes from.")).toBeVisible();
  await expect(page.getByRole("region", { name: "What was asked" })).toContainText(
    /, version \d+, in \d+ round/,
  );
  const figure = page.url();
  const made = page.getByRole("region", { name: "What it is made of" });
  await finger.press(made.getByRole("link", { name: "Archimedes NE" }));
  await finger.press(made.getByRole("link", { name: group }).first());
  await expect(page.getByRole("main")).toContainText(group);
  expect(finger.presses()).toBeLessThanOrEqual(4);
  const { pathname, search } = new URL(figure);
  return pathname + search;
}
