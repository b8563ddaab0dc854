/** What adds up with what. */
import { expect, test } from "vitest";
import { type CountedQuestion, systemsIn } from "./systems.ts";

const ask = (key: string, over: Partial<CountedQuestion> = {}): CountedQuestion => ({
  key,
  kind: "agreement",
  area: "learning",
  ...over,
});
const measured = (questions: CountedQuestion[]) =>
  systemsIn(questions).map(({ area, questions: keys }) => [area, ...keys]);

test("an area is the total of its statements; another scale, the time before and a hub's own stand alone", () => {
  expect(
    measured([
      ask("PL1"),
      ask("PL2"),
      ask("PR1", { area: "practice" }),
      ask("PLC", { kind: "confidence" }),
      ask("PL1T", { thenOf: "PL1" }),
      ask("H1", { hubId: "north" }),
      ask("OPEN", { kind: "text" }),
    ]),
  ).toEqual([
    ["learning", "PL1", "PL2"],
    ["practice", "PR1"],
    [null, "PLC"],
    [null, "PL1T"],
    [null, "H1"],
    [null, "hurried"],
  ]);
});

test("a hub's own question is shown in hubs only, and a question asked by two versions counts once", () => {
  const [own] = systemsIn([ask("H1", { hubId: "north" }), ask("H1", { hubId: "north" })]);
  expect(own).toMatchObject({ questions: ["H1"], levels: ["hub"] });
});

test("a form of five statements can be ticked down one column, one of fewer cannot", () => {
  const five = ["A", "B", "C", "D", "E"].map((key) => ask(key));
  expect(measured(five).slice(1)).toEqual([
    [null, "straightLining"],
    [null, "hurried"],
  ]);
  expect(measured(five.slice(1)).slice(1)).toEqual([[null, "hurried"]]);
});

test("a choice with a single answer has nothing to count", () => {
  const one = ask("C1", { kind: "choice", choices: [{ value: "yes", label: "Yes" }] });
  expect(measured([one])).toEqual([[null, "hurried"]]);
});
