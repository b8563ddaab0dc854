/** What is asked, as figures count it: which questions add up to an outcome area, and which stand alone. */
import { qualityOf } from "../evaluations/quality.ts";
import type { Answerable } from "../instruments/questions.ts";
import type { Level } from "./levels.ts";
import { agreement, type Scale, scaleOf } from "./scale.ts";

/** A question as one version asks it, with what figures need to know of it. */
export interface CountedQuestion extends Answerable {
  key: string;
  area: string;
  /** The question this one asks about the time before the group. */
  thenOf?: string | null;
  /** The hub whose own question this is. */
  hubId?: string | null;
}

/** Figures that may add up among one another, and with nothing else. `area` is null where questions have no total. */
export interface Measured {
  area: string | null;
  questions: readonly string[];
  scale: Scale;
  /** The levels they are shown at, where not all. */
  levels?: readonly Level[];
}

/** Whether a form was answered with care, or not: flagged forms are counted like those who agree. */
export const care: Scale = { options: ["ordinary", "flagged"], agreeing: 1 };

/** Whether a question's answers enter the total of its area: the network's own statements, asked about now. */
export const isInArea = ({ kind, thenOf, hubId }: CountedQuestion) =>
  kind === "agreement" && !thenOf && !hubId;

/**
 * The systems of these questions. An area is the total of its agreement statements. Every question on another scale, about
 * the time before, or of a hub's own is a system by itself; a hub's own is shown in hubs only. Texts are never counted.
 * The marks of quality come last.
 */
export function systemsIn(questions: readonly CountedQuestion[]): Measured[] {
  const once = [...new Map(questions.map((question) => [question.key, question])).values()];
  const areas = [...new Set(once.filter(isInArea).map(({ area }) => area))].map((area) => ({
    area,
    questions: once.filter((one) => isInArea(one) && one.area === area).map(({ key }) => key),
    scale: agreement,
  }));
  const alone = once.flatMap((question): Measured[] => {
    const scale = scaleOf(question);
    if (!scale || isInArea(question)) return [];
    const system = { area: null, questions: [question.key], scale };
    return [question.hubId ? { ...system, levels: ["hub"] } : system];
  });
  const statements = once.filter(isInArea).length;
  const quality = qualityOf(statements).map((key) => ({
    area: null,
    questions: [key],
    scale: care,
  }));
  return [...areas, ...alone, ...quality];
}
