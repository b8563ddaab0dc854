/** The bank every installation starts with: what teachers are asked at the start, after a session, after a research lesson and at the end, and their school once a year. */
import type { Ask, Bank, BankInstrument } from "./bank.ts";
import { starterQuestions } from "./starter-questions.ts";

const asked = (words: Readonly<Record<string, string>>): Ask[] =>
  Object.entries(words).map(([key, wording]) => ({ key, wording }));

const survey = asked({
  PL1: "I could explain to a colleague how the mathematics I teach next half-term is built up.",
  PL2: "I can foresee the misconceptions my pupils are likely to bring to it.",
  PR1: "When I plan a lesson, I write down how pupils may respond.",
  PR2: "What I notice pupils doing changes what I teach next.",
  PU1: "Pupils in my class give reasons for their answers.",
  PU2: "Pupils who began further back keep pace with new work.",
  WS1: "Colleagues outside this group use its approaches in their teaching.",
  WS2: "Something our school has in writing has changed because of this work.",
});

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

const confidence = asked({
  CF_PL1: "How confident are you in saying why a method works, and not only how?",
  CF_PR1: "How confident are you in planning a lesson around the responses you expect?",
});

/** The second versions ask the first ones' statements in the same words, so that every year pairs up. */
const secondBaseline: BankInstrument = {
  ...baseline,
  version: 2,
  asks: [...survey, ...confidence],
};

const lookingBack = ["PL1", "PR1", "PU1"].map((key): Ask => {
  const now = survey.find((one) => one.key === key)?.wording ?? "";
  return { key: `${key}_THEN`, wording: `Before this group I would have said: ${now}` };
});

const mostSignificantChange = asked({
  MSC_CHANGE: "What is the most significant change in your teaching this year?",
  MSC_EVIDENCE: "What have you seen or collected that shows it?",
  MSC_BARRIER: "What got in the way?",
  MSC_NEXT: "What will you do next?",
});

const secondEndline: BankInstrument = {
  ...endline,
  version: 2,
  openQuestion: null,
  asks: [...survey, ...confidence, ...lookingBack, ...mostSignificantChange],
};

const pulse: BankInstrument = {
  key: "session-pulse",
  name: "Session pulse",
  waveKind: "pulse",
  version: 1,
  openQuestion: "What would make the next session more useful to you?",
  asks: asked({
    SP_PL1: "Today moved my thinking about the mathematics forward.",
    SP_PR1: "I know what I shall try with my class before we meet again.",
    SP_WS1: "I know what to share from today with colleagues at school.",
  }),
};

const ofLesson = {
  LE_PL1: "This lesson deepened my own understanding of the mathematics.",
  LE_PL2: "I can name a misconception we met here and where it comes from.",
  LE_PR1: "Predicting responses helped me to notice what pupils really did.",
  LE_PR2: "What we saw will change one of my own lessons this half-term.",
  LE_PU1: "Pupils’ reasoning could be seen or heard when it mattered most.",
  LE_PU2: "Pupils who often find mathematics hard reached the key point.",
  LE_WS1: "I know what my school or department could take on from this lesson.",
};

const lesson: BankInstrument = {
  key: "lesson-evaluation",
  name: "Lesson evaluation",
  waveKind: "lesson",
  version: 1,
  openQuestion: "What will you do differently because of this lesson, and what made you think so?",
  asks: asked(ofLesson),
};

/** Seven taps as well: three for the case pupils, one for each of four statements. */
const lessonWithCasePupils: BankInstrument = {
  ...lesson,
  key: "lesson-evaluation-case-pupils",
  name: "Lesson evaluation with case pupils",
  asks: asked({
    LE_CP1: "Against what we had predicted, what did each case pupil show at the key point?",
    LE_PL1: ofLesson.LE_PL1,
    LE_PR1: ofLesson.LE_PR1,
    LE_PR2: ofLesson.LE_PR2,
    LE_WS1: ofLesson.LE_WS1,
  }),
};

const schoolReturn: BankInstrument = {
  key: "school-return",
  name: "School return",
  waveKind: "schoolReturn",
  version: 1,
  openQuestion: "What would help your school to go further?",
  asks: asked({
    SR_PLAN: "How far has a mathematics policy or plan come that draws on this group’s work?",
    SR_ROUTINE: "How far has an approach from the group become what everyone here does?",
    SR_WS1: "Leaders here give the group’s work the time it needs.",
    SR_WS2: "What our teachers learn in the group reaches colleagues who are not in it.",
    SR_STAFF: "How many colleagues outside the group have used its approaches this year?",
    SR_EVIDENCE: "Where can this be seen? Name the document, the page or the lesson.",
  }),
};

/** Over the four outcome areas; what baseline and endline share has the same keys, so that it pairs up. */
export const starterBank: Bank = {
  questions: starterQuestions,
  instruments: [
    baseline,
    pulse,
    lesson,
    endline,
    secondBaseline,
    secondEndline,
    lessonWithCasePupils,
    schoolReturn,
  ],
};
