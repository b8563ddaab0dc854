/** What is told of start and end beside change: of which groups together, never what it says. */
import type { Queries } from "@tessellate/data/database";
import type { ShownCell } from "@tessellate/domain/findings/cells";
import type { Pattern } from "@tessellate/domain/findings/levels";
import type { ToldBeside } from "@tessellate/domain/findings/pairs/pair-atoms";
import { keyOfPlace, placesOf } from "@tessellate/domain/findings/pairs/pair-places";
import type { Comparison } from "@tessellate/domain/findings/pairs/pair-questions";
import type { ClosedWave } from "../gather.ts";
import type { FoundForPairs, GroupYear } from "./build.ts";
import { shownWhere } from "./store.ts";

interface Brief {
  releaseId: string;
  academicYear: number;
  waves: readonly ClosedWave[];
  years: readonly GroupYear[];
  comparison: Comparison;
  found: FoundForPairs;
}

/** All releases that are out, this one included, and every group’s own results: files tell the releases’ only. */
export async function besideOf(
  reader: Queries,
  brief: Brief,
): Promise<Record<Pattern, ToldBeside>> {
  const { before, after, isLookingBack } = brief.comparison;
  const start = await toldOf(reader, brief, isLookingBack ? "endline" : "baseline", before);
  const end = await toldOf(reader, brief, "endline", after);
  return {
    view: { start: start.view, end: end.view },
    leave: { start: start.leave, end: end.leave },
  };
}

/** The sets of groups whose answers to one question are told together in one kind of wave. */
async function toldOf(
  reader: Queries,
  { releaseId, academicYear, waves, years, found }: Brief,
  kind: "baseline" | "endline",
  question: string,
): Promise<Record<Pattern, string[][]>> {
  const paired = new Set(years.map((year) => year[kind]?.waveId));
  const mine = waves.filter((wave) => wave.kind === kind && wave.familyId !== null);
  const nameOf = ({ waveId, workGroupId }: ClosedWave) =>
    paired.has(waveId) ? workGroupId : waveId;
  const everyWave = new Set(mine.map(({ waveId }) => waveId));
  const told: Record<Pattern, string[][]> = { view: [], leave: [] };
  for (const { id, waves: counted } of [...found.earlier, { id: releaseId, waves: everyWave }]) {
    const members = membersOf(
      mine.filter(({ waveId }) => counted.has(waveId)),
      nameOf,
    );
    const shown = await shownWhere(reader, { releaseId: id, academicYear, waveKind: kind });
    for (const { pattern, project, measure, ...place } of shown) {
      if (measure !== question) continue;
      const key = keyOfPlace({ ...place, project: project === "all" ? null : project });
      told[pattern].push(members.get(key) ?? []);
    }
  }
  for (const wave of mine)
    if (isTold(found.results.get(wave.waveId), question)) told.view.push([nameOf(wave)]);
  return told;
}

const isTold = (cells: Readonly<Record<string, ShownCell>> | undefined, question: string) =>
  cells?.[question]?.state === "value";

function membersOf(waves: readonly ClosedWave[], nameOf: (wave: ClosedWave) => string) {
  const members = new Map<string, string[]>();
  for (const wave of waves) {
    const standing = {
      wave: wave.waveId,
      groupId: wave.workGroupId,
      hub: wave.hubId,
      region: wave.region,
      project: wave.familyId,
      phase: wave.phase,
    };
    for (const place of placesOf(standing)) {
      const here = members.get(keyOfPlace(place)) ?? [];
      here.push(nameOf(wave));
      members.set(keyOfPlace(place), here);
    }
  }
  return members;
}
