/** What the attackers of change get out of a world in which people answered twice. */
import type { Limits } from "../cells.ts";
import { isUnsafe } from "./exposed.ts";
import { type PairClue, type PairSecret, searchPairs } from "./pair-search.ts";
import { type Sizes, type Subject, subjects, type Way } from "./pair-ways.ts";
import { type Member, type PairGroup, placesIn } from "./pair-worlds.ts";

/** Where and what somebody is told: over some groups together, how many answered, or moved, or shifted, in each of these ways. */
export interface PairTold {
  groups: readonly number[];
  subject: "before" | "after" | "moved" | "shift";
  /** Kinds that are counted together, each count told. */
  counted: readonly (readonly number[])[];
  /** Told in words only: that these kinds are nearly all, or hardly any. */
  isInWords: boolean;
}

/** How many options a scale has, and how many of the last ones count as agreeing. */
export interface Answering {
  options: number;
  agreeing: number;
}

const isBoth = (one: Member) => one.before !== null && one.after !== null;
const counts: Record<Subject, (one: Member) => boolean> = {
  before: ({ before }) => before !== null,
  after: ({ after }) => after !== null,
  moved: isBoth,
  onlyBefore: (one) => one.before !== null && !isBoth(one),
  onlyAfter: (one) => one.after !== null && !isBoth(one),
};

/** The people of some groups whom a subject is about. */
export const peopleIn = (groups: readonly PairGroup[], set: readonly number[], subject: Subject) =>
  set.flatMap((i) => (groups[i]?.members ?? []).filter(counts[subject]));

const wayOf = ({ before, after }: Member) => 1 + Math.sign((after ?? 0) - (before ?? 0));

/** The answer, or the way moved, that a subject counts for somebody. */
function kindOf(one: Member, subject: PairTold["subject"] | Subject, options: number): number {
  if (subject === "before" || subject === "onlyBefore") return one.before ?? 0;
  if (subject === "after" || subject === "onlyAfter") return one.after ?? 0;
  return subject === "moved" ? wayOf(one) : (one.before ?? 0) * options + (one.after ?? 0);
}

/** The kinds of shift in each field: both sides of agreeing at the start × both at the end. */
export function fieldsOf(options: number, agreeing: number): number[][] {
  const fields: number[][] = [[], [], [], []];
  for (let kind = 0; kind < options * options; kind += 1) {
    const isHigh = [Math.floor(kind / options), kind % options].map((n) => n >= options - agreeing);
    fields[(isHigh[0] ? 2 : 0) + (isHigh[1] ? 1 : 0)]?.push(kind);
  }
  return fields;
}

/** The counts of a subject that are nobody's business: of each kind, and of all that agree; of a shift, of each field. */
function secretCounts(subject: PairSecret["subject"], { options, agreeing }: Answering) {
  if (subject === "shift") return fieldsOf(options, agreeing);
  const kinds = [...Array(kindsOf(subject, options)).keys()];
  const single = kinds.map((kind) => [kind]);
  return subject === "moved" || agreeing < 2 ? single : [...single, kinds.slice(-agreeing)];
}

/** How many kinds of answer, or of ways moved, a subject counts. */
export const kindsOf = (subject: PairTold["subject"] | Subject, options: number) =>
  subject === "moved" ? 3 : subject === "shift" ? options * options : options;

function countOf(
  groups: readonly PairGroup[],
  set: readonly number[],
  subject: PairTold["subject"] | Subject,
  kinds: readonly number[],
  options: number,
) {
  const about = subject === "shift" ? "moved" : subject;
  return peopleIn(groups, set, about).filter((one) => kinds.includes(kindOf(one, subject, options)))
    .length;
}

/** Whether a figure about these people alone must not be known. */
export function areUnsafe(
  groups: readonly PairGroup[],
  set: readonly number[],
  subject: Subject,
  limits: Limits,
) {
  const people = peopleIn(groups, set, subject);
  const leaf = {
    hub: 0,
    region: 0,
    project: 0,
    batch: 1 as const,
    people: people.map(({ person }) => person),
    schools: people.map(({ school }) => school),
    chosen: [],
  };
  return people.length > 0 && isUnsafe([leaf], [0], limits);
}

/** Every count nobody should be able to tell: of each group and each place, wherever too few people stand behind it. */
export function secretsIn(
  groups: readonly PairGroup[],
  play: Answering,
  limits: Limits,
): PairSecret[] {
  const sets = [...groups.keys()].map((i) => [i]).concat(placesIn(groups));
  const once = [...new Map(sets.map((set) => [set.join(), set])).values()];
  const hidden = once.flatMap((set) =>
    subjects
      .filter((subject) => areUnsafe(groups, set, subject, limits))
      .map((subject) => ({ set, subject })),
  );
  return hidden.flatMap(({ set, subject }) =>
    [subject, ...(subject === "moved" ? (["shift"] as const) : [])].flatMap((about) =>
      secretCounts(about, play).map((counted) => ({ groups: set, subject: about, counted })),
    ),
  );
}

function cluesOf(
  groups: readonly PairGroup[],
  told: readonly PairTold[],
  play: Answering,
): PairClue[] {
  const { options } = play;
  return told.flatMap(({ groups: set, subject, counted, isInWords }) => {
    const peopleAmong = (kinds: readonly number[]) => countOf(groups, set, subject, kinds, options);
    const all = peopleAmong([...Array(kindsOf(subject, options)).keys()]);
    return counted.map((kinds) => {
      const value = peopleAmong(kinds);
      const words = value * 2 > all ? { least: all - 1, most: all } : { least: 0, most: 1 };
      const bounds = isInWords ? words : { least: value, most: value };
      return { groups: set, subject, counted: kinds, ...bounds };
    });
  });
}

const sizesOf = (groups: readonly PairGroup[]): Sizes[] =>
  groups.map((_, i) => ({
    both: peopleIn(groups, [i], "moved").length,
    onlyBefore: peopleIn(groups, [i], "onlyBefore").length,
    onlyAfter: peopleIn(groups, [i], "onlyAfter").length,
  }));

function truthOf(groups: readonly PairGroup[], options: number): Way[] {
  const kinds = (subject: Subject | "shift") => [...Array(kindsOf(subject, options)).keys()];
  return groups.map((_, i) => {
    const row = (subject: Subject | "shift") =>
      kinds(subject).map((kind) => countOf(groups, [i], subject, [kind], options));
    return {
      before: row("before"),
      after: row("after"),
      moved: row("moved"),
      onlyBefore: row("onlyBefore"),
      onlyAfter: row("onlyAfter"),
      shift: row("shift"),
    };
  });
}

/** Whether something told is about change. */
export const isOfPairs = ({ subject }: PairTold) => subject === "moved" || subject === "shift";

/** The hidden counts that what is told of change pins down, and that start and end by themselves leave open. */
export function pinnedByChange(
  groups: readonly PairGroup[],
  told: readonly PairTold[],
  play: Answering & { limits: Limits; patience: number },
) {
  const { options, limits, patience } = play;
  const known = { sizes: sizesOf(groups), options, truth: truthOf(groups, options), patience };
  const search = (some: readonly PairTold[], secrets: readonly PairSecret[]) =>
    searchPairs({ ...known, clues: cluesOf(groups, some, play), secrets });
  const all = search(told, secretsIn(groups, play, limits));
  if (all.told.length === 0) return { pinned: [], isComplete: all.isComplete };
  const without = search(
    told.filter((one) => !isOfPairs(one)),
    all.told,
  );
  return {
    pinned: without.isComplete ? all.told.filter((one) => !without.told.includes(one)) : [],
    isComplete: all.isComplete && without.isComplete,
  };
}
