/** What the invented teachers write in their own words. */
import type { Chance } from "@tessellate/data/demo/chance";
import type { OutcomeArea } from "@tessellate/domain/projects/outcomes";
import type { Asked } from "./answers.ts";

const ofLessons = [
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

const ofQuestions: Readonly<Record<OutcomeArea, readonly string[]>> = {
  learning: [
    "I now see which idea the next three units all stand on.",
    "I can tell a slip from a misconception, and I ask before I correct.",
  ],
  practice: [
    "I write down three likely responses before each new idea.",
    "I choose fewer examples and stay with each of them longer.",
    "Every unit now begins with a task that shows me what they know.",
    "I shall plan the next research lesson with my year group.",
  ],
  pupils: [
    "Books from the autumn and the spring, side by side: reasons where there were only answers.",
    "Two of the pupils I watched now start explaining before I ask.",
    "The end-of-unit task: more of them drew the structure first.",
  ],
  policies: [
    "Finding time to meet between the sessions.",
    "Cover was withdrawn twice at short notice.",
    "The calculation policy, page 4, and the medium-term plans of two year groups.",
    "Our scheme moves on before the idea is secure.",
  ],
};

/** What about one in four writes in the open question. */
export const commentOf = (chance: Chance): string | undefined =>
  chance.next() < 0.25 ? chance.pick(ofLessons) : undefined;

/** What about one in five writes to each question that asks for words, by its key. */
export const wordsOf = (questions: readonly Asked[], chance: Chance): Record<string, string> =>
  Object.fromEntries(
    questions
      .filter(({ kind }) => kind === "text")
      .flatMap(({ key, area }) =>
        chance.next() < 0.2 ? [[key, chance.pick(ofQuestions[area])]] : [],
      ),
  );
