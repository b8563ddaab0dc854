/** The shape of a question bank: questions that keep their identity, and instruments that ask them in certain words. */
import type { WaveKind } from "../evaluations/waves.ts";
import type { OutcomeArea } from "../projects/outcomes.ts";
import type { QuestionKind } from "./questions.ts";

/** A question for ever: answers of all years are kept under its key. */
export interface BankQuestion {
  key: string;
  kind: QuestionKind;
  area: OutcomeArea;
  /** 1 reaction · 2 learning · 3 organisation · 4 use · 5 pupils (Guskey). */
  guskeyLevel: 1 | 2 | 3 | 4 | 5;
}

/** One version of an instrument. A wording is changed by adding a version, never by editing one. */
export interface BankInstrument {
  key: string;
  name: string;
  waveKind: WaveKind;
  version: number;
  /** The optional question asked last, answered in the teacher's own words; null when none is asked. */
  openQuestion: string | null;
  asks: readonly { key: string; wording: string }[];
}

export interface Bank {
  questions: readonly BankQuestion[];
  instruments: readonly BankInstrument[];
}
