/** A group's own result at closing. */
import { expect, test } from "vitest";
import { type Leaf, leafOf, startNumbering } from "./leaf.ts";
import { agreement } from "./scale.ts";
import { waveResult } from "./wave-result.ts";

const areas = [{ area: "learning", questions: ["PL1", "PL2"], scale: agreement }];

/** A group of people from four schools; the n-th answers with the n-th letters, a dot being a blank. */
function group(first: string, second: string): Leaf {
  const contributions = [...first].map((PL1, n) => ({
    person: `p${n}`,
    school: `10000${n % 4}`,
    answers: { PL1, ...(second[n] === "." ? {} : { PL2: second[n] ?? "" }) },
  }));
  const standing = { wave: "w", groupId: "g", hub: "h", region: "A", project: "p" };
  const asked = ["PL1", "PL2"].map((key) => ({
    key,
    kind: "agreement" as const,
    area: "learning",
  }));
  const numbering = startNumbering();
  return leafOf({ standing, expected: first.length, asked, contributions, numbering });
}

const stateOf = (leaf: Leaf) =>
  Object.fromEntries(waveResult(leaf, areas).map(({ measure, cell }) => [measure, cell.state]));

test("a group of twelve sees its areas and questions once its wave has closed", () => {
  const states = stateOf(group("123345445234", "233444455231"));
  expect(states).toEqual({ learning: "value", PL1: "value", PL2: "value" });
});

test("a group of four sees that its result is withheld, not that nobody has answered", () => {
  expect(stateOf(group("1234", "2345"))).toEqual({
    learning: "withheld",
    PL1: "withheld",
    PL2: "withheld",
  });
});

test("a question most left blank is not given away by its area and the other question", () => {
  expect(stateOf(group("1233454452", "23........"))).toEqual({
    learning: "value",
    PL1: "withheld",
    PL2: "withheld",
  });
});

test("a question nobody has answered, and one that was never asked, say so", () => {
  const leaf = group("123345445234", "............");
  expect(stateOf(leaf).PL2).toBe("none");
  expect(stateOf({ ...leaf, asked: ["PL1"] }).PL2).toBe("not-asked");
});

test("where everyone agrees the group reads “nearly all”, as it does where all but one agree", () => {
  const figures = ["555444554", "555444552"].map((answers) => {
    const cells = waveResult(group(answers, "........."), areas);
    return cells.find(({ measure }) => measure === "PL1")?.cell;
  });
  for (const cell of figures)
    expect(cell).toMatchObject({ state: "value", nearlyAll: true, agree: null, mean: null });
});
