/** Handing in: all kinds of questions, blanks that are known, machines, hurry, other devices, taking back. */
import { auditEntries, comments, responses, tallies, tasks } from "@tessellate/data/schema";
import { count } from "@tessellate/domain/findings/count";
import { and, asc, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asked, ask } from "../../../test/asked.ts";
import { allOf } from "../../../test/lesson.ts";
import { openWorld, type World } from "../../../test/world.ts";

let world: World;
let asked: Asked;
beforeAll(async () => {
  world = await openWorld("2026-11-24T17:00:00Z");
  asked = await ask(world, { teachers: 9 });
});
afterAll(() => world.close());

const apiFor = (i: number) => asked.api(i);
const send = (i: number, over: object = {}) => asked.submit(i, over);
const opened = async (i: number, mark?: string) =>
  (await asked.api(i)).open({ ...asked.link(i), ...(mark ? { mark } : {}) });
const taskFor = async (i: number) => {
  const mine = and(eq(tasks.waveId, asked.waveId), eq(tasks.personId, asked.personId(i)));
  return (await world.reader.select().from(tasks).where(mine))[0];
};
const rows = () => world.reader.select().from(responses).where(eq(responses.waveId, asked.waveId));
const lastAudit = async () =>
  (await world.reader.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1))[0];
const markIn = (outcome: { ok: boolean; mark?: string }) => {
  if (!outcome.ok || !outcome.mark) throw new Error("Refused.");
  return outcome.mark;
};
let clock = Date.parse("2026-11-24T17:00:00Z");
const wait = (seconds: number) => {
  clock += seconds * 1000;
  world.moveTo(new Date(clock).toISOString());
};

test("an empty form within eight seconds is a machine's: doubted, audited once, counted nowhere; a real one clears it", async () => {
  const form = await opened(0);
  wait(2);
  const audited = await world.reader.$count(auditEntries);
  const empty = { answers: {}, opened: form.opened };
  for (let i = 0; i < 3; i++) expect((await send(0, empty)).ok).toBe(false);
  expect(await world.reader.$count(auditEntries)).toBe(audited + 1);
  expect(await lastAudit()).toMatchObject({ action: "evaluation.doubt", subject: "task" });
  expect(await taskFor(0)).toMatchObject({ doubted: true, answered: false });
  expect(await rows()).toEqual([]);
  expect(await opened(0)).toMatchObject({ doubted: true, before: null });
  wait(60);
  expect((await send(0, { opened: form.opened })).ok).toBe(true);
  expect(await taskFor(0)).toMatchObject({ doubted: false, answered: true });
});

test("an empty form after eight seconds, with no moment or an altered one, is refused and nobody is suspected", async () => {
  const form = await opened(1);
  wait(9);
  for (const brought of [
    form.opened,
    undefined,
    "x.y",
    `${form.opened}x`,
    (await opened(2)).opened,
  ])
    expect((await send(1, { answers: {}, blanks: true, opened: brought })).ok).toBe(false);
  expect(await taskFor(1)).toMatchObject({ doubted: false, answered: false });
});

test("a doubt can be undone by hand, and never touches an answer that stands", async () => {
  const form = await opened(1);
  await send(1, { answers: {}, opened: form.opened });
  expect(await taskFor(1)).toMatchObject({ doubted: true });
  await (await apiFor(1)).clearDoubt(asked.link(1));
  expect(await taskFor(1)).toMatchObject({ doubted: false });
  await send(0, { answers: {}, opened: (await opened(0)).opened });
  expect(await taskFor(0)).toMatchObject({ doubted: false, answered: true });
});

test("blanks are kept only once their writer knows of them, and count nowhere", async () => {
  const some = { answers: { PL1: "5", PR1: "" } };
  const told = await send(2, some);
  expect(told.ok ? [] : told.problems.map(({ field }) => field)).toEqual([
    "answers.PR1",
    "answers.PU1",
    "answers.WS1",
  ]);
  expect((await send(2, { ...some, blanks: true })).ok).toBe(true);
  expect((await rows()).map(({ answers }) => answers)).toContainEqual({ PL1: "5" });
});

test("who answers faster than it can be read is marked as hurried, once and for all; an unknown moment marks nobody", async () => {
  const hurriedOf = async (i: number, seconds: number | null) => {
    const { opened: mark } = await opened(i);
    wait(seconds ?? 1);
    await send(i, { answers: allOf("1"), ...(seconds === null ? {} : { opened: mark }) });
    return (await rows()).filter(({ answers }) => answers.PL1 === "1").map((one) => one.hurried);
  };
  expect(await hurriedOf(3, 5)).toEqual([true]);
  wait(600);
  await send(3, { answers: allOf("2"), opened: (await opened(3)).opened });
  expect((await rows()).find(({ answers }) => answers.PL1 === "2")?.hurried).toBe(true);
  expect(await hurriedOf(4, 16)).toEqual([false]);
  await send(4, { answers: allOf("5") });
  expect(await hurriedOf(5, null)).toEqual([false]);
});

test("the moment of opening is the first one, kept with the draft, so that coming back to send is no hurry", async () => {
  const first = await opened(6);
  const api = await apiFor(6);
  const link = asked.link(6);
  const kept = await api.saveDraft({ ...link, answers: { PL1: "3" }, opened: first.opened });
  wait(3600);
  expect((await opened(6, markIn(kept))).opened).toBe(first.opened);
});

test("answers handed in on another device meanwhile are a conflict: both can be seen, and nothing is overwritten unasked", async () => {
  const here = await opened(7);
  const there = markIn(await send(7, { answers: allOf("2"), seen: (await opened(7)).seen }));
  const conflict = await send(7, { answers: allOf("5"), seen: here.seen });
  expect(conflict).toEqual({ ok: false, problems: [], conflict: true });
  expect((await opened(7, there)).sent).toMatchObject({ answers: allOf("2") });
  const again = await send(7, { answers: allOf("2"), seen: here.seen });
  expect(again.ok).toBe(true);
  expect((await send(7, { answers: allOf("5") })).ok).toBe(true);
  expect((await opened(7, there)).sent).toBeNull();
});

test("a stranger with a forwarded link neither sees nor overwrites what its owner began or sent", async () => {
  const [api, link] = [await apiFor(8), asked.link(8)];
  const owner = markIn(await api.saveDraft({ ...link, answers: { PL1: "4" }, comment: "Mine" }));
  const stranger = markIn(await api.saveDraft({ ...link, answers: { PL1: "1" } }));
  expect((await opened(8, stranger)).before).toMatchObject({ answers: { PL1: "1" }, comment: "" });
  expect((await opened(8, owner)).before).toMatchObject({ comment: "Mine" });
  await api.dropDraft({ ...link, mark: stranger });
  expect((await opened(8, stranger)).before).toBeNull();
  const sent = markIn(await send(8, { comment: "Mine, sent", mark: owner }));
  for (const mark of [stranger, owner, `${stranger}x`, sent.replace(/^./, "~")])
    expect(await opened(8, mark)).toMatchObject({ before: null, sent: null, receipt: null });
  expect(await opened(8, sent)).toMatchObject({ known: true, before: { comment: "Mine, sent" } });
  expect(JSON.stringify(await opened(8))).not.toMatch(/Mine|[0-9A-F]{4}-[0-9A-F]{4}"/);
});

test("taking back removes answer and words, recounts, and expects the person again; a browser that may not see may not", async () => {
  const [api, link] = [await apiFor(8), asked.link(8)];
  const before = (await rows()).length;
  expect((await api.withdraw(link)).ok).toBe(false);
  const mark = markIn(await send(8, { comment: "To be taken back" }));
  expect((await api.withdraw({ ...link, mark })).ok).toBe(true);
  expect(await lastAudit()).toMatchObject({ action: "evaluation.withdraw", subject: "task" });
  expect(await taskFor(8)).toMatchObject({ answered: false });
  expect((await rows()).length).toBe(before - 1);
  expect(await world.reader.$count(comments, eq(comments.text, "To be taken back"))).toBe(0);
  const tally = await world.reader
    .select({ questionKey: tallies.questionKey, option: tallies.option, count: tallies.count })
    .from(tallies)
    .where(eq(tallies.waveId, asked.waveId))
    .orderBy(asc(tallies.questionKey), asc(tallies.option));
  expect(tally).toEqual(count(await rows()));
  expect((await send(8)).ok).toBe(true);
});

test("resent one to five times in parallel and after other answers: one row, one receipt, one audit line", async () => {
  for (const times of [1, 2, 3, 4, 5]) {
    const before = await world.reader.$count(auditEntries);
    const sent = { answers: allOf(String(times)), comment: `Sent ${times} times` };
    const outcomes = await Promise.all(Array.from({ length: times }, () => send(5, sent)));
    expect(new Set(outcomes.map((one) => (one.ok ? one.receipt : "refused"))).size).toBe(1);
    expect(await world.reader.$count(auditEntries)).toBe(before + 1);
    expect(await world.reader.$count(comments, eq(comments.text, sent.comment))).toBe(1);
  }
});

test("nothing is taken once the wave has closed: not an answer, a draft, a doubt, a code or a withdrawal", async () => {
  const mark = markIn(await send(5));
  await world.as(asked.scene.lead).evaluations.waves.close({ waveId: asked.waveId });
  const [api, link] = [await apiFor(5), asked.link(5)];
  const late = [
    await send(5, { answers: allOf("1") }),
    await send(1, { answers: {}, opened: (await opened(1)).opened }),
    await api.saveDraft({ ...link, answers: { PL1: "1" } }),
    await api.withdraw({ ...link, mark }),
    await api.resuming.send(link),
  ];
  for (const outcome of late)
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/Nothing more is taken\.$/) }],
    });
  expect(await taskFor(1)).toMatchObject({ doubted: false });
});
