/** The shape of a question bank: questions that keep their identity, and instruments that ask them in certain words. */
import type { WaveKind } from "../evaluations/waves.ts";
import type { OutcomeArea } from "../projects/outcomes.ts";
import type { Option, QuestionKind } from "./questions.ts";

/** What makes a question the one it is; answers of all years are kept under its key, so none of this ever changes. */
export interface BankQuestion {
  key: string;
  kind: QuestionKind;
  area: OutcomeArea;
  /** 1 reaction · 2 learning · 3 organisation · 4 use · 5 pupils (Guskey). */
  guskeyLevel: 1 | 2 | 3 | 4 | 5;
  /** What a `choice` may be answered with, from least to most. */
  choices?: readonly Option[];
  /** The question this one asks about the time before the group; it is in no area total. */
  thenOf?: string;
  /** The question this one took the place of when the meaning changed. */
  replacesKey?: string;
}

/** One question in the words of one version. */
export interface Ask {
  key: string;
  wording: string;
}

/** One version of an instrument. A wording is changed by adding a version, never by editing one. */
export interface BankInstrument {
  key: string;
  name: string;
  waveKind: WaveKind;
  version: number;
  /** The optional question asked last, answered in the teacher's own words; null when none is asked. */
  openQuestion: string | null;
  asks: readonly Ask[];
}

export interface Bank {
  questions: readonly BankQuestion[];
  instruments: readonly BankInstrument[];
}

/** The instrument each kind of wave asks where no edition says otherwise. */
export const defaultInstruments = {
  baseline: "baseline-survey",
  pulse: "session-pulse",
  lesson: "lesson-evaluation",
  endline: "endline-survey",
  schoolReturn: "school-return",
} as const satisfies Record<WaveKind, string>;
