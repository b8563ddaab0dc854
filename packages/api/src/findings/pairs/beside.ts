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
  earlier: readonly { id: string; policyVersion: number; waves: ReadonlySet<string> }[];
}

/** One group’s year: its first baseline and its first endline, either of which may be missing. */
export interface GroupYear {
  baseline: ClosedWave | undefined;
  endline: ClosedWave | undefined;
}

/** One year of one release. */
export interface YearBrief {
  releaseId: string;
  academicYear: number;
  waves: readonly ClosedWave[];
  years: readonly GroupYear[];
  found: FoundForPairs;
}

/** What is told of one question in one kind of wave: sets of groups whose answers are told together. */
type Telling = (question: string) => Record<Pattern, ToldSet[]>;

/** What is told beside a comparison. */
export type Beside = (comparison: Comparison) => Record<Pattern, ToldBeside>;

/**
 * All releases that are out, this one included, and every group’s own results: files tell the releases’ only. A year is
 * read once for all its questions.
 */
export async function openBeside(reader: Queries, brief: YearBrief): Promise<Beside> {
  const told = {
    baseline: await toldIn(reader, brief, "baseline"),
    endline: await toldIn(reader, brief, "endline"),
  };
  return ({ before, after, isLookingBack }) => {
    const start = told[isLookingBack ? "endline" : "baseline"](before);
    const end = told.endline(after);
    return {
      view: { start: start.view, end: end.view },
      leave: { start: start.leave, end: end.leave },
    };
  };
}

async function toldIn(
  reader: Queries,
  { releaseId, academicYear, waves, years, found }: YearBrief,
  kind: "baseline" | "endline",
): Promise<Telling> {
  const paired = new Set(years.map((year) => year[kind]?.waveId));
  const mine = waves.filter((wave) => wave.kind === kind && wave.familyId !== null);
  const nameOf = ({ waveId, workGroupId }: ClosedWave) =>
    paired.has(waveId) ? workGroupId : waveId;
  const now = { id: releaseId, waves: new Set(mine.map(({ waveId }) => waveId)) };
  const released = new Map<string, Record<Pattern, ToldSet[]>>();
  for (const { id, waves: counted } of [...found.earlier, now]) {
    const members = membersOf(
      mine.filter(({ waveId }) => counted.has(waveId)),
      nameOf,
    );
    const shown = await shownWhere(reader, { releaseId: id, academicYear, waveKind: kind });
    for (const { pattern, project, measure, respondents, mean, ...place } of shown) {
      const told = released.get(measure) ?? { view: [], leave: [] };
      const groups = members.get(keyOfPlace({ ...place, project: familyIn(project) })) ?? [];
      told[pattern].push({ groups, isWhole: isWholeIn({ respondents, mean }) });
      released.set(measure, told);
    }
  }
  return (question) => {
    const results = mine.flatMap((wave): ToldSet[] => {
      const cell = found.results.get(wave.waveId)?.[question];
      return cell?.state === "value" ? [{ groups: [nameOf(wave)], isWhole: isWholeIn(cell) }] : [];
    });
    const { view, leave } = released.get(question) ?? { view: [], leave: [] };
    return { view: [...results, ...view], leave };
  };
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
