/** A hub's own version of a national instrument: the nation's questions locked, up to three appended, asked there alone. */
import { auditEntries, waves } from "@tessellate/data/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type InstrumentDesk,
  keysOf,
  openInstrumentDesk,
  said,
} from "../../../test/instrument-desk.ts";
import { openScene, teachLesson } from "../../../test/lesson.ts";
import { latestVersion, versionAskedBy } from "../store.ts";
import { questionsOf } from "../views.ts";

let desk: InstrumentDesk;
beforeEach(async () => {
  desk = await openInstrumentDesk();
});
afterEach(() => desk.world.close());

const national = () => desk.national();
const ofHub = () => desk.ofHub(desk.hub);
const ofOther = () => desk.ofHub(desk.other);
const missing = { code: "NOT_FOUND" };
const extension = { instrument: "lesson-evaluation", version: 1, hub: "harbour" } as const;
const harbours = { instrument: "lesson-evaluation--harbour", version: 1 } as const;
const readHub = () => ofHub().drafts.read({ instrument: harbours.instrument });
const publishHub = async () =>
  ofHub().drafts.publish({ ...harbours, mark: (await readHub()).mark });
const append = (wording: string) =>
  ofHub().adding.new({ ...harbours, kind: "agreement", area: "practice", wording });

test("a hub appends up to three questions to the nation's and never a fourth; they are asked in that hub alone", async () => {
  expect(await ofHub().beginning.extension(extension)).toMatchObject({ ok: true });
  expect(said(await publishHub())).toMatch(/Append a question of your own/);
  for (const n of [1, 2, 3])
    expect(await append(`Ours, number ${n}`)).toEqual({ ok: true, question: `HUB_HB_${n}` });
  expect(said(await append("A fourth"))).toMatch(/3 questions at most/);
  const page = await readHub();
  expect(page.questions.map(({ isLocked }) => isLocked)).toEqual([
    ...Array(7).fill(true),
    ...Array(3).fill(false),
  ]);
  expect(await publishHub()).toEqual({ ok: true });
  const { reader } = desk.world;
  const versionId = (await latestVersion(reader, "lesson")) as string;
  const askedIn = ({ id: hubId }: { id: string }) => versionAskedBy(reader, { hubId, versionId });
  expect(await askedIn(desk.hub)).not.toBe(versionId);
  expect(await askedIn(desk.other)).toBe(versionId);
});

test("the nation's questions stay locked for a hub, in words, order and number", async () => {
  await ofHub().beginning.extension(extension);
  await append("Ours, number 1");
  await append("Ours, number 2");
  const { asking, adding } = ofHub();
  const was = (await readHub()).questions[0]?.wording ?? "";
  const core = { ...harbours, question: "LE_PL1" };
  const refusals = [
    asking.reword({ ...core, was, wording: "Other", as: "same" }),
    asking.takeOut({ ...core, was }),
    asking.move({ ...core, to: "down", at: 0 }),
    asking.setOpen({ ...harbours, was: "", openQuestion: "Ours?" }),
  ];
  for (const refusal of refusals) expect(said(await refusal)).toMatch(/the nation’s/);
  const foreign = await adding.fromBank({ ...harbours, question: "SR_PLAN" });
  expect(said(foreign)).toMatch(/questions of its own/);
  const up = { ...harbours, to: "up", question: "HUB_HB_1", at: 7 } as const;
  expect(await asking.move(up)).toEqual({ ok: true });
  expect(keysOf(await readHub()).slice(6)).toEqual(["LE_WS1", "HUB_HB_1", "HUB_HB_2"]);
  expect(await asking.move({ ...up, question: "HUB_HB_2", at: 8 })).toEqual({ ok: true });
  expect(keysOf(await readHub()).slice(6)).toEqual(["LE_WS1", "HUB_HB_2", "HUB_HB_1"]);
});

test("another hub's questions are neither seen nor asked: not by a hub, nor by the nation", async () => {
  await ofHub().beginning.extension(extension);
  await append("Ours, number 1");
  await publishHub();
  await ofOther().beginning.extension({ ...extension, hub: "moor" });
  const moors = { instrument: "lesson-evaluation--moor", version: 1, question: "HUB_HB_1" };
  expect(said(await ofOther().adding.fromBank(moors))).toMatch(/questions of its own/);
  await national().beginning.draft({ instrument: "endline-survey" });
  const draft = { instrument: "endline-survey", version: 3, question: "HUB_HB_1" };
  expect(said(await national().adding.fromBank(draft))).toMatch(/nation’s questions/);
  const seen = async (who: ReturnType<typeof ofHub>) =>
    (await who.bank.questions({ q: "HUB_HB_1" })).questions.length;
  expect(await seen(ofHub())).toBe(1);
  expect(await seen(national())).toBe(1);
  for (const who of [ofOther(), desk.teacher()]) {
    expect(await seen(who)).toBe(0);
    const hidden = who.read({ instrument: harbours.instrument });
    await expect(hidden).rejects.toMatchObject(missing);
  }
  await expect(ofOther().beginning.extension(extension)).rejects.toMatchObject(missing);
});

test("once a hub has published its own version, the lessons of its groups ask it, the hub's question last", async () => {
  const { world } = desk;
  const scene = await openScene(world, { local: true });
  const ours = { instrument: `lesson-evaluation--${scene.hub.slug}`, version: 1 };
  const { beginning, adding, drafts } = desk.ofHub(scene.hub);
  await beginning.extension({ ...extension, hub: scene.hub.slug });
  const question = { kind: "agreement", area: "practice", wording: "Ours" } as const;
  await adding.new({ ...ours, ...question });
  const { mark } = await drafts.read({ instrument: ours.instrument });
  expect(await drafts.publish({ ...ours, mark })).toEqual({ ok: true });
  const { waveId } = await teachLesson(world, scene);
  const [wave] = await world.reader.select().from(waves).where(eq(waves.id, waveId));
  const asked = await questionsOf(world.reader, wave?.instrumentVersionId ?? "");
  expect(asked.map(({ key }) => key).slice(-2)).toEqual(["LE_WS1", "HUB_HB_1"]);
});

test("a hub's next version keeps its own questions on the nation's newer one", async () => {
  await ofHub().beginning.extension(extension);
  await append("Ours, number 1");
  await publishHub();
  const lesson = { instrument: "lesson-evaluation", version: 2 } as const;
  const { beginning, drafts, asking } = national();
  await beginning.draft({ instrument: lesson.instrument });
  const read = () => drafts.read({ instrument: lesson.instrument });
  const was = (await read()).questions[0]?.wording ?? "";
  const wording = "This lesson taught me mathematics.";
  await asking.reword({ ...lesson, question: "LE_PL1", was, wording, as: "same" });
  expect(await drafts.publish({ ...lesson, mark: (await read()).mark })).toEqual({ ok: true });
  const newer = { ...extension, version: 2 };
  expect(await ofHub().beginning.extension(newer)).toMatchObject({ ok: true });
  const page = await readHub();
  expect(page).toMatchObject({ version: 2, core: { key: "lesson-evaluation", version: 2 } });
  expect(page.questions[0]?.wording).toBe(wording);
  expect(keysOf(page).at(-1)).toBe("HUB_HB_1");
  expect(page.changes[0]).toMatchObject({ fate: "reworded" });
  const older = await ofHub().beginning.extension(extension);
  expect(said(older)).toMatch(/Publish or discard it first/);
});

test("a new instrument begins empty, under a key of its own, and is published once it asks something", async () => {
  const made = { key: "staff-survey", name: "Staff survey", waveKind: "schoolReturn" } as const;
  const { beginning, drafts, adding } = national();
  expect(await beginning.instrument(made)).toEqual({ ok: true, instrument: "staff-survey" });
  expect(said(await beginning.instrument(made))).toMatch(/already/);
  const address = { instrument: "staff-survey", version: 1 };
  const tryPublish = async () => {
    const { mark } = await drafts.read({ instrument: "staff-survey" });
    return drafts.publish({ ...address, mark });
  };
  expect(said(await tryPublish())).toMatch(/at least one question/);
  await adding.fromBank({ ...address, question: "SR_PLAN" });
  const before = await latestVersion(desk.world.reader, "schoolReturn");
  expect(await tryPublish()).toEqual({ ok: true });
  // What a group without an edition is asked stays what it was.
  expect(await latestVersion(desk.world.reader, "schoolReturn")).toBe(before);
});

test("every change of the bank leaves exactly one line in the audit, and a refused one none", async () => {
  const draft = { instrument: "session-pulse" } as const;
  await national().beginning.draft(draft);
  await national().beginning.draft(draft);
  const was = "What would make the next session more useful to you?";
  const open = { ...draft, version: 2, was };
  await national().asking.setOpen({ ...open, openQuestion: "What next?" });
  await national().asking.setOpen({ ...open, openQuestion: "What now?" });
  const { mark } = await national().drafts.read(draft);
  await national().drafts.publish({ ...draft, version: 2, mark });
  await ofHub().beginning.extension(extension);
  const lines = await desk.world.reader.select().from(auditEntries);
  expect(lines.map(({ action }) => action).sort()).toEqual([
    "instrument.draft",
    "instrument.draft",
    "instrument.extend",
    "instrument.publish",
  ]);
});
