/** Every option of every scale has words. */
import { expect, test } from "vitest";
import { questionKindKeys, questionKinds } from "../instruments/questions.ts";
import { optionsOf, optionWords } from "./option-words.ts";

test("every option that can be chosen has words, in the order of the scale", () => {
  for (const kind of questionKindKeys) {
    expect(optionsOf(kind).map(({ value }) => value)).toEqual([...questionKinds[kind]]);
    for (const option of questionKinds[kind]) expect(optionWords(kind, option)).toMatch(/^[A-Z]/);
  }
  expect(optionWords("agreement", "constructor")).toBe("");
});
