/** Building figures into a release: round by round, a system at a time, in both patterns. */
import { setImmediate as breathe } from "node:timers/promises";
import { disclosurePolicy } from "@tessellate/domain/findings/cells";
import { startNumbering } from "@tessellate/domain/findings/leaf";
import { patterns } from "@tessellate/domain/findings/levels";
import { cellsOfSystem, type PublishedCell } from "@tessellate/domain/findings/release-cells";
import { type Measured, systemsIn } from "@tessellate/domain/findings/systems";
import { inTurns } from "@tessellate/domain/findings/turns";
import type { House } from "../../context.ts";
import type { askedBy, ClosedWave, resultsByWave } from "../gather.ts";
import { type LeafOfWave, leavesOf } from "../leaves.ts";
import { putWaves, saveRelease } from "../store.ts";
import { inPortions, patiently } from "../turns.ts";
import {
  carriedOver,
  cellRow,
  type earlierReleases,
  inKeyOrder,
  putCells,
  type ReleaseCellRow,
  type SystemKey,
  shownBefore,
} from "./store.ts";

/** What a release has read before any figure is built into it. */
interface Found {
  byVersion: Awaited<ReturnType<typeof askedBy>>;
  expected: ReadonlyMap<string, number>;
  results: Awaited<ReturnType<typeof resultsByWave>>;
  earlier: Awaited<ReturnType<typeof earlierReleases>>;
}

/** Adds every figure but change to a release, keeping its progress; says how many cells that made, and how many are withheld. */
export async function addCells(
  house: House,
  releaseId: string,
  closed: readonly ClosedWave[],
  found: Found,
): Promise<{ cells: number; withheld: number }> {
  const count = { cells: 0, withheld: 0 };
  const rounds = roundsOf(closed);
  for (const [index, round] of rounds.entries()) {
    const leaves = await leavesOf(house, round.waves, { ...found, numbering: startNumbering() });
    const facts = leaves.map((leaf) => ({ releaseId, ...leaf.facts }));
    await inPortions(facts, (some) => house.database.transaction((tx) => putWaves(tx, some)));
    const systems = systemsOf(leaves, found);
    for (const [done, measured] of systems.entries()) {
      // Change comes last: it is the step beyond the last round.
      const progress = (index + (done + 1) / systems.length) / (rounds.length + 1);
      const rows = await systemRows(house, { releaseId, round, leaves, measured, found });
      await inPortions(rows, (some) =>
        house.database.transaction(async (tx) => {
          await putCells(tx, some);
          await saveRelease(tx, releaseId, { progress });
        }),
      );
      const shown = rows.filter(({ pattern }) => pattern === "view");
      count.cells += shown.length;
      count.withheld += shown.filter(({ state }) => state === "withheld").length;
    }
  }
  return count;
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
