/** The starter bank as a promise: short enough for a phone, and complete over the four areas. */
import { expect, test } from "vitest";
import { waveKindKeys } from "../evaluations/waves.ts";
import { outcomeAreaKeys } from "../projects/outcomes.ts";
import { defaultInstruments } from "./bank.ts";
import { answerKeysOf, questionKindKeys } from "./questions.ts";
import { starterBank } from "./starter-bank.ts";

const { questions, instruments } = starterBank;
const areaOf = (key: string) => questions.find((one) => one.key === key)?.area;
const kindOf = (key: string) => questions.find((one) => one.key === key)?.kind;
const instrument = (key: string, version = 1) => {
  const found = instruments.find((one) => one.key === key && one.version === version);
  if (!found) throw new Error(`The bank has no ${key} ${version}.`);
  return found;
};

test("a question's key stands for one question only", () => {
  expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
});

test("every instrument asks questions the bank knows, each once", () => {
  for (const { asks } of instruments) {
    expect(asks.filter(({ key, wording }) => !areaOf(key) || !wording)).toEqual([]);
    expect(new Set(asks.map(({ key }) => key)).size).toBe(asks.length);
  }
});

test("every question of the bank is asked somewhere, and all six kinds are", () => {
  const asked = new Set(instruments.flatMap(({ asks }) => asks.map(({ key }) => key)));
  expect(questions.filter(({ key }) => !asked.has(key))).toEqual([]);
  expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(questionKindKeys));
});

test("every kind of wave has an instrument of its own to ask where no edition says otherwise", () => {
  for (const kind of waveKindKeys) expect(instrument(defaultInstruments[kind]).waveKind).toBe(kind);
});

test("a lesson evaluation is seven five-point questions over all four areas and one open question", () => {
  const { asks, openQuestion } = instrument("lesson-evaluation");
  expect(asks).toHaveLength(7);
  expect(new Set(asks.map(({ key }) => areaOf(key)))).toEqual(new Set(outcomeAreaKeys));
  expect(openQuestion).toBeTruthy();
});

test("with case pupils a lesson evaluation takes no more taps, over all four areas", () => {
  const { asks } = instrument("lesson-evaluation-case-pupils");
  const taps = asks.flatMap(({ key }) => answerKeysOf({ key, kind: kindOf(key) ?? "text" }));
  expect(taps).toHaveLength(7);
  expect(new Set(asks.map(({ key }) => areaOf(key)))).toEqual(new Set(outcomeAreaKeys));
});

test("what is asked at the end was asked at the start, in the same words", () => {
  expect(instrument("endline-survey").asks).toEqual(instrument("baseline-survey").asks);
  const start = instrument("baseline-survey", 2).asks;
  expect(start.slice(0, 8)).toEqual(instrument("baseline-survey").asks);
  expect(instrument("endline-survey", 2).asks.slice(0, start.length)).toEqual(start);
});

test("S2-08 a question that looks back asks an agreement question of the same version in its own words", () => {
  const then = questions.filter(({ thenOf }) => thenOf);
  expect(then.map(({ key }) => key)).toEqual(["PL1_THEN", "PR1_THEN", "PU1_THEN"]);
  const { asks } = instrument("endline-survey", 2);
  const wordingOf = (key: string) => asks.find((one) => one.key === key)?.wording;
  for (const { key, area, thenOf = "" } of then) {
    expect(areaOf(thenOf)).toBe(area);
    expect(kindOf(thenOf)).toBe("agreement");
    expect(wordingOf(key)).toBe(`Before this group I would have said: ${wordingOf(thenOf)}`);
  }
});
