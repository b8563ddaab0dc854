/** A system of a release, end to end: what groups see at closing, and two releases after it. */
import { expect, test, vi } from "vitest";
import { exposedSums, isUnsafe, type Told } from "./attack/exposed.ts";
import { type Size, startDice, type WorldLeaf, worldOf } from "./attack/worlds.ts";
import { type Contribution, limitsOf, type ShownCell } from "./cells.ts";
import { type Leaf, leafOf, startNumbering } from "./leaf.ts";
import { cellsOfSystem, type PublishedCell, type System } from "./release-cells.ts";
import { agreement } from "./scale.ts";
import type { Measured } from "./systems.ts";
import { finish } from "./turns.ts";
import { waveResult } from "./wave-result.ts";

const worlds = process.env.PROVE === undefined ? 200 : 2_000;
vi.setConfig({ testTimeout: 900_000 });
const questions = ["PL1", "PL2"];
const area = "learning";
const measured: Measured = { area, questions, scale: agreement };
const phaseOf = ({ project }: WorldLeaf) => (project % 2 ? "primary" : "secondary");
const size: Size = {
  regions: 2,
  hubsPerRegion: 1,
  projects: 3,
  groups: 2,
  most: 12,
  options: 5,
  schools: 6,
};

interface England {
  leaves: Leaf[];
  groups: readonly WorldLeaf[];
  /** For each question of each group, who answered it. */
  columns: (WorldLeaf & { wave: string; question: string })[];
}

/** A world with two questions, one of which people sometimes leave blank. */
function englandOf(seed: number, shape: Size): England {
  const dice = startDice(seed + 1);
  const numbering = startNumbering();
  const groups = worldOf(seed, shape);
  const columns: England["columns"] = [];
  const leaves = groups.map((group, i): Leaf => {
    const contributions = group.people.map((person, n): Contribution => {
      const PL1 = String((group.chosen[n] ?? 0) + 1);
      const answers: Record<string, string> = { PL1 };
      if (dice(10) > 0) answers.PL2 = String(dice(5) + 1);
      return { person: `p${person}`, school: `${group.schools[n]}`, answers };
    });
    for (const question of questions) {
      const answered = contributions.flatMap((c, n) => (c.answers[question] ? [n] : []));
      columns.push({
        ...group,
        wave: `w${i}`,
        question,
        people: answered.map((n) => group.people[n] ?? 0),
        schools: answered.map((n) => group.schools[n] ?? 0),
        chosen: answered.map((n) => Number(contributions[n]?.answers[question]) - 1),
      });
    }
    return leafOf({
      standing: {
        wave: `w${i}`,
        groupId: `g${i}`,
        hub: `h${group.hub}`,
        region: `r${group.region}`,
        project: `p${group.project}`,
        phase: phaseOf(group),
      },
      expected: contributions.length + 2,
      asked: questions.map((key) => ({ key, kind: "agreement", area })),
      contributions,
      numbering,
    });
  });
  return { leaves, groups, columns };
}

function publish({ leaves, groups }: England) {
  const waveResults = leaves.flatMap((leaf) =>
    waveResult(leaf, [measured]).map((result) => ({ wave: leaf.wave, ...result })),
  );
  const early = leaves.filter((_, i) => groups[i]?.batch === 1);
  const system: System = { ...measured, leaves: early, waveResults, earlier: [] };
  const first = finish(cellsOfSystem(system));
  const earlier = [{ waves: new Set(early.map((leaf) => leaf.wave)), cells: first }];
  const second = finish(cellsOfSystem({ ...system, leaves, earlier }));
  return { waveResults, first, second };
}

/** What a reader takes from a page: these columns' sum, if the cell shows anything. */
function told(england: England, cell: ShownCell, isIn: (c: England["columns"][number]) => boolean) {
  const columns = england.columns.flatMap((column, i) =>
    isIn(column) && column.people.length > 0 ? [i] : [],
  );
  return { columns, detail: cell.state === "value" ? "full" : "withheld" } satisfies Told;
}

function readPages(england: England, pattern: "view" | "leave"): Told[] {
  const { waveResults, first, second } = publish(england);
  const isOf = (measure: string, question: string) => measure === area || measure === question;
  const released = (cells: readonly PublishedCell[], last: 1 | 2) =>
    cells.map((cell) =>
      told(england, cell[pattern], (c) => {
        const place = { nation: "england", region: `r${c.region}`, hub: `h${c.hub}` }[cell.level];
        const isThere = [null, phaseOf(c), `p${c.project}`].includes(cell.project);
        return place === cell.place && isThere && c.batch <= last && isOf(cell.measure, c.question);
      }),
    );
  const results = waveResults.map(({ wave, measure, cell }) =>
    told(england, cell, (c) => c.wave === wave && isOf(measure, c.question)),
  );
  return [...(pattern === "view" ? results : []), ...released(first, 1), ...released(second, 2)];
}

test("areas, questions, closings and two releases together give no unsafe sum away, on pages or in files", () => {
  for (let seed = 0; seed < worlds / 2; seed += 1)
    for (const pattern of ["view", "leave"] as const) {
      const england = englandOf(seed, size);
      const exposed = exposedSums(england.columns, readPages(england, pattern), limitsOf(pattern));
      expect(exposed, `world ${seed} ${pattern}`).toEqual([]);
    }
});

test("a file never shows a cell that the page withholds, and a shown cell is safe", () => {
  for (let seed = 0; seed < 30; seed += 1)
    for (const cell of publish(englandOf(seed, size)).second) {
      if (cell.leave.state === "value") expect(cell.view.state).toBe("value");
      if (cell.view.state !== "value") continue;
      expect(cell.view.respondents).toBeGreaterThanOrEqual(5);
      expect(cell.view.schools).toBeGreaterThanOrEqual(3);
      expect(cell.view.options === null || cell.view.respondents >= 10).toBe(true);
    }
});

test("a release is the same whatever order its waves are read in", () => {
  const { leaves } = englandOf(7, { ...size, groups: 3 });
  const of = (some: Leaf[]) =>
    finish(cellsOfSystem({ ...measured, leaves: some, waveResults: [], earlier: [] }));
  expect(of([...leaves].reverse())).toEqual(of(leaves));
});

test("local groups enter no total, and only places with a closed wave have a cell", () => {
  const { leaves } = englandOf(3, size);
  const local = leaves.map((leaf) => ({ ...leaf, project: null }));
  const system = { ...measured, waveResults: [], earlier: [] };
  expect(finish(cellsOfSystem({ ...system, leaves: local }))).toEqual([]);
});

test("little is withheld: with groups of ten to fifteen, most safe cells are shown at every level", () => {
  let [safe, shown] = [0, 0];
  for (let seed = 0; seed < 20; seed += 1) {
    const england = englandOf(seed, {
      ...size,
      hubsPerRegion: 4,
      projects: 2,
      groups: 3,
      most: 24,
    });
    const pages = readPages(england, "view");
    const isSafe = (page: Told) => !isUnsafe(england.columns, page.columns, limitsOf("view"));
    const open = pages.filter((page) => page.columns.length > 0 && isSafe(page));
    safe += open.length;
    shown += open.filter((page) => page.detail === "full").length;
  }
  expect(shown / safe).toBeGreaterThan(0.6);
});
