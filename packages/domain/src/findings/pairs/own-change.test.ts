/** A group's own change: a part of everything above it, told last and at nobody's expense. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { details, disclosurePolicy } from "../cells.ts";
import { startNumbering } from "../leaf.ts";
import type { PairLevel } from "../levels.ts";
import { agreement } from "../scale.ts";
import { finish } from "../turns.ts";
import { matchBetween } from "./matching.ts";
import { pairCellsOf } from "./pair-cells.ts";
import { type PairLeaf, pieceOf } from "./pair-leaf.ts";
import { type EarlierPairs, type PairCell, toldOf } from "./shown-pair.ts";

interface Teacher {
  school: number;
  /** From 1 to 5; null where they did not answer. */
  before: number | null;
  after: number | null;
}

interface Group {
  hub: number;
  project: number;
  teachers: readonly Teacher[];
}

const question = "PL1";
const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 });
const teacher = fc.record({ school: fc.nat(4), before: answer, after: answer });
const england = fc.array(
  fc.record({
    hub: fc.nat(2),
    project: fc.nat(1),
    teachers: fc.array(teacher, { minLength: 1, maxLength: 14 }),
  }),
  { minLength: 1, maxLength: 7 },
);

function leavesOf(groups: readonly Group[]): PairLeaf[] {
  const numbering = startNumbering();
  return groups.map(({ hub, project, teachers }, i) => {
    const given = (when: "before" | "after") => ({
      question,
      contributions: teachers.flatMap((one, n) =>
        one[when] === null
          ? []
          : [
              {
                person: `${i}-${n}`,
                school: `${hub}-${one.school}`,
                answers: { [question]: `${one[when]}` },
              },
            ],
      ),
    });
    const matched = matchBetween(given("before"), given("after"), agreement);
    return {
      wave: `w${i}`,
      groupId: `g${i}`,
      hub: `h${hub}`,
      region: "A",
      project: `p${project}`,
      asked: [question],
      pieces: { [question]: pieceOf(matched, agreement, numbering) },
    };
  });
}

function cellsOf(groups: readonly Group[], earlier: readonly EarlierPairs[] = []): PairCell[] {
  const leaves = leavesOf(groups);
  const told = leaves.map(({ groupId }) => ({ groups: [groupId], isWhole: true }));
  const beside = { view: { start: told, end: told }, leave: { start: [], end: [] } };
  return finish(pairCellsOf({ question, scale: agreement, leaves, earlier, beside }));
}

/** A release that counted every group and told of none. */
const silent = (groups: readonly Group[]): EarlierPairs => ({
  policyVersion: disclosurePolicy.version,
  waves: new Set(groups.map((_, i) => `w${i}`)),
  cells: [],
});

const at = (cells: readonly PairCell[], level: PairLevel) =>
  cells.filter((cell) => cell.level === level && (level === "group" || cell.project === null));

const numbers = ["paired", "onlyBefore", "onlyAfter"] as const;

test("a hub's change is its groups' pooled, and England's is its hubs'", () => {
  fc.assert(
    fc.property(england, (groups) => {
      const cells = cellsOf(groups);
      const hubOf = ({ place }: PairCell) => `h${groups[Number(place.slice(1))]?.hub}`;
      const isSum = (whole: PairCell | undefined, parts: readonly PairCell[]) => {
        for (const of of numbers)
          expect(whole?.view[of]).toBe(parts.reduce((sum, { view }) => sum + view[of], 0));
        const change = whole?.view.change;
        if (!change || parts.some(({ view }) => view.paired > 0 && !view.change)) return;
        for (const way of ["declined", "same", "improved"] as const)
          expect(change[way]).toBe(
            parts.reduce((sum, { view }) => sum + (view.change?.[way] ?? 0), 0),
          );
      };
      isSum(at(cells, "nation")[0], at(cells, "hub"));
      for (const hub of at(cells, "hub"))
        isSum(
          hub,
          at(cells, "group").filter((group) => hubOf(group) === hub.place),
        );
    }),
    { numRuns: 60 },
  );
});

test("what is told of change is what a count of the same people says, at every level", () => {
  fc.assert(
    fc.property(england, (groups) => {
      for (const { level, place, project, view } of cellsOf(groups)) {
        const isHere = ({ hub, project: of }: Group, i: number) =>
          (project === null || project === `p${of}`) &&
          { nation: true, region: true, hub: place === `h${hub}`, group: place === `g${i}` }[level];
        const moves = groups
          .filter(isHere)
          .flatMap(({ teachers }) => teachers)
          .flatMap(({ before, after }) => (before && after ? [Math.sign(after - before)] : []));
        const count = (sign: number) => moves.filter((one) => one === sign).length;
        expect(view.paired).toBe(moves.length);
        if (view.change)
          expect(view.change).toEqual({ declined: count(-1), same: count(0), improved: count(1) });
        if (view.improvedShare !== null)
          expect(view.improvedShare).toBeCloseTo(count(1) / moves.length, 12);
      }
    }),
    { numRuns: 60 },
  );
});

test("no group's own change is told at the expense of anything above it", () => {
  let own = 0;
  fc.assert(
    fc.property(england, (groups) => {
      const without = cellsOf(groups, [silent(groups)]);
      for (const [i, { level, view }] of cellsOf(groups).entries()) {
        const other = without[i]?.view;
        if (level === "group") own += Number(view.state === "value");
        else if (other)
          expect(details.indexOf(toldOf(view))).toBeGreaterThanOrEqual(
            details.indexOf(toldOf(other)),
          );
      }
    }),
    { numRuns: 60 },
  );
  expect(own).toBeGreaterThan(0);
});

test("a group whose change a release withheld is never told of it later; and files tell no group's", () => {
  fc.assert(
    fc.property(england, (groups) => {
      for (const { level, view, leave } of cellsOf(groups, [silent(groups)]))
        if (level === "group")
          expect([toldOf(view), toldOf(leave)]).toEqual(["withheld", "withheld"]);
      for (const { level, leave } of cellsOf(groups))
        if (level === "group") expect(toldOf(leave)).toBe("withheld");
    }),
    { numRuns: 30 },
  );
});
