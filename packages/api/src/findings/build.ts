/** Building a release: a system at a time, letting requests through between steps, and frozen at the end. */
import { setImmediate as breathe } from "node:timers/promises";
import { england } from "@tessellate/domain/access/roles";
import { disclosurePolicy } from "@tessellate/domain/findings/cells";
import { startNumbering } from "@tessellate/domain/findings/leaf";
import { cellsOfSystem, type PublishedCell } from "@tessellate/domain/findings/release-cells";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { type OutcomeArea, outcomeAreaKeys } from "@tessellate/domain/projects/outcomes";
import { change } from "../change.ts";
import type { Context, House } from "../context.ts";
import { askedBy, type ClosedWave, closedWaves, expectedByWave, resultsByWave } from "./gather.ts";
import { type LeafOfWave, leavesOf } from "./leaves.ts";
import {
  cellRow,
  findRelease,
  hashOf,
  latestRelease,
  nextNumber,
  openRelease,
  putCells,
  putWaves,
  type ReleaseCellRow,
  releaseBeingBuilt,
  type SystemKey,
  saveRelease,
  shownBefore,
} from "./store.ts";

/**
 * Begins the next release. Only one is built at a time. The row is there at once, so that everybody can see that it is
 * on its way; `assemble` fills it.
 */
export async function beginRelease(ctx: Context): Promise<Outcome<{ id: string; number: number }>> {
  const id = ctx.newId();
  return change(
    ctx,
    { action: "release.build", hubId: null, subject: "release", subjectId: id },
    async ({ tx, unchanged }) => {
      if (await releaseBeingBuilt(tx)) {
        unchanged();
        return refused({
          field: "release",
          message: "A release is being built already. Wait until it is ready.",
        });
      }
      const number = await nextNumber(tx);
      const earlier = await latestRelease(tx);
      await openRelease(tx, {
        id,
        number,
        state: "building",
        policyVersion: disclosurePolicy.version,
        asAt: ctx.now(),
        supersedesId: earlier?.id ?? null,
        progress: 0,
        cells: 0,
        withheld: 0,
      });
      return { ok: true as const, id, number };
    },
  );
}

interface Found {
  byVersion: Awaited<ReturnType<typeof askedBy>>;
  expected: ReadonlyMap<string, number>;
  results: Awaited<ReturnType<typeof resultsByWave>>;
}

/**
 * Fills and freezes a release that was begun. If it cannot be finished (a tally that does not agree with its answers, or
 * anything unforeseen) it is marked failed with the reason and shows nothing; the error is thrown on.
 */
export async function assemble(house: House, releaseId: string): Promise<void> {
  try {
    await fill(house, releaseId);
  } catch (error) {
    const failedBecause = error instanceof Error ? error.message : String(error);
    await update(house, releaseId, { state: "failed", failedBecause });
    throw error;
  }
}

async function fill(house: House, releaseId: string) {
  const { reader } = house.database;
  const release = await findRelease(reader, releaseId);
  if (!release) throw new Error(`There is no release ${releaseId}.`);
  const closed = await closedWaves(reader, release.asAt);
  const found: Found = {
    byVersion: await askedBy(reader),
    expected: await expectedByWave(reader),
    results: await resultsByWave(reader),
  };
  const rounds = roundsOf(closed);
  let cells = 0;
  let withheld = 0;
  for (const [index, round] of rounds.entries()) {
    const leaves = await leavesOf(house, round.waves, { ...found, numbering: startNumbering() });
    await house.database.transaction((tx) =>
      putWaves(
        tx,
        leaves.map(({ facts }) => ({ releaseId, ...facts })),
      ),
    );
    for (const area of outcomeAreaKeys) {
      const rows = await areaRows(house, { releaseId, round, leaves, area, found });
      await house.database.transaction((tx) => putCells(tx, rows));
      const shown = rows.filter(({ pattern }) => pattern === "view");
      cells += shown.length;
      withheld += shown.filter(({ state }) => state === "withheld").length;
    }
    await update(house, releaseId, { progress: (index + 1) / (rounds.length + 1) });
  }
  const hash = await hashOf(reader, releaseId);
  await update(house, releaseId, { state: "ready", progress: 1, cells, withheld, hash });
}

interface Round {
  academicYear: number;
  waveKind: ClosedWave["kind"];
  waves: ClosedWave[];
}

/** Years and kinds of wave never add up across one another, so each is built by itself. */
function roundsOf(closed: readonly ClosedWave[]): Round[] {
  const rounds = new Map<string, Round>();
  for (const wave of closed) {
    const key = `${wave.academicYear} ${wave.kind}`;
    const round = rounds.get(key) ?? {
      academicYear: wave.academicYear,
      waveKind: wave.kind,
      waves: [],
    };
    round.waves.push(wave);
    rounds.set(key, round);
  }
  return [...rounds.values()];
}

interface AreaBrief {
  releaseId: string;
  round: Round;
  leaves: readonly LeafOfWave[];
  area: OutcomeArea;
  found: Found;
}

/** Every cell of one outcome area and its questions, in both patterns, as rows. */
async function areaRows(house: House, brief: AreaBrief): Promise<ReleaseCellRow[]> {
  const { round, leaves, area, found, releaseId } = brief;
  const questions = questionsOf(area, leaves, found);
  if (questions.length === 0) return [];
  const key: SystemKey = {
    academicYear: round.academicYear,
    waveKind: round.waveKind,
    area,
  };
  const earlier = await shownBefore(house.database.reader, key, [area, ...questions]);
  const waveResults = leaves.flatMap(({ leaf }) =>
    [area, ...questions].flatMap((measure) => {
      const cell = found.results.get(leaf.wave)?.[measure];
      return cell ? [{ wave: leaf.wave, measure, cell }] : [];
    }),
  );
  const system = { area, questions, leaves: leaves.map(({ leaf }) => leaf), waveResults, earlier };
  const published = await patiently(cellsOfSystem(system));
  const phases = new Map(round.waves.map(({ familyId, phase }) => [familyId, phase]));
  const answered = answeredIn(leaves);
  return published.flatMap(({ view, leave, ...cell }) =>
    (["view", "leave"] as const).map((pattern) =>
      cellRow(
        {
          ...cell,
          ...key,
          releaseId,
          pattern,
          phase: phases.get(cell.project) ?? null,
          answered: answered(cell),
        },
        pattern === "view" ? view : leave,
      ),
    ),
  );
}

/** How many rows were answered in the waves of a place: both sides of a rate count the same rows. */
function answeredIn(leaves: readonly LeafOfWave[]) {
  const sums = new Map<string, number>();
  const key = (level: string, place: string, project: string | null) =>
    JSON.stringify([level, place, project]);
  for (const { leaf, facts } of leaves) {
    if (leaf.project === null) continue;
    for (const project of [null, leaf.project])
      for (const [level, place] of [
        ["nation", england],
        ["region", leaf.region],
        ["hub", leaf.hub],
      ] as const) {
        const at = key(level, place, project);
        sums.set(at, (sums.get(at) ?? 0) + facts.respondents);
      }
  }
  return (cell: Pick<PublishedCell, "level" | "place" | "project">) =>
    sums.get(key(cell.level, cell.place, cell.project)) ?? 0;
}

function questionsOf(area: OutcomeArea, leaves: readonly LeafOfWave[], { byVersion }: Found) {
  const versions = new Set(leaves.map(({ facts }) => facts.instrumentVersionId));
  const keys = [...versions].flatMap((version) =>
    (byVersion.get(version) ?? [])
      .filter((question) => question.area === area)
      .map(({ key }) => key),
  );
  return [...new Set(keys)];
}

/** Runs a generator to its end, letting whatever waits go first at every pause. */
async function patiently(cells: Generator<undefined, PublishedCell[]>): Promise<PublishedCell[]> {
  for (;;) {
    const step = cells.next();
    if (step.done) return step.value;
    await breathe();
  }
}

const update = (house: House, id: string, set: Parameters<typeof saveRelease>[2]) =>
  house.database.transaction((tx) => saveRelease(tx, id, set));
