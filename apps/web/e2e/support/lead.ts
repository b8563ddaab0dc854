/** What a Work Group Lead does in journeys: sign in by code, plan sessions and a lesson, keep the register, close. */
import { expect, type Page } from "@playwright/test";
import { countMails, openMail } from "./cast.ts";
import { daysToMeet } from "./days.ts";
import type { Plan } from "./thread.ts";

/** From the mail that names them lead, through the six figures of a second mail, to the group. */
export async function comeInByCode(page: Page, { lead, group }: Plan) {
  await openMail(page, lead.email, "you lead this Work Group");
  await page.getByRole("link", { name: /\/work-groups\// }).click();
  await signInHere(page, lead.email);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(group);
  await expect(page.getByLabel("Who you are")).toContainText(lead.name);
}

const codeMail = "Your code for signing in";

/** Signs in on the page that asks for it, with the six figures of the mail that comes. */
export async function signInHere(page: Page, email: string) {
  const mailbox = await page.context().newPage();
  const seen = await countMails(mailbox, email, codeMail);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await openMail(mailbox, email, codeMail, seen);
  const [letter = ""] = await mailbox.getByRole("main").allInnerTexts();
  await mailbox.close();
  await page.getByLabel("Code").fill(/\d{3} \d{3}/.exec(letter)?.[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Who you are")).toBeVisible();
}

/** Types a day, `YYYY-MM-DD`, into the date boxes of a row; rows count from one. */
async function fillDate(page: Page, row: number, date: string) {
  const [year = "", month = "", day = ""] = date.split("-");
  const boxes = page.getByRole("group", { name: `Date of row ${row}` });
  await boxes.getByLabel("Day").fill(day);
  await boxes.getByLabel("Month").fill(month);
  await boxes.getByLabel("Year").fill(year);
}

/** Schedules a session today and one next week; gives the address of today's register. */
export async function scheduleSessions(page: Page, group: string): Promise<string> {
  await page.goto(`${group}/sessions/new`);
  await page.getByRole("button", { name: "Schedule and invite" }).click();
  await expect(page.getByRole("alert")).toContainText("There is a problem");
  for (const [i, day] of daysToMeet().entries()) await fillDate(page, i + 1, day);
  await page.getByLabel("Place").fill("Willowbeck Primary School, the hall");
  await page.getByRole("button", { name: "Schedule and invite" }).click();
  const register = page.getByRole("link", { name: /^Register of / });
  await expect(register).toHaveCount(1);
  return (await register.getAttribute("href")) ?? "";
}

/** Everyone was here, except one who sent apologies; what is shown is still there after loading the page again. */
export async function takeRegister(page: Page, register: string, { teachers }: Plan) {
  const [away] = teachers.slice(-1);
  await page.goto(register);
  await expect(page.getByText(`${teachers.length} to mark`)).toBeVisible();
  await page.getByRole("button", { name: "Mark everyone here" }).click();
  await expect(page.getByText("0 to mark")).toBeVisible();
  const row = page.getByRole("radiogroup", { name: away?.name ?? "" });
  await row.getByText("Apologies").click();
  const save = page.getByRole("button", { name: "Save register" });
  if (await save.isVisible()) await save.click();
  await expect(page.getByText(/All marks are saved|Register saved/)).toBeVisible();
  await page.goto(register);
  await expect(row.getByRole("radio", { name: "Apologies" })).toBeChecked();
  await expect(page.getByText(`${teachers.length - 1} here, 1 apologies, 0 to mark`)).toBeVisible();
}

/** Fills in the form that opens a cycle, and sends it. */
export async function openCycle(page: Page) {
  await page.getByLabel("What shall we call it?").fill("Asking why in Year 4");
  await page.getByLabel("What should get better for pupils?").fill("They stop at the answer.");
  await page.getByLabel("Your question about the mathematics").fill("What counts as a reason?");
  await page.getByRole("button", { name: "Open the cycle" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asking why in Year 4");
}

/** Opens a cycle and plans its research lesson with predictions; gives the addresses of both. */
export async function planLesson(page: Page, group: string, { teachers }: Plan) {
  const [teacher] = teachers;
  await page.goto(`${group}/cycles/new`);
  await page.getByRole("button", { name: "Open the cycle" }).click();
  await expect(page.getByRole("alert")).toContainText("There is a problem");
  await openCycle(page);
  const cycle = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "We have studied the mathematics" }).click();
  await page.getByRole("link", { name: "Plan the research lesson" }).last().click();

  await page
    .getByRole("group", { name: /At which session/ })
    .getByRole("radio")
    .first()
    .check();
  await page
    .getByLabel("Who teaches it?")
    .selectOption({ label: `${teacher?.name}, Willowbeck Primary School` });
  await page.getByLabel("Year group").selectOption({ label: "Year 4" });
  await page.getByLabel("What should pupils understand by the end?").fill("A reason convinces.");
  await page.getByLabel("The key point").fill("One example is not a reason.");
  await page.getByLabel("Pupil A").fill("Gives a second example.");
  await page.getByLabel("Pupil B").fill("Draws an array and turns it.");
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A reason convinces.");
  return { cycle, lesson: new URL(page.url()).pathname };
}

/** "The lesson has started": predictions are locked with the time, and stay locked. */
export async function startLesson(page: Page, lesson: string) {
  await page.goto(lesson);
  await page.getByRole("button", { name: "The lesson has started" }).click();
  await expect(page.getByText(/^Locked on .* when the lesson started/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Change the plan" })).toHaveCount(0);
}

/** "The lesson has been taught": the evaluation opens; gives the address of its wave. */
export async function teachLesson(page: Page, lesson: string): Promise<string> {
  await page.goto(lesson);
  await page.getByRole("button", { name: "The lesson has been taught" }).click();
  await page.getByRole("link", { name: "See the evaluation" }).click();
  return new URL(page.url()).pathname;
}

/** So many have answered, of so many. */
export async function expectAnswered(page: Page, wave: string, answered: number, of: number) {
  await page.goto(wave);
  await expect(
    page.getByRole("heading", { name: `${answered} of ${of} have answered` }),
  ).toBeVisible();
}

/** Closes the wave for good, and sees what the group said. */
export async function closeWave(page: Page, wave: string) {
  await page.goto(wave);
  await expect(page.getByText("Nothing is shown before the evaluation closes")).toBeVisible();
  await page.getByText("Close the evaluation now").click();
  await page.getByRole("button", { name: "Close the evaluation for good" }).click();
  await expect(page.getByText("Frozen, it never changes")).toBeVisible();
}
