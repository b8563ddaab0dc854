/** What is told of start and end beside change: of which groups together, never what it says. */
import type { Queries } from "@tessellate/data/database";
import { disclosurePolicy, type ShownCell } from "@tessellate/domain/findings/cells";
import type { Pattern } from "@tessellate/domain/findings/levels";
import type { ToldBeside, ToldSet } from "@tessellate/domain/findings/pairs/pair-atoms";
import type { Comparison } from "@tessellate/domain/findings/pairs/pair-questions";
import { keyOfPlace, placesOf } from "@tessellate/domain/findings/places";
import type { CountedQuestion } from "@tessellate/domain/findings/systems";
import type { ClosedWave } from "../gather.ts";
import { shownWhere } from "./store.ts";

/** What a release has found out before change is built into it. */
export interface FoundForPairs {
  byVersion: ReadonlyMap<string, readonly CountedQuestion[]>;
  results: ReadonlyMap<string, Readonly<Record<string, ShownCell>>>;
  earlier: readonly { id: string; waves: ReadonlySet<string> }[];
}

/** One group’s year: its first baseline and its first endline, either of which may be missing. */
export interface GroupYear {
  baseline: ClosedWave | undefined;
  endline: ClosedWave | undefined;
}

/** One comparison in one year of one release. */
export interface CompareBrief {
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
  brief: CompareBrief,
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
  { releaseId, academicYear, waves, years, found }: CompareBrief,
  kind: "baseline" | "endline",
  question: string,
): Promise<Record<Pattern, ToldSet[]>> {
  const paired = new Set(years.map((year) => year[kind]?.waveId));
  const mine = waves.filter((wave) => wave.kind === kind && wave.familyId !== null);
  const nameOf = ({ waveId, workGroupId }: ClosedWave) =>
    paired.has(waveId) ? workGroupId : waveId;
  const told: Record<Pattern, ToldSet[]> = { view: [], leave: [] };
  for (const wave of mine) {
    const cell = found.results.get(wave.waveId)?.[question];
    if (cell?.state === "value")
      told.view.push({ groups: [nameOf(wave)], isWhole: isWholeIn(cell) });
  }
  const now = { id: releaseId, waves: new Set(mine.map(({ waveId }) => waveId)) };
  for (const { id, waves: counted } of [...found.earlier, now]) {
    const members = membersOf(
      mine.filter(({ waveId }) => counted.has(waveId)),
      nameOf,
    );
    const shown = await shownWhere(reader, { releaseId: id, academicYear, waveKind: kind });
    for (const { pattern, project, measure, respondents, mean, ...place } of shown) {
      if (measure !== question) continue;
      const groups = members.get(keyOfPlace({ ...place, project: familyIn(project) })) ?? [];
      told[pattern].push({ groups, isWhole: isWholeIn({ respondents, mean }) });
    }
  }
  return told;
}

const familyIn = (project: string) => (project === "all" ? null : project);

/** Every option is told from ten respondents, and with a mean; shares and the parts of the scale have none. */
const isWholeIn = ({ respondents, mean }: { respondents: number | null; mean: number | null }) =>
  mean !== null && (respondents ?? 0) >= disclosurePolicy.fullDistributionFrom;

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
