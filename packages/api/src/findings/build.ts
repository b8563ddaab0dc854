/** Building a release: a system at a time, letting requests through between steps, and frozen at the end. */
import { setImmediate as breathe } from "node:timers/promises";
import { disclosurePolicy } from "@tessellate/domain/findings/cells";
import { startNumbering } from "@tessellate/domain/findings/leaf";
import { patterns } from "@tessellate/domain/findings/levels";
import { cellsOfSystem, type PublishedCell } from "@tessellate/domain/findings/release-cells";
import { type Measured, systemsIn } from "@tessellate/domain/findings/systems";
import { inTurns } from "@tessellate/domain/findings/turns";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { change } from "../change.ts";
import type { Context, House } from "../context.ts";
import { areKeysChanging } from "../evaluations/rotation/store.ts";
import {
  carriedOver,
  cellRow,
  earlierReleases,
  inKeyOrder,
  putCells,
  type ReleaseCellRow,
  type SystemKey,
  shownBefore,
} from "./cells/store.ts";
import { askedBy, type ClosedWave, closedWaves, expectedByWave, resultsByWave } from "./gather.ts";
import { hashOf } from "./hash/store.ts";
import { type LeafOfWave, leavesOf } from "./leaves.ts";
import { addPairs } from "./pairs/build.ts";
import { hashWithPairs } from "./pairs/store.ts";
import {
  findRelease,
  latestRelease,
  nextNumber,
  openRelease,
  putWaves,
  releaseBeingBuilt,
  saveRelease,
} from "./store.ts";
import { patiently } from "./turns.ts";

/**
 * Begins the next release. Only one is built at a time. The row is there at once, so that everybody can see that it is
 * on its way; `assemble` fills it.
 */
export async function beginRelease(ctx: Context): Promise<Outcome<{ id: string; number: number }>> {
  if (areKeysChanging(ctx))
    return refused({
      field: "release",
      message: "The keys are being changed. Wait until that is done, then release.",
    });
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
  earlier: Awaited<ReturnType<typeof earlierReleases>>;
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
    earlier: await earlierReleases(reader),
  };
  const rounds = roundsOf(closed);
  let cells = 0;
  let withheld = 0;
  for (const [index, round] of rounds.entries()) {
    const leaves = await leavesOf(house, round.waves, { ...found, numbering: startNumbering() });
    const facts = leaves.map((leaf) => ({ releaseId, ...leaf.facts }));
    await inPortions(facts, (some) => house.database.transaction((tx) => putWaves(tx, some)));
    const systems = systemsOf(leaves, found);
    for (const [done, measured] of systems.entries()) {
      const progress = (index + (done + 1) / systems.length) / (rounds.length + 1);
      const rows = await systemRows(house, { releaseId, round, leaves, measured, found });
      await inPortions(rows, (some) =>
        house.database.transaction(async (tx) => {
          await putCells(tx, some);
          await saveRelease(tx, releaseId, { progress });
        }),
      );
      const shown = rows.filter(({ pattern }) => pattern === "view");
      cells += shown.length;
      withheld += shown.filter(({ state }) => state === "withheld").length;
    }
  }
  const pairs = await addPairs(house, releaseId, closed, found);
  cells += pairs.cells;
  withheld += pairs.withheld;
  const hash = await hashWithPairs(reader, releaseId, await hashOf(reader, releaseId));
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

interface SystemBrief {
  releaseId: string;
  round: Round;
  leaves: readonly LeafOfWave[];
  measured: Measured;
  found: Found;
}

/** Every cell of one system, in both patterns, as rows. */
async function systemRows(house: House, brief: SystemBrief): Promise<ReleaseCellRow[]> {
  const { round, leaves, measured, found, releaseId } = brief;
  const { area, questions } = measured;
  const measures = area === null ? questions : [area, ...questions];
  const key: SystemKey = { academicYear: round.academicYear, waveKind: round.waveKind };
  const carried = await carriedOver(house.database.reader, found.earlier.at(-1), {
    ...key,
    measures,
    waves: leaves.map(({ leaf }) => leaf.wave),
    policyVersion: disclosurePolicy.version,
    hasErased: leaves.some(({ hasErased }) => hasErased),
  });
  if (carried) return carried.map((row) => ({ ...row, releaseId }));
  const earlier = await shownBefore(house.database.reader, found.earlier, key, measures);
  const waveResults = leaves.flatMap(({ leaf }) =>
    measures.flatMap((measure) => {
      const cell = found.results.get(leaf.wave)?.[measure];
      return cell ? [{ wave: leaf.wave, measure, cell }] : [];
    }),
  );
  const system = { ...measured, leaves: leaves.map(({ leaf }) => leaf), waveResults, earlier };
  const published = inKeyOrder(await patiently(cellsOfSystem(system)));
  await breathe();
  return patiently(rowsOf(published, { ...brief, key }));
}

function* rowsOf(
  published: readonly PublishedCell[],
  { releaseId, round, measured, key }: SystemBrief & { key: SystemKey },
): Generator<undefined, ReleaseCellRow[]> {
  const phases = new Map(
    round.waves.flatMap(({ familyId, phase }) => [
      [familyId, phase],
      [phase, phase],
    ]),
  );
  const rows: ReleaseCellRow[] = [];
  for (const pattern of patterns)
    yield* inTurns(
      published,
      ({ level, place, project, measure, ...shown }) => {
        const phase = phases.get(project) ?? null;
        const isArea = measure === measured.area;
        const at = { releaseId, pattern, level, place, project, phase, ...key, measure, isArea };
        rows.push(cellRow(at, shown[pattern]));
      },
      200,
    );
  return rows;
}

/** What a round's waves asked, as systems. */
function systemsOf(leaves: readonly LeafOfWave[], { byVersion }: Found): Measured[] {
  const versions = new Set(leaves.map(({ facts }) => facts.instrumentVersionId));
  return systemsIn([...versions].flatMap((version) => byVersion.get(version) ?? []));
}

/** Rows of one transaction: few enough that nobody waits long behind them. */
const portion = 500;

async function inPortions<Row>(rows: readonly Row[], put: (some: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += portion) {
    await put(rows.slice(from, from + portion));
    await breathe();
  }
}

const update = (house: House, id: string, set: Parameters<typeof saveRelease>[2]) =>
  house.database.transaction((tx) => saveRelease(tx, id, set));
