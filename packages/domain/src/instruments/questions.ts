/** The kinds of question an instrument may ask, and what may be chosen in answer. */
export const questionKinds = {
  agreement: ["1", "2", "3", "4", "5"],
  confidence: ["1", "2", "3", "4"],
} as const;
export type QuestionKind = keyof typeof questionKinds;
export const questionKindKeys = Object.keys(questionKinds) as [QuestionKind, ...QuestionKind[]];

/** What each point of the five-point agreement scale says. */
export const agreementWords = {
  "1": "Strongly disagree",
  "2": "Disagree",
  "3": "Neither",
  "4": "Agree",
  "5": "Strongly agree",
} as const;

export const instrumentStates = ["draft", "published"] as const;
