/** What the page about withholding shows as an example is withheld by the rules for the reason it gives. */
import { expect, test } from "vitest";
import { disclosurePolicy, type Facts, isSafe, limitsOf } from "./cells.ts";
import { fewPeople, fewSchools, oneSchool, subtraction } from "./examples.ts";

const view = limitsOf("view");

/** The reasons for which a set of people is too small to be spoken of. */
const reasons = ({ respondents, schools, largestSchool }: Facts) => [
  ...(respondents < view.fewestRespondents ? ["people"] : []),
  ...(schools < view.fewestSchools ? ["schools"] : []),
  ...(largestSchool > disclosurePolicy.largestSchoolShare * respondents ? ["one school"] : []),
];

test("each example is withheld for the one reason it explains", () => {
  expect(reasons(fewPeople)).toEqual(["people"]);
  expect(reasons(fewSchools)).toEqual(["schools"]);
  expect(reasons(oneSchool)).toEqual(["one school"]);
  for (const facts of [fewPeople, fewSchools, oneSchool]) expect(isSafe(facts, view)).toBe(false);
});

test("the total and the large group are each safe, and together they give the small group away", () => {
  const { large, small, together } = subtraction;
  expect([isSafe(large, view), isSafe(together, view), isSafe(small, view)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(together.respondents - large.respondents).toBe(small.respondents);
  expect(together.agree - large.agree).toBe(small.agree);
});
