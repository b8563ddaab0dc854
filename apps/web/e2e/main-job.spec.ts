/** The main job, once through: from an edition that is published to the number on the national page, and back down. */
import { expect, type Page } from "@playwright/test";
import { be } from "./support/cast.ts";
import { countingFinger } from "./support/clicks.ts";
import { codeOf } from "./support/days.ts";
import { expectFileEqualsPage } from "./support/figures.ts";
import { pastePeople, setUpGroup } from "./support/hub.ts";
import * as lead from "./support/lead.ts";
import { freezeRelease, publishEdition } from "./support/national.ts";
import { correct, handIn, phone, sendAgain } from "./support/teacher.ts";
import { test } from "./support/test.ts";
import { type Plan, planNamed } from "./support/thread.ts";

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
      test.setTimeout(300_000);
      const answering = plan.teachers.slice(0, -2);
      const expected = plan.teachers.length - 1;

      await test.step("the national lead publishes an edition", () => publishEdition(page, plan));
      const group = await test.step("the hub administrator sets a group up on it", () =>
        setUpGroup(page, plan));
      await test.step("and pastes its people in", () => pastePeople(page, group, plan));

      const leads = await someoneElse();
      await test.step("the lead comes in by code", () => lead.comeInByCode(leads, plan));
      const register = await test.step("schedules sessions", () =>
        lead.scheduleSessions(leads, group));
      await test.step("takes the register", () => lead.takeRegister(leads, register, plan));
      const lesson = await test.step("plans the research lesson", () =>
        lead.planLesson(leads, group, plan));
      await test.step("it starts", () => lead.startLesson(leads, lesson));
      const wave = await test.step("it is taught", () => lead.teachLesson(leads, lesson));

      const [first, ...others] = answering;
      const phones = await someoneElse(phone);
      await test.step("a teacher answers in at most twelve taps, corrects, and is counted once", async () => {
        const sent = await handIn(phones, first ?? noTeacher, "Agree");
        expect(sent.statements).toBe(7);
        expect(sent.presses).toBeLessThanOrEqual(12);
        await lead.expectAnswered(leads, wave, 1, expected);
        await correct(phones, sent.address, "Strongly agree");
        await sendAgain(phones, sent.address);
        await lead.expectAnswered(leads, wave, 1, expected);
      });
      await test.step("the others answer too", async () => {
        for (const teacher of others) await handIn(await someoneElse(phone), teacher, "Agree");
        await lead.expectAnswered(leads, wave, answering.length, expected);
      });
      await test.step("the lead closes the wave and sees safe cells", () =>
        lead.closeWave(leads, wave));

      await test.step("the national lead freezes a release", () => freezeRelease(page));
      await test.step("the hub administrator reads hub and region, and the file says the same", () =>
        readHubAndRegion(page, plan));
      await test.step("the national lead goes from the headline down to the group", () =>
        readNation(page, plan));
    });
  });

const noTeacher = { name: "", email: "", urn: null };

/** Six clicks at most from home to any collated figure of the hub or its region. */
async function readHubAndRegion(page: Page, { project }: Plan) {
  await be(page, "Martha");
  const finger = countingFinger();
  await finger.press(page.getByRole("link", { name: "Findings", exact: true }).first());
  await expectFileEqualsPage(page, /each project/, "Archimedes NE");
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: project }) });
  await expect(row).toContainText(`${5} people, 3 schools`);
  await finger.press(page.getByRole("navigation", { name: "Places" }).getByRole("link").nth(1));
  await expectFileEqualsPage(page, /each project/, "North East");
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
    /, version \d+\)/,
  );
  await finger.press(page.getByRole("link", { name: group }));
  await expect(page.getByRole("main")).toContainText(group);
  expect(finger.presses()).toBeLessThanOrEqual(4);
}
