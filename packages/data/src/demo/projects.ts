/** Three invented project families with editions for last year and this: codes NCPyy-90 to -99 belong to no real project. */
import type { Phase } from "@tessellate/domain/projects/catalogue";
import type { OutcomeArea } from "@tessellate/domain/projects/outcomes";

export interface DemoFamily {
  slug: string;
  name: string;
  phase: Phase;
  summary: string;
  /** The last two figures of its code, the same every year. */
  number: number;
  outcomes: Readonly<Record<OutcomeArea, string>>;
  sessionTitles: readonly string[];
  groupTitles: readonly string[];
  /** What its groups want to find out about the mathematics. */
  mathsQuestions: readonly string[];
}

export const demoFamilies: readonly DemoFamily[] = [
  {
    slug: "additive-structure",
    name: "Additive Structure in Key Stage 1",
    phase: "primary",
    summary: "Groups plan lessons in which pupils see part–whole structure before they calculate.",
    number: 90,
    outcomes: {
      learning: "Teachers can say how part–whole structure underlies addition and subtraction.",
      practice: "Teachers plan with the responses they expect from pupils in mind.",
      pupils: "Pupils explain a calculation by its structure rather than by counting in ones.",
      policies: "The school’s calculation policy shows the representations the group chose.",
    },
    sessionTitles: [
      "Seeing structure",
      "Planning the research lesson",
      "Watching pupils think",
      "What we keep",
    ],
    mathsQuestions: [
      "What makes pupils fall back on counting in ones?",
      "When do pupils see the whole before the parts?",
    ],
    groupTitles: [
      "Additive structure in Years 1 and 2",
      "Part–whole thinking in Year 2",
      "Number bonds beyond counting",
      "From counting to structure",
    ],
  },
  {
    slug: "multiplicative-reasoning",
    name: "Multiplicative Reasoning across Years 5 to 8",
    phase: "crossPhase",
    summary:
      "Primary and secondary colleagues follow one idea across the transfer between schools.",
    number: 91,
    outcomes: {
      learning: "Teachers can trace scaling and proportion from Year 5 to Year 8.",
      practice: "Teachers choose tasks that pupils meet again, deepened, in the next school.",
      pupils: "Pupils decide for themselves when a situation is multiplicative.",
      policies: "Partner schools share one progression for ratio and proportion.",
    },
    sessionTitles: [
      "One idea, four years",
      "Tasks that travel",
      "The research lesson",
      "A shared progression",
    ],
    mathsQuestions: [
      "How do pupils decide that a situation is multiplicative?",
      "What do pupils keep of scaling when they change school?",
    ],
    groupTitles: [
      "Ratio across the transfer",
      "Scaling and proportion, Years 5 to 8",
      "Bar models into algebra",
      "Fractions as operators",
    ],
  },
  {
    slug: "algebraic-thinking",
    name: "Algebraic Thinking in Key Stage 3",
    phase: "secondary",
    summary: "Departments study how generality is noticed, said and written.",
    number: 92,
    outcomes: {
      learning: "Teachers know the misconceptions pupils bring to letters and equality.",
      practice: "Teachers build lessons on pupils’ own generalisations.",
      pupils: "Pupils move between words, tables, graphs and symbols.",
      policies: "The department’s scheme of learning sets aside time to generalise.",
    },
    sessionTitles: [
      "Noticing generality",
      "Letters and equality",
      "The research lesson",
      "Into the scheme of learning",
    ],
    mathsQuestions: [
      "What do pupils think the letter stands for?",
      "When does a pattern become a rule for them?",
    ],
    groupTitles: [
      "Generality in Year 7",
      "Equality and equations",
      "Sequences that say something",
      "Graphs and stories",
    ],
  },
];
