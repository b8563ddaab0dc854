/** A task link: what it opens, for whom, and that nothing is lost or doubled on the way in. */
import {
  auditEntries,
  comments,
  responses,
  taskDrafts,
  taskLinks,
  tasks,
  waveResults,
} from "@tessellate/data/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asked, ask } from "../../test/asked.ts";
import { allOf, asBearer, everyone } from "../../test/lesson.ts";
import { openWorld, type World } from "../../test/world.ts";
import { bearerOf } from "./store.ts";

let world: World;
let asked: Asked;
beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
  asked = await ask(world, { teachers: 7 });
});
afterAll(() => world.close());

const missing = { code: "NOT_FOUND" };
const secretFor = (i: number) => asked.link(i).secret;
const submit = (i: number, over: object = {}) =>
  asked.submit(i, { comment: "", named: false, ...over });
const inWave = <T extends typeof responses | typeof comments>(table: T) =>
  eq(table.waveId, asked.waveId);
const sentences = (outcome: { ok: boolean; problems?: readonly { message: string }[] }) =>
  (outcome.problems ?? []).map(({ message }) => message);

test("a mail scanner may open a link five times and press the button three times: one row, one receipt", async () => {
  const secret = secretFor(0);
  const api = (await asBearer(world, secret)).evaluations;
  const before = JSON.stringify(await world.reader.select().from(taskLinks));
  for (let i = 0; i < 5; i++) await api.open({ secret });
  expect(await world.reader.$count(responses, inWave(responses))).toBe(0);
  expect(JSON.stringify(await world.reader.select().from(taskLinks))).toBe(before);
  const audited = await world.reader.$count(auditEntries);
  const outcomes = [await submit(0), await submit(0), await submit(0)];
  expect(new Set(outcomes.map((one) => one.ok && one.receipt)).size).toBe(1);
  expect(outcomes[0]).toMatchObject({
    ok: true,
    receipt: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
  });
  expect(await world.reader.$count(responses, inWave(responses))).toBe(1);
  expect(await world.reader.$count(auditEntries)).toBe(audited + 1);
});

test("a link opens its own task and no other; a tampered, empty or expired one opens nothing", async () => {
  const bearer = await asked.api(1);
  const other = { secret: secretFor(2), answers: allOf("1") };
  await expect(bearer.submit(other)).rejects.toMatchObject(missing);
  await expect(bearer.saveDraft(other)).rejects.toMatchObject(missing);
  for (const secret of [`${secretFor(1)}x`, secretFor(1).slice(1), "x"]) {
    expect(await bearerOf(world.house, secret)).toEqual({ kind: "nobody" });
    await expect(bearer.open({ secret })).rejects.toMatchObject(missing);
  }
  const later = await openWorldLater();
  await expect(later.open({ secret: secretFor(1) })).rejects.toMatchObject(missing);
  world.moveTo("2026-11-24T17:00:00Z");
});

/** A hundred and five days on: the closing day and the link's last day are past. */
async function openWorldLater() {
  world.moveTo("2027-03-09T09:00:00Z");
  return world.as({ kind: "nobody" }).evaluations;
}

test("nobody hands in without a link, whoever they are; anyone may look at the empty form", async () => {
  for (const [who, actor] of Object.entries(everyone(asked.scene))) {
    const api = world.as(actor).evaluations;
    const mine = { secret: secretFor(3), answers: allOf("3") };
    await expect(api.submit(mine), who).rejects.toMatchObject(missing);
    await expect(api.saveDraft(mine), who).rejects.toMatchObject(missing);
    await expect(api.dropDraft({ secret: mine.secret }), who).rejects.toMatchObject(missing);
    expect(await api.open({ secret: mine.secret }), who).toMatchObject({
      before: null,
      receipt: null,
    });
  }
});

test("a browser that is not known sees group, session and questions, and no name and no answer", async () => {
  const handed = await submit(1, { comment: "Fewer examples next time" });
  const api = await asked.api(1);
  const unknown = JSON.stringify(await api.open({ secret: secretFor(1) }));
  expect(unknown).toContain("Statement PL1");
  expect(unknown).not.toMatch(/Teacher 2|Fewer examples/);
  const forged = await api.open({ secret: secretFor(1), mark: "x".repeat(43) });
  expect(forged).toMatchObject({ known: false, before: null, receipt: null });
  if (!handed.ok) throw new Error("refused");
  const known = await api.open({ secret: secretFor(1), mark: handed.mark });
  expect(known.before).toEqual({
    answers: allOf("4"),
    words: {},
    comment: "Fewer examples next time",
    named: false,
  });
  expect(known.receipt).toBe(handed.receipt);
  const elsewhere = await world
    .as({ kind: "nobody" })
    .evaluations.open({ secret: secretFor(0), mark: handed.mark });
  expect(elsewhere.before).toBeNull();
});

test("a correction takes the place of what was sent, comment and name with it", async () => {
  await submit(1, { comment: "Fewer examples next time", named: true });
  const before = await world.reader.select().from(comments).where(inWave(comments));
  expect(before.map(({ text, name }) => [text, name])).toEqual([
    ["Fewer examples next time", "Teacher 2"],
  ]);
  await submit(1, { answers: allOf("2"), comment: "" });
  expect(await world.reader.$count(comments, inWave(comments))).toBe(0);
  const rows = await world.reader.select().from(responses).where(inWave(responses));
  expect(rows.map(({ answers }) => answers.PL1).sort()).toEqual(["2", "4"]);
});

test("every reason to refuse comes with its field, and nothing is kept", async () => {
  const before = await world.reader.$count(responses, inWave(responses));
  const refused = await submit(2, { answers: { PL1: "9", PR1: "1", XX1: "1" }, named: true });
  expect(refused.ok ? [] : refused.problems.map(({ field }) => field)).toEqual([
    "answers.PL1",
    "answers.PU1",
    "answers.WS1",
    "answers",
    "named",
  ]);
  expect(await world.reader.$count(responses, inWave(responses))).toBe(before);
  await expect(submit(2, { waveId: asked.waveId })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a draft is kept under a seal only the link opens, shown to its own browser, and gone once handed in", async () => {
  const secret = secretFor(2);
  const api = (await asBearer(world, secret)).evaluations;
  const kept = await api.saveDraft({
    secret,
    answers: { PL1: "5", XX1: "1" },
    comment: "Half a sen",
    named: false,
  });
  if (!kept.ok) throw new Error("refused");
  expect(JSON.stringify(await world.reader.select().from(taskDrafts))).not.toContain("Half");
  expect((await api.open({ secret })).before).toBeNull();
  expect((await api.open({ secret, mark: kept.mark })).before).toEqual({
    answers: { PL1: "5" },
    words: {},
    comment: "Half a sen",
    named: false,
  });
  await submit(2);
  expect(await world.reader.$count(taskDrafts)).toBe(0);
});

test("someone the link was not meant for can throw away what they typed", async () => {
  const secret = secretFor(3);
  const api = (await asBearer(world, secret)).evaluations;
  const kept = await api.saveDraft({ secret, answers: { PL1: "1" } });
  if (!kept.ok) throw new Error("refused");
  await api.dropDraft({ secret });
  expect(await world.reader.$count(taskDrafts)).toBe(1);
  await api.dropDraft({ secret, mark: kept.mark });
  expect(await world.reader.$count(taskDrafts)).toBe(0);
});

test("two people who send at the same moment are both kept", async () => {
  const before = await world.reader.$count(responses, inWave(responses));
  await Promise.all([3, 4, 5].map((i) => submit(i)));
  expect(await world.reader.$count(responses, inWave(responses))).toBe(before + 3);
  const answered = and(eq(tasks.waveId, asked.waveId), eq(tasks.answered, true));
  expect(await world.reader.$count(tasks, answered)).toBe(6);
});

test("when the last one has answered the wave closes, and a later correction is told so calmly", async () => {
  expect(await world.reader.$count(waveResults, eq(waveResults.waveId, asked.waveId))).toBe(0);
  expect((await submit(6)).ok).toBe(true);
  expect(await world.reader.$count(waveResults, eq(waveResults.waveId, asked.waveId))).toBe(1);
  expect(sentences(await submit(6, { answers: allOf("1") }))[0]).toMatch(
    /Nothing more is taken\.$/,
  );
  const api = await asked.api(6);
  expect(await api.open({ secret: secretFor(6) })).toMatchObject({ open: false });
});
