/** Collation: people are pooled, at every level, in any order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Contribution } from "./cells.ts";
import { collate } from "./collate.ts";
import { type Leaf, leafOf, startNumbering } from "./leaf.ts";
import { agreement, meanOf, sumOf } from "./scale.ts";

const questions = ["PL1", "PL2"];
const option = fc.constantFrom("1", "2", "3", "4", "5");
const response = fc.record({
  person: fc.constantFrom("ann", "bo", "cy", "di", "ed", "flo"),
  school: fc.constantFrom("100001", "100002", "100003"),
  answers: fc.record({ PL1: option, PL2: option }, { requiredKeys: [] }),
});
const wave = fc.record({
  hub: fc.constantFrom("a", "b", "c"),
  contributions: fc.uniqueArray(response, { selector: (r) => r.person, maxLength: 6 }),
});

function leavesOf(waves: readonly { hub: string; contributions: Contribution[] }[]): Leaf[] {
  const numbering = startNumbering();
  return waves.map(({ hub, contributions }, i) =>
    leafOf({
      standing: { wave: `w${i}`, groupId: `g${i}`, hub, region: "A", project: "p" },
      expected: contributions.length + 1,
      asked: questions.map((key) => ({ key, kind: "agreement", area: "learning" })),
      contributions,
      numbering,
    }),
  );
}

test("S2-08 a nation's figure is its hubs' pooled, and a hub's its groups' pooled", () => {
  fc.assert(
    fc.property(fc.array(wave, { maxLength: 8 }), (waves) => {
      const leaves = leavesOf(waves);
      const nation = collate(leaves, questions);
      const hubs = ["a", "b", "c"].map((hub) =>
        collate(
          leaves.filter((leaf) => leaf.hub === hub),
          questions,
        ),
      );
      expect(sumOf(hubs.map((hub) => hub.options))).toEqual(nation.options);
      expect(hubs.reduce((sum, hub) => sum + hub.expected, 0)).toBe(nation.expected);
      const groups = leaves.map((leaf) => collate([leaf], questions));
      expect(sumOf(groups.map((group) => group.options))).toEqual(nation.options);
    }),
  );
});

test("S2-08 respondents are distinct people and schools distinct URNs, counted by hand", () => {
  fc.assert(
    fc.property(fc.array(wave, { maxLength: 8 }), (waves) => {
      const all = waves.flatMap((one) => one.contributions);
      const answered = all.filter((one) => Object.keys(one.answers).length > 0);
      const pool = collate(leavesOf(waves), questions);
      expect(pool.respondents).toBe(new Set(answered.map((one) => one.person)).size);
      expect(pool.schools).toBe(new Set(answered.map((one) => one.school)).size);
      const sizes = ["100001", "100002", "100003"].map(
        (urn) => new Set(answered.filter((one) => one.school === urn).map((o) => o.person)).size,
      );
      expect(pool.largestSchool).toBe(Math.max(...sizes));
    }),
  );
});

test("the order of groups makes no difference", () => {
  fc.assert(
    fc.property(fc.array(wave, { maxLength: 8 }), (waves) => {
      const leaves = leavesOf(waves);
      expect(collate([...leaves].reverse(), questions)).toEqual(collate(leaves, questions));
    }),
  );
});

test("a mean is over people, never over the means of groups", () => {
  const of = (person: string, chosen: string) => ({
    person,
    school: "100001",
    answers: { PL1: chosen },
  });
  const waves = [
    { hub: "a", contributions: [of("ann", "1")] },
    { hub: "a", contributions: [of("bo", "5"), of("cy", "5"), of("di", "5")] },
  ];
  expect(meanOf(collate(leavesOf(waves), ["PL1"]).options, agreement)).toBe(4);
});

test("an erased person's ratings stay in the counts and the person is nobody among the respondents", () => {
  const gone: Contribution = { person: null, school: "100001", answers: { PL1: "4" } };
  const pool = collate(leavesOf([{ hub: "a", contributions: [gone] }]), ["PL1"]);
  expect(pool).toMatchObject({ options: { "4": 1 }, respondents: 0, schools: 0 });
});
