/** The guard against pupils' names: strict with names, quiet with mathematics. */
import { expect, test } from "vitest";
import { likelyNames, pupilNameProblems } from "./pupil-names.ts";

test.each([
  "I think Oliver counted on in ones",
  "Pupil A (Aisha) will draw dots",
  "Next to Mohammed, pupil B copied",
  "Emily struggled with the bar model",
  "Sophie's array had three rows",
  "Ask Jack/Jake",
])("“%s” is sent back", (text) => {
  expect(likelyNames(text)).not.toEqual([]);
});

test.each([
  "Array, then bar model; pupil A draws an Array of three rows",
  "A Venn diagram and a Carroll diagram",
  "Year 3 in Durham used the White Rose scheme on Monday",
  "They mark the point where the rays meet. Will they use Grace's method?",
  "Use Cuisenaire rods and Numicon before Christmas",
])("“%s” passes", (text) => {
  expect(likelyNames(text)).toEqual([]);
});

test("the sentence stands beside its field and says what to write instead", () => {
  expect(pupilNameProblems({ goal: "Make ten", keyPoint: "When Emma bridges ten" })).toEqual([
    {
      field: "keyPoint",
      message:
        "“Emma” looks like a pupil’s name. Write “pupil A” instead, so that no child can be recognised.",
    },
  ]);
});
