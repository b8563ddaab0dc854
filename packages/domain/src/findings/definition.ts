/** What a figure counts, in words that stand beside it on pages and in codebooks. */
import type { Answerable, QuestionKind } from "../instruments/questions.ts";

/** What an outcome area's figure counts. */
export const definitionOfArea =
  "The share of answers that agree or strongly agree, over every question of the area that is answered from strongly disagree to strongly agree. People are pooled: a group of twelve weighs twice as much as a group of six. Averages are never averaged.";

const byKind: Record<QuestionKind, string> = {
  agreement: "The share of those who answered this question who agree or strongly agree.",
  confidence:
    "The share of those who answered this question who are fairly or very confident, of the four steps from not confident to very confident.",
  choice:
    "How many chose each of the answers offered. There is no share and no mean: the whole distribution is shown, or nothing.",
  number:
    "How many gave a number in each band. Numbers are counted in bands so that an unusual one does not point at its school. The whole distribution is shown, or nothing.",
  pupil:
    "The share of observations of case pupils that were as expected or better, of those in which the pupil was seen. One teacher makes up to three observations.",
  text: "What people wrote is never counted.",
};

/** What a question's figure counts. */
export const definitionOfQuestion = ({ kind }: Answerable): string => byKind[kind];

/** The other numbers that stand beside a figure. */
export const definitions = {
  respondents:
    "Distinct people who answered. Somebody asked after two lessons is one person. People are told apart within one project of one year, so somebody in two projects counts in each.",
  schools: "Distinct schools they answered for, by URN.",
  expected:
    "Rows of people expected to answer: one for each person and round, written when a session is held. People who were excused are in neither side of the rate.",
  rate: "Answered over expected, in the same rows, so that it cannot pass 100%. 70% and more is a good response, 50 to 69% is to be read with caution, under 50% is indicative only.",
  mean: "The mean position on the scale, the first option being 1.",
  spread:
    "The standard deviation in steps of the scale: 0 if everybody answered alike. It stands only beside a whole distribution.",
  unmatched: "Not matched: different people may have answered.",
} as const;
