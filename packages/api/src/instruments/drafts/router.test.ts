/** From a draft to a frozen version: what is asked about, and that nothing can be changed afterwards. */
import {
  auditEntries,
  instrumentQuestions,
  instrumentVersions,
  questions,
} from "@tessellate/data/schema";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type InstrumentDesk,
  keysOf,
  openInstrumentDesk,
  said,
} from "../../../test/instrument-desk.ts";
import { latestVersion } from "../store.ts";

let desk: InstrumentDesk;
beforeEach(async () => {
  desk = await openInstrumentDesk();
});
afterEach(() => desk.world.close());

const national = () => desk.national();
const endline = { instrument: "endline-survey" } as const;
const draft3 = { ...endline, version: 3 } as const;
const missing = { code: "NOT_FOUND" };

async function openDraft() {
  expect(await national().beginning.draft(endline)).toEqual({ ok: true, ...endline });
  return national().drafts.read(endline);
}
const read = () => national().drafts.read(endline);
const publish = async () => national().drafts.publish({ ...draft3, mark: (await read()).mark });
const reword = (over: object = {}) =>
  national().asking.reword({
    ...draft3,
    question: "PL1",
    was: "I could explain to a colleague how the mathematics I teach next half-term is built up.",
    wording: "I could explain to a colleague how next half-term’s mathematics is built up.",
    as: "same",
    ...over,
  });

test("a draft begins as a copy of the newest published version, and asking again gives the same draft", async () => {
  const page = await openDraft();
  expect(page).toMatchObject({ version: 3, before: { version: 2 }, hub: null, core: null });
  expect(page.questions).toHaveLength(17);
  expect(page.changes.every(({ fate }) => fate === "same")).toBe(true);
  expect((await openDraft()).mark).toBe(page.mark);
  expect(said({ ok: false, problems: page.problems })).toMatch(/asks what version 2 asks/);
});

test("a reworded question keeps its key, so its series goes on; a new one gets a key of its own and breaks it", async () => {
  await openDraft();
  expect(await reword()).toEqual({ ok: true });
  const second = (await read()).questions[1];
  expect(
    await reword({ question: "PL2", was: second?.wording, wording: "Something else", as: "new" }),
  ).toMatchObject({ ok: false, problems: [{ field: "newKey" }] });
  const renamed = { question: "PL2", was: second?.wording, wording: "I know where errors begin." };
  expect(said(await reword({ ...renamed, as: "new", newKey: "PR1" }))).toMatch(/never used again/);
  expect(await reword({ ...renamed, as: "new", newKey: "PL3" })).toEqual({ ok: true });
  const page = await read();
  expect(keysOf(page).slice(0, 3)).toEqual(["PL1", "PL3", "PR1"]);
  expect(page.changes.slice(0, 3)).toMatchObject([
    { key: "PL1", fate: "reworded" },
    { key: "PL3", fate: "replaced", replaces: "PL2" },
    { key: "PR1", fate: "same" },
  ]);
  expect(await publish()).toEqual({ ok: true });
  const pl2 = await desk.teacher().bank.question({ question: "PL2" });
  expect(pl2.replacedBy).toBe("PL3");
  const pl1 = await desk.teacher().bank.question({ question: "PL1" });
  expect(
    pl1.wordings.map(({ asked }) => asked.map(({ key, version }) => `${key} ${version}`)),
  ).toEqual([
    ["endline-survey 3"],
    ["baseline-survey 2", "endline-survey 2", "baseline-survey 1", "endline-survey 1"],
  ]);
  expect(await latestVersion(desk.world.reader, "endline")).toBeTruthy();
});

test("questions are moved by one, taken out, and added from the bank in the words they had last", async () => {
  await openDraft();
  const { asking, adding } = national();
  expect(await asking.move({ ...draft3, question: "PL2", to: "up", at: 1 })).toEqual({ ok: true });
  expect(keysOf(await read()).slice(0, 2)).toEqual(["PL2", "PL1"]);
  expect(said(await asking.move({ ...draft3, question: "PL2", to: "up", at: 1 }))).toMatch(
    /is question 1 now/,
  );
  expect(await asking.move({ ...draft3, question: "PL2", to: "up", at: 0 })).toEqual({ ok: true });
  const was = (await read()).questions.at(-1)?.wording ?? "";
  expect(await asking.takeOut({ ...draft3, question: "MSC_NEXT", was })).toEqual({ ok: true });
  expect(keysOf(await read())).not.toContain("MSC_NEXT");
  expect(await adding.fromBank({ ...draft3, question: "MSC_NEXT" })).toEqual({ ok: true });
  expect((await read()).questions.at(-1)).toMatchObject({ key: "MSC_NEXT", wording: was });
  expect(said(await adding.fromBank({ ...draft3, question: "MSC_NEXT" }))).toMatch(
    /asked here already/,
  );
  expect(said(await adding.fromBank({ ...draft3, question: "NO_1" }))).toMatch(/not in the bank/);
});

test("a new question brings its options, and until it is published they can still be mended", async () => {
  await openDraft();
  const { adding, asking } = national();
  const made = { kind: "choice", area: "practice", wording: "How often did you meet?" } as const;
  const add = (over: object) => adding.new({ ...draft3, ...made, ...over });
  expect(await add({ key: "PR9", choices: ["Weekly"] })).toMatchObject({
    problems: [{ field: "choices" }],
  });
  expect(await add({ key: "PL1", choices: ["Weekly", "Monthly"] })).toMatchObject({
    problems: [{ field: "key" }],
  });
  expect(await add({ key: "PR9", kind: "number", choices: ["Weekly"] })).toMatchObject({
    problems: [{ field: "choices" }],
  });
  expect(await add({ key: "PR9", choices: ["Weekly", "Monthly"] })).toEqual({
    ok: true,
    question: "PR9",
  });
  const mend = {
    ...draft3,
    question: "PR9",
    was: made.wording,
    wording: made.wording,
    as: "same",
  } as const;
  expect(await asking.reword({ ...mend, choices: ["Weekly", "Monthly", "Each term"] })).toEqual({
    ok: true,
  });
  expect((await read()).questions.at(-1)).toMatchObject({
    key: "PR9",
    guskeyLevel: 4,
    settled: false,
    choices: [{ value: "weekly" }, { value: "monthly" }, { value: "eachTerm" }],
  });
  expect(await publish()).toEqual({ ok: true });
  await national().beginning.draft(endline);
  const later = { ...mend, version: 4, choices: ["Never"] };
  expect(said(await asking.reword({ ...later, choices: ["Weekly", "Never"] }))).toMatch(
    /keeps its options for ever/,
  );
});

test("what somebody would have said before the group can be asked beside any agreement question, at one press", async () => {
  await openDraft();
  const { adding } = national();
  expect(await adding.lookingBack({ ...draft3, question: "PU2" })).toEqual({ ok: true });
  const page = await read();
  const at = keysOf(page).indexOf("PU2");
  expect(page.questions[at + 1]).toMatchObject({
    key: "PU2_THEN",
    thenOf: "PU2",
    kind: "agreement",
    wording: `Before this group I would have said: ${page.questions[at]?.wording}`,
  });
  for (const question of ["PU2", "PU2_THEN", "CF_PL1"])
    expect((await adding.lookingBack({ ...draft3, question })).ok).toBe(false);
});

test("a question written for a draft and never asked leaves the bank with it", async () => {
  await openDraft();
  const added = { key: "PR9", kind: "text", area: "practice", wording: "What next?" } as const;
  await national().adding.new({ ...draft3, ...added });
  const known = async () =>
    (await desk.world.reader.select().from(questions)).map(({ key }) => key).includes("PR9");
  expect(await known()).toBe(true);
  const { mark } = await read();
  expect(await national().drafts.discard({ ...draft3, mark })).toEqual({ ok: true });
  expect(await known()).toBe(false);
  await expect(read()).rejects.toMatchObject(missing);
  expect(said(await reword())).toMatch(/somebody discarded it/);
});

test("a second editor never overwrites the first: the sentence shows both texts, and saving again decides", async () => {
  await openDraft();
  expect(await reword({ wording: "The first editor’s words." })).toEqual({ ok: true });
  const late = await reword({ wording: "The second editor’s words." });
  expect(late).toMatchObject({ ok: false, problems: [{ field: "wording" }] });
  expect(said(late)).toMatch(
    /It now says: “The first editor’s words.”. You wrote: “The second editor’s words.”/,
  );
  expect((await read()).questions[0]?.wording).toBe("The first editor’s words.");
  const again = { was: "The first editor’s words.", wording: "The second editor’s words." };
  expect(await reword(again)).toEqual({ ok: true });
  const open = (was: string, openQuestion: string) =>
    national().asking.setOpen({ ...draft3, was, openQuestion });
  expect(await open("", "What else?")).toEqual({ ok: true });
  expect(said(await open("", "Anything more?"))).toMatch(/“What else\?”.*“Anything more\?”/);
  const taken = await national().asking.takeOut({ ...draft3, question: "PL1", was: again.was });
  expect(said(taken)).toMatch(/Somebody else reworded PL1/);
});

test("of two editors who save at the same moment one is told, and of two who publish one publishes", async () => {
  await openDraft();
  const saved = await Promise.all([reword({ wording: "One." }), reword({ wording: "Other." })]);
  expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
  const published = await Promise.all([publish(), publish()]);
  expect(published.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a draft is published as it was read: whoever changed it meanwhile is noticed", async () => {
  await openDraft();
  const { mark } = await read();
  await reword();
  const stale = await national().drafts.publish({ ...draft3, mark });
  expect(said(stale)).toMatch(/Somebody else changed the draft/);
  expect(said(await national().drafts.discard({ ...draft3, mark }))).toMatch(/Read it again/);
});

test("nothing of a published version can be edited, whichever way it is tried", async () => {
  await openDraft();
  await reword();
  const { mark } = await read();
  expect(await publish()).toEqual({ ok: true });
  const frozen = async () => [
    await desk.world.reader.select().from(instrumentVersions),
    await desk.world.reader.select().from(instrumentQuestions),
    await desk.world.reader.select().from(questions),
    (await desk.world.reader.select().from(auditEntries)).length,
  ];
  const before = await frozen();
  const { asking, adding, drafts } = national();
  const question = "PR1";
  const writes = [
    reword({ was: "x" }),
    reword({ as: "new", newKey: "PL7" }),
    asking.takeOut({ ...draft3, question, was: "x" }),
    asking.move({ ...draft3, question, to: "down", at: 0 }),
    asking.setOpen({ ...draft3, was: "", openQuestion: "More?" }),
    adding.fromBank({ ...draft3, question: "SR_PLAN" }),
    adding.new({ ...draft3, key: "PR8", kind: "text", area: "practice", wording: "Why?" }),
    adding.lookingBack({ ...draft3, question }),
    drafts.publish({ ...draft3, mark }),
    drafts.discard({ ...draft3, mark }),
  ];
  for (const write of writes)
    expect(said(await write)).toBe(
      "Version 3 of “Endline survey” is published, and what is published never changes. Open a new draft to go on.",
    );
  expect(await frozen()).toEqual(before);
});
