/** The starter bank as a promise: short enough for a phone, and complete over the four areas. */
import { expect, test } from "vitest";
import { outcomeAreaKeys } from "../projects/outcomes.ts";
import { starterBank } from "./starter-bank.ts";

const { questions, instruments } = starterBank;
const areaOf = (key: string) => questions.find((one) => one.key === key)?.area;
const instrument = (key: string) => {
  const found = instruments.find((one) => one.key === key);
  if (!found) throw new Error(`The bank has no ${key}.`);
  return found;
};

test("a question's key stands for one question only", () => {
  expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
});

test("every instrument asks questions the bank knows, each once", () => {
  for (const { asks } of instruments) {
    expect(asks.filter(({ key }) => !areaOf(key))).toEqual([]);
    expect(new Set(asks.map(({ key }) => key)).size).toBe(asks.length);
  }
});

test("a lesson evaluation is seven five-point questions over all four areas and one open question", () => {
  const { asks, openQuestion } = instrument("lesson-evaluation");
  expect(asks).toHaveLength(7);
  expect(new Set(asks.map(({ key }) => areaOf(key)))).toEqual(new Set(outcomeAreaKeys));
  expect(openQuestion).toBeTruthy();
});

test("what is asked at the end was asked at the start, in the same words", () => {
  expect(instrument("endline-survey").asks).toEqual(instrument("baseline-survey").asks);
});
