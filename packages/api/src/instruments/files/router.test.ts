/** Files of questions: taken from one installation and brought into another, without touching what is published. */
import { instrumentVersions, questions } from "@tessellate/data/schema";
import { england } from "@tessellate/domain/access/roles";
import { readBankFile } from "@tessellate/domain/instruments/bank-file";
import { afterEach, beforeEach, expect, test } from "vitest";
import { actorWith, openWorld, type World } from "../../../test/world.ts";
import { installStarterBank } from "../store.ts";

let here: World;
let there: World;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
  await here.make((tx) => installStarterBank(tx, here.house));
});
afterEach(async () => {
  await here.close();
  await there.close();
});

const personId = "00000000-0000-7000-8000-000000000001";
const lead = actorWith(personId, { role: "nationalLead", scope: "nation", scopeId: england });
const filesOf = (world: World) => world.as(lead).instruments.files;
const said = (outcome: { ok: boolean; problems?: readonly { message: string }[] }) =>
  (outcome.problems ?? []).map(({ message }) => message).join(" ");

async function publishAll(world: World) {
  const { drafts, list } = world.as(lead).instruments;
  for (const { key, draft } of (await list()).instruments) {
    const { mark } = await drafts.read({ instrument: key });
    const version = draft ?? 0;
    expect(await drafts.publish({ instrument: key, version, mark })).toEqual({ ok: true });
  }
}

test("the whole bank goes out, comes into an empty installation as drafts, and once published goes out the same", async () => {
  const file = await filesOf(here).bank();
  const brought = await filesOf(there).bring({ text: file });
  expect(brought).toMatchObject({ ok: true, plan: { same: [] } });
  const states = (await there.reader.select().from(instrumentVersions)).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(["draft"]));
  await publishAll(there);
  const again = readBankFile(await filesOf(there).bank());
  const first = readBankFile(file);
  if (!again.ok || !first.ok) throw new Error("A file of our own cannot be read.");
  expect(again.bank.questions).toEqual(first.bank.questions);
  expect(again.bank.instruments.map(({ version: _, ...one }) => one)).toEqual(
    first.bank.instruments.map(({ version: _, ...one }) => one),
  );
});

test("the preview says what would come in and changes nothing; bringing the same file twice does nothing the second time", async () => {
  const text = await filesOf(here).version({
    instrument: "lesson-evaluation-case-pupils",
    version: 1,
  });
  expect(await filesOf(there).preview({ text })).toEqual({
    ok: true,
    plan: {
      questions: ["LE_CP1", "LE_PL1", "LE_PR1", "LE_PR2", "LE_WS1"],
      drafts: [
        {
          key: "lesson-evaluation-case-pupils",
          name: "Lesson evaluation with case pupils",
          version: 1,
          isNew: true,
          asks: 5,
        },
      ],
      same: [],
    },
  });
  expect(await there.reader.select().from(questions)).toEqual([]);
  expect(await filesOf(there).bring({ text })).toMatchObject({ ok: true });
  expect(said(await filesOf(there).bring({ text }))).toMatch(/has a draft already/);
  await publishAll(there);
  expect(await filesOf(there).bring({ text })).toMatchObject({
    plan: { questions: [], drafts: [], same: ["lesson-evaluation-case-pupils"] },
  });
});

test("a file that differs from what is published becomes a draft; what is published stays as it was", async () => {
  const text = await filesOf(here).version({ instrument: "session-pulse", version: 1 });
  const before = await here.reader.select().from(instrumentVersions);
  const other = text.replace("Today moved my thinking", "This session moved my thinking");
  expect(await filesOf(here).bring({ text: other })).toMatchObject({
    plan: { drafts: [{ key: "session-pulse", version: 2, isNew: false }] },
  });
  const after = await here.reader.select().from(instrumentVersions);
  expect(after.filter(({ state }) => state === "published")).toEqual(before);
  const page = await here.as(lead).instruments.drafts.read({ instrument: "session-pulse" });
  expect(page.changes[0]).toMatchObject({ key: "SP_PL1", fate: "reworded" });
});

test("a key that stands for another question here is refused, and nothing of the file comes in", async () => {
  const text = await filesOf(here).version({ instrument: "session-pulse", version: 1 });
  const clash = text.replace('"area": "practice"', '"area": "pupils"');
  const count = async () => (await here.reader.select().from(instrumentVersions)).length;
  const before = await count();
  expect(said(await filesOf(here).preview({ text: clash }))).toMatch(
    /SP_PR1 is another question here: “Practice development”, not “Pupils’ learning”/,
  );
  expect(said(await filesOf(here).bring({ text: clash }))).toMatch(/SP_PR1 is another question/);
  expect(said(await filesOf(here).bring({ text: "{" }))).toMatch(/This is not JSON/);
  expect(await count()).toBe(before);
});

test("a draft is in no file", async () => {
  await here.as(lead).instruments.beginning.draft({ instrument: "session-pulse" });
  const missing = filesOf(here).version({ instrument: "session-pulse", version: 2 });
  await expect(missing).rejects.toMatchObject({ code: "NOT_FOUND" });
});
