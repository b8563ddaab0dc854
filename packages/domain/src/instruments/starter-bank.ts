/** The bank every installation starts with: what teachers are asked at the start, after a session, after a research lesson and at the end. */
import { guskeyLevels, type OutcomeArea } from "../projects/outcomes.ts";
import type { Bank, BankInstrument, BankQuestion } from "./bank.ts";

const agreement = (key: string, area: OutcomeArea): BankQuestion => ({
  key,
  kind: "agreement",
  area,
  guskeyLevel: guskeyLevels[area],
});
/** A session pulse asks how it was received, whatever the area: Guskey's first level. */
const reaction = (key: string, area: OutcomeArea): BankQuestion => ({
  ...agreement(key, area),
  guskeyLevel: 1,
});

const survey = [
  ["PL1", "I could explain to a colleague how the mathematics I teach next half-term is built up."],
  ["PL2", "I can foresee the misconceptions my pupils are likely to bring to it."],
  ["PR1", "When I plan a lesson, I write down how pupils may respond."],
  ["PR2", "What I notice pupils doing changes what I teach next."],
  ["PU1", "Pupils in my class give reasons for their answers."],
  ["PU2", "Pupils who began further back keep pace with new work."],
  ["WS1", "Colleagues outside this group use its approaches in their teaching."],
  ["WS2", "Something our school has in writing has changed because of this work."],
].map(([key = "", wording = ""]) => ({ key, wording }));

const baseline: BankInstrument = {
  key: "baseline-survey",
  name: "Baseline survey",
  waveKind: "baseline",
  version: 1,
  openQuestion: "What do you hope will be different in your classroom by the end of the year?",
  asks: survey,
};

const endline: BankInstrument = {
  ...baseline,
  key: "endline-survey",
  name: "Endline survey",
  waveKind: "endline",
  openQuestion: "What has changed most this year, and how do you know?",
};

const pulse: BankInstrument = {
  key: "session-pulse",
  name: "Session pulse",
  waveKind: "pulse",
  version: 1,
  openQuestion: "What would make the next session more useful to you?",
  asks: [
    { key: "SP_PL1", wording: "Today moved my thinking about the mathematics forward." },
    { key: "SP_PR1", wording: "I know what I shall try with my class before we meet again." },
    { key: "SP_WS1", wording: "I know what to share from today with colleagues at school." },
  ],
};

const lesson: BankInstrument = {
  key: "lesson-evaluation",
  name: "Lesson evaluation",
  waveKind: "lesson",
  version: 1,
  openQuestion: "What will you do differently because of this lesson, and what made you think so?",
  asks: [
    { key: "LE_PL1", wording: "This lesson deepened my own understanding of the mathematics." },
    { key: "LE_PL2", wording: "I can name a misconception we met here and where it comes from." },
    { key: "LE_PR1", wording: "Predicting responses helped me to notice what pupils really did." },
    { key: "LE_PR2", wording: "What we saw will change one of my own lessons this half-term." },
    { key: "LE_PU1", wording: "Pupils’ reasoning could be seen or heard when it mattered most." },
    { key: "LE_PU2", wording: "Pupils who often find mathematics hard reached the key point." },
    {
      key: "LE_WS1",
      wording: "I know what my school or department could take on from this lesson.",
    },
  ],
};

/** Four instruments over the four outcome areas; baseline and endline ask the same questions, so that they pair up. */
export const starterBank: Bank = {
  questions: [
    ...["PL1", "PL2", "LE_PL1", "LE_PL2"].map((key) => agreement(key, "learning")),
    ...["PR1", "PR2", "LE_PR1", "LE_PR2"].map((key) => agreement(key, "practice")),
    ...["PU1", "PU2", "LE_PU1", "LE_PU2"].map((key) => agreement(key, "pupils")),
    ...["WS1", "WS2", "LE_WS1"].map((key) => agreement(key, "policies")),
    reaction("SP_PL1", "learning"),
    reaction("SP_PR1", "practice"),
    reaction("SP_WS1", "policies"),
  ],
  instruments: [baseline, pulse, lesson, endline],
};
