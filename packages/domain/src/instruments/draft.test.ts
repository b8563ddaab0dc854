/** What a draft must be before it is frozen, what becomes of its questions, and how options get their values. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type DraftedQuestion,
  type DraftToPublish,
  hubInstrumentKey,
  instrumentKey,
  problemAdding,
  problemsPublishing,
  secondsToAnswer,
} from "./draft.ts";
import {
  choicesFrom,
  optionField,
  problemWithChoices,
  questionKey,
  sameChoices,
} from "./identity.ts";
import { mapVersions } from "./mapping.ts";

const question = (key: string, over: Partial<DraftedQuestion> = {}): DraftedQuestion => ({
  key,
  kind: "agreement",
  wording: `Words of ${key}`,
  thenOf: null,
  hubId: null,
  ...over,
});
const draft = (
  questions: DraftedQuestion[],
  over: Partial<DraftToPublish> = {},
): DraftToPublish => ({
  waveKind: "endline",
  openQuestion: null,
  questions,
  hubId: null,
  core: [],
  ...over,
});
const said = (one: DraftToPublish) => problemsPublishing(one).map(({ message }) => message);

test("an instrument asks at least one question that can be counted, and no more than a phone can bear", () => {
  expect(said(draft([question("PL1")]))).toEqual([]);
  expect(said(draft([]))[0]).toMatch(/at least one question that can be counted/);
  expect(said(draft([question("T", { kind: "text" })]))).toHaveLength(1);
  expect(said(draft(Array.from({ length: 31 }, (_, i) => question(`Q${i}`))))[0]).toMatch(
    /30 questions or fewer/,
  );
});

test("a session pulse takes a minute at most", () => {
  const six = Array.from({ length: 6 }, (_, i) => question(`SP${i}`));
  expect(secondsToAnswer(six)).toBe(60);
  expect(said(draft(six, { waveKind: "pulse" }))).toEqual([]);
  expect(said(draft([...six, question("SP7")], { waveKind: "pulse" }))[0]).toMatch(
    /60 seconds or fewer; this one takes about 70/,
  );
  expect(said(draft([...six, question("SP7", { kind: "text" })], { waveKind: "pulse" }))).toEqual(
    [],
  );
});

test("a question that looks back is asked beside the one about now, and case pupils are asked about after a lesson", () => {
  const then = question("PL1_THEN", { thenOf: "PL1" });
  expect(said(draft([then, question("PL2")]))[0]).toMatch(/PL1_THEN looks back on PL1/);
  expect(said(draft([question("PL1"), then]))).toEqual([]);
  const pupils = question("LE_CP1", { kind: "pupil" });
  expect(said(draft([pupils]))[0]).toMatch(/only a research lesson has/);
  expect(said(draft([pupils], { waveKind: "lesson" }))).toEqual([]);
});

const core = [question("PL1"), question("PR1")];
const own = (n: number, hubId = "harbour") =>
  Array.from({ length: n }, (_, i) => question(`HUB_HA_${i + 1}`, { hubId }));
const ofHub = (questions: DraftedQuestion[]) => draft(questions, { hubId: "harbour", core });

test("a hub appends up to three questions of its own and never a fourth", () => {
  expect(said(ofHub(core))[0]).toMatch(/Append a question of your own/);
  for (const n of [1, 2, 3]) expect(said(ofHub([...core, ...own(n)]))).toEqual([]);
  expect(said(ofHub([...core, ...own(4)]))[0]).toMatch(/3 questions or fewer: there are 4/);
  const full = ofHub([...core, ...own(3)]);
  expect(problemAdding(full, { key: "HUB_HA_9", hubId: "harbour" })).toMatch(/3 questions at most/);
});

test("the nation's questions stay locked in a hub's version: neither reworded, nor moved, nor taken out", () => {
  const [first, second] = core as [DraftedQuestion, DraftedQuestion];
  const locked = /come first and stay as they are/;
  expect(said(ofHub([second, first, ...own(1)]))[0]).toMatch(locked);
  expect(said(ofHub([{ ...first, wording: "Other words" }, second, ...own(1)]))[0]).toMatch(locked);
  expect(said(ofHub([first, ...own(2)]))[0]).toMatch(locked);
  expect(said(ofHub([...own(1), ...core]))[0]).toMatch(locked);
});

test("nobody asks another hub's questions: not a hub, and not the nation", () => {
  expect(said(ofHub([...core, ...own(1, "moor")]))[0]).toMatch(/not a question of this hub/);
  expect(said(draft([question("PL1"), ...own(1)]))[0]).toMatch(/a hub’s own question/);
  expect(problemAdding(ofHub(core), { key: "X", hubId: "moor" })).toMatch(/questions of its own/);
  expect(problemAdding(draft(core), { key: "X", hubId: "moor" })).toMatch(/nation’s questions/);
  expect(problemAdding(draft(core), { key: "PL1", hubId: null })).toMatch(/asked here already/);
  expect(problemAdding(draft(core), { key: "PU1", hubId: null })).toBeUndefined();
});

test("a new version says of each question whether it goes on, was reworded, takes another's place, is new or is gone", () => {
  const before = [question("A"), question("B"), question("C"), question("D")];
  const after = [
    question("B", { wording: "Other words" }),
    question("A"),
    { ...question("C2"), replacesKey: "C" },
    question("E"),
  ];
  expect(
    mapVersions(before, after).map(({ key, fate, replaces }) => [key, fate, replaces]),
  ).toEqual([
    ["B", "reworded", null],
    ["A", "same", null],
    ["C2", "replaced", "C"],
    ["E", "new", null],
    ["D", "dropped", null],
  ]);
});

test("each question of either version is told of exactly once", () => {
  const keys = fc.constantFrom("A", "B", "C", "D", "E", "F");
  const version = fc.uniqueArray(
    fc.record({ key: keys, wording: fc.constantFrom("x", "y"), replacesKey: fc.option(keys) }),
    { selector: ({ key }) => key },
  );
  fc.assert(
    fc.property(version, version, (before, after) => {
      const map = mapVersions(before, after);
      const told = (side: "before" | "after") => map.filter((one) => one[side] !== null).length;
      expect(told("after")).toBe(after.length);
      expect(told("before")).toBe(before.length);
    }),
  );
});

test("options get values made of their words, each its own, and never a name that every object has", () => {
  expect(choicesFrom(["In draft", "3 or 4", "Prêt", "In  draft!", "Constructor", "½"])).toEqual([
    { value: "inDraft", label: "In draft" },
    { value: "o3Or4", label: "3 or 4" },
    { value: "pret", label: "Prêt" },
    { value: "inDraft2", label: "In  draft!" },
    { value: "constructor2", label: "Constructor" },
    { value: "option", label: "½" },
  ]);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 8 }), (lines) => {
      const made = choicesFrom(lines);
      expect(new Set(made.map(({ value }) => value)).size).toBe(lines.length);
      for (const { value } of made)
        expect(optionField.shape.value.safeParse(value).success).toBe(true);
    }),
  );
  expect(problemWithChoices(choicesFrom(["Yes"]))).toMatch(/at least 2/);
  expect(problemWithChoices(choicesFrom(["Yes", "YES"]))).toBe("Two options say the same");
});

test("options are the same however their parts are kept, and others as soon as a word, a value or their order differs", () => {
  const choices = choicesFrom(["Yes", "No"]);
  const kept = choices.map(({ value, label }) => ({ label, value }));
  expect(sameChoices({ choices }, { choices: kept })).toBe(true);
  expect(sameChoices({ choices }, { choices: [...kept].reverse() })).toBe(false);
  expect(sameChoices({ choices }, { choices: choicesFrom(["Yes", "Not"]) })).toBe(false);
  expect(sameChoices({ choices: null }, {})).toBe(true);
});

test("a key can be read in an address and a file, and no national instrument can be mistaken for a hub's", () => {
  expect(questionKey.parse(" pl_3 ")).toBe("PL_3");
  for (const bad of ["PL.1", "__proto__", "1A", "P".repeat(37), ""])
    expect(questionKey.safeParse(bad).success).toBe(false);
  expect(instrumentKey.parse("End-of-Term")).toBe("end-of-term");
  expect(instrumentKey.safeParse(hubInstrumentKey("lesson-evaluation", "harbour")).success).toBe(
    false,
  );
});
