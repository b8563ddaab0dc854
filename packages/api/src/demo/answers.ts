/** How the invented teachers answer: warmly or less so, by place, project and person, never all alike, and more warmly as the year goes on. */
import { type Chance, numbersFor } from "@tessellate/data/demo/chance";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { optionsOf } from "@tessellate/domain/instruments/options";
import { type Answerable, answerKeysOf } from "@tessellate/domain/instruments/questions";
import type { OutcomeArea } from "@tessellate/domain/projects/outcomes";

/** A question as answering needs it. */
export interface Asked extends Answerable {
  key: string;
  area: OutcomeArea;
  thenOf?: string | null;
}

/** What somebody is asked, when in the year, and how warm their group is, 0 to 1. */
export interface Occasion {
  person: string;
  questions: readonly Asked[];
  kind: WaveKind;
  warmth: number;
}

/** One person's answers, and whether they were given faster than anyone reads. */
export interface Answering {
  answers: Record<string, string>;
  hurried: boolean;
}

/** People find it easier to say that they learned than that their school's papers changed. */
const easiness: Readonly<Record<OutcomeArea, number>> = {
  learning: 0.07,
  practice: 0.03,
  pupils: -0.03,
  policies: -0.1,
};

/** How far people have come when each kind is asked. Looking back, they place their beginning lower than they did then. */
const progress: Readonly<Record<WaveKind | "lookingBack", number>> = {
  baseline: -0.12,
  pulse: 0,
  lesson: 0,
  endline: 0.12,
  schoolReturn: 0.02,
  lookingBack: -0.24,
};

/**
 * Answers to every question that can be counted, whatever its kind. Most of what somebody thinks of a question stays
 * the same from wave to wave, so that a baseline and an endline make sense beside each other. A few answer everything
 * alike, a few in a hurry, and now and then one answer is left out.
 */
export function answersOf(occasion: Occasion, chance: Chance): Answering {
  const { person, questions, kind, warmth } = occasion;
  const own = numbersFor(`mood ${person}`);
  const mood = (own() - 0.5) * 0.24;
  const gain = 1 + (own() - 0.4) * 1.6;
  const alike = chance.next() < 0.04;
  const everywhere = warmth + mood + swing(chance.next) * 0.3;
  const given = questions.flatMap((question) => {
    const at = question.thenOf ? "lookingBack" : kind;
    const lean = swing(numbersFor(`${person} ${question.thenOf ?? question.key}`)) * 0.7;
    const level = warmth + easiness[question.area] + mood + lean + progress[at] * gain;
    return answerKeysOf(question).flatMap((key) => {
      const answer = answerAt(question, alike ? everywhere : level + swing(chance.next) * 0.6);
      return answer === undefined || (!alike && chance.next() < 0.012) ? [] : [[key, answer]];
    });
  });
  const hurried = chance.next() < (alike ? 0.5 : 0.02);
  return { answers: Object.fromEntries(given), hurried };
}

/** From −1 to 1, mostly near 0. */
const swing = (next: Chance["next"]) => next() + next() - 1;

const steps = [-0.14, 0.12, 0.42, 0.86] as const;

/** What someone at this level answers; most people are between 0 and 1. Words are not chosen, so a `text` has none. */
function answerAt(question: Asked, level: number): string | undefined {
  if (question.kind === "text") return undefined;
  if (question.kind === "agreement")
    return String(steps.filter((step) => level >= step).length + 1);
  if (question.kind === "number") return String(Math.round(Math.max(0, level) ** 2 * 14));
  const options = optionsOf(question).map(({ value }) => value);
  if (question.kind === "pupil") return level < 0.05 ? "notSeen" : part(options.slice(0, 3), level);
  return part(options, level);
}

const part = (options: readonly string[], level: number) =>
  options[Math.min(options.length - 1, Math.max(0, Math.floor((level + 0.1) * options.length)))];
