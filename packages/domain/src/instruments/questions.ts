/** The kinds of question an instrument may ask. */
export const questionKinds = {
  agreement: "Agreement, five points",
  confidence: "Confidence, four points",
  choice: "One of several answers",
  number: "A whole number",
  text: "In the teacher’s own words",
  pupil: "For each case pupil, against what was expected",
} as const;
export type QuestionKind = keyof typeof questionKinds;
export const questionKindKeys = Object.keys(questionKinds) as [QuestionKind, ...QuestionKind[]];

/** One possible answer: the key it is kept and counted under, and what it says. */
export interface Option {
  value: string;
  label: string;
}

/** As much of a question as is needed to know how it is answered and counted. */
export interface Answerable {
  kind: QuestionKind;
  /** What a `choice` may be answered with; null for every other kind. */
  choices?: readonly Option[] | null;
}

/** The pupils a `pupil` question asks about, by label. There are no names. */
export const casePupils = ["A", "B", "C"] as const;

/** The largest whole number a `number` question takes. */
export const largestAnswer = 999;

/** How the answers to one question are named in a response: one name, or one for each case pupil. */
export const answerKeysOf = ({ key, kind }: { key: string; kind: QuestionKind }): string[] =>
  kind === "pupil" ? casePupils.map((pupil) => `${key}.${pupil}`) : [key];

/** The question an answer belongs to: `LE_CP1.B` is an answer to `LE_CP1`. */
export const questionOfAnswer = (answerKey: string): string => answerKey.split(".")[0] ?? answerKey;

export const instrumentStates = ["draft", "published"] as const;
