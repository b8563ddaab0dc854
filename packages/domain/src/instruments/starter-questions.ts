/** The questions every installation starts with: what each is, whatever words it is asked in. */
import { guskeyLevels, type OutcomeArea } from "../projects/outcomes.ts";
import type { BankQuestion } from "./bank.ts";
import type { QuestionKind } from "./questions.ts";

const inArea = (kind: QuestionKind, area: OutcomeArea, ...keys: readonly string[]) =>
  keys.map((key): BankQuestion => ({ key, kind, area, guskeyLevel: guskeyLevels[area] }));

/** A session pulse asks how it was received, whatever the area: Guskey's first level. */
const reaction = (key: string, area: OutcomeArea): BankQuestion => ({
  key,
  kind: "agreement",
  area,
  guskeyLevel: 1,
});

/** What somebody would have said before the group, asked at its end: self-ratings fall as awareness grows. */
const lookingBack = (thenOf: string, area: OutcomeArea): BankQuestion => ({
  key: `${thenOf}_THEN`,
  kind: "agreement",
  area,
  guskeyLevel: guskeyLevels[area],
  thenOf,
});

/** How far something a school has in writing has come. */
const reach = [
  { value: "notYet", label: "Not begun" },
  { value: "started", label: "Started" },
  { value: "draft", label: "In draft" },
  { value: "adopted", label: "Adopted" },
  { value: "embedded", label: "Embedded" },
] as const;

/** The starter bank's questions, each under a key of its own. */
export const starterQuestions: readonly BankQuestion[] = [
  ...inArea("agreement", "learning", "PL1", "PL2", "LE_PL1", "LE_PL2"),
  ...inArea("agreement", "practice", "PR1", "PR2", "LE_PR1", "LE_PR2"),
  ...inArea("agreement", "pupils", "PU1", "PU2", "LE_PU1", "LE_PU2"),
  ...inArea("agreement", "policies", "WS1", "WS2", "LE_WS1", "SR_WS1", "SR_WS2"),
  reaction("SP_PL1", "learning"),
  reaction("SP_PR1", "practice"),
  reaction("SP_WS1", "policies"),
  ...inArea("confidence", "learning", "CF_PL1"),
  ...inArea("confidence", "practice", "CF_PR1"),
  lookingBack("PL1", "learning"),
  lookingBack("PR1", "practice"),
  lookingBack("PU1", "pupils"),
  ...inArea("text", "practice", "MSC_CHANGE", "MSC_NEXT"),
  ...inArea("text", "pupils", "MSC_EVIDENCE"),
  ...inArea("text", "policies", "MSC_BARRIER", "SR_EVIDENCE"),
  ...inArea("choice", "policies", "SR_PLAN", "SR_ROUTINE").map((one) => ({
    ...one,
    choices: reach,
  })),
  ...inArea("number", "policies", "SR_STAFF"),
  ...inArea("pupil", "pupils", "LE_CP1"),
];
