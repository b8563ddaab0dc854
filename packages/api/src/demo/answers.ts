/** How the invented teachers answer: warmly or less so, by place, project and person, never all alike. */
import { type Chance, chanceFor } from "@tessellate/data/demo/chance";
import type { OutcomeArea } from "@tessellate/domain/projects/outcomes";

/** A question as answering needs it. */
export interface Asked {
  key: string;
  area: OutcomeArea;
}

/** People find it easier to say that they learned than that their school's papers changed. */
const easiness: Readonly<Record<OutcomeArea, number>> = {
  learning: 0.07,
  practice: 0.03,
  pupils: -0.03,
  policies: -0.1,
};

/** One person's answers to a wave. `warmth` is the group's, 0 to 1. */
export function answersOf(
  person: string,
  questions: readonly Asked[],
  warmth: number,
  chance: Chance,
): Record<string, string> {
  const mood = (chanceFor(`mood ${person}`).next() - 0.5) * 0.24;
  return Object.fromEntries(
    questions.map(({ key, area }) => {
      const level = warmth + easiness[area] + mood + (chance.next() + chance.next() - 1) * 0.95;
      return [key, optionAt(level)];
    }),
  );
}

const steps = [-0.14, 0.12, 0.42, 0.86] as const;
const optionAt = (level: number) => String(steps.filter((step) => level >= step).length + 1);

const words = [
  "Leave longer for pupils to talk before I write anything down.",
  "Start from the bar model, not from the calculation.",
  "Ask for a second way before confirming the first.",
  "Choose numbers that cannot be counted on fingers.",
  "Plan what I will say when the answer is right for the wrong reason.",
  "Keep the context and change only one number at a time.",
  "Watch two pupils closely instead of all of them a little.",
  "Put the tricky case first.",
  "Show two wrong answers and ask which is closer.",
  "Share the plan with my year-group colleague before teaching it.",
] as const;

/** What about one in four writes in the open question. */
export const commentOf = (chance: Chance): string | undefined =>
  chance.next() < 0.25 ? chance.pick(words) : undefined;
