/** What an import would do to a bank: which questions come in, which drafts begin, and why it cannot be done. */
import type { WaveKind } from "../evaluations/waves.ts";
import type { Problem } from "../forms/problem.ts";
import type { Ask, Bank, BankInstrument, BankQuestion } from "./bank.ts";
import { clashesOf } from "./identity.ts";

/** An instrument as it stands before the import. */
export interface StandingInstrument {
  key: string;
  waveKind: WaveKind;
  ofHub: boolean;
  hasDraft: boolean;
  /** Its highest version so far. */
  version: number;
  /** What its newest published version asks; none while it has only a draft. */
  newest: { openQuestion: string | null; asks: readonly Ask[] } | undefined;
}

/** The bank as it stands. */
export interface Standing {
  questions: readonly (BankQuestion & { ofHub: boolean })[];
  instruments: readonly StandingInstrument[];
}

/** A draft the import begins: the next version of an instrument, or the first of a new one. */
export interface PlannedDraft {
  instrument: BankInstrument;
  version: number;
  isNew: boolean;
}

export interface ImportPlan {
  /** Questions the bank does not have yet. */
  questions: readonly BankQuestion[];
  drafts: readonly PlannedDraft[];
  /** Instruments whose newest published version asks exactly this already. */
  same: readonly string[];
  problems: readonly Problem[];
}

const say = (message: string): Problem => ({ field: "file", message });

/**
 * Plans an import. A published version is never touched: what differs from it becomes a draft. Of several versions of
 * one instrument in a file only the newest is taken. With problems, nothing of it may be done.
 */
export function planImport(standing: Standing, bank: Bank): ImportPlan {
  const known = new Map(standing.questions.map((one) => [one.key, one]));
  const here = new Map(standing.instruments.map((one) => [one.key, one]));
  const brought = newestOf(bank.instruments);
  const same = brought.filter((one) => asksTheSame(here.get(one.key), one));
  const drafts = brought
    .filter((one) => !same.includes(one))
    .map((instrument): PlannedDraft => {
      const version = (here.get(instrument.key)?.version ?? 0) + 1;
      return { instrument, version, isNew: version === 1 };
    });
  return {
    questions: bank.questions.filter(({ key }) => !known.has(key)),
    drafts,
    same: same.map(({ key }) => key),
    problems: [
      ...bank.questions.flatMap((one) => problemsWithQuestion(known.get(one.key), one)),
      ...drafts.flatMap(({ instrument }) =>
        problemsWithInstrument(here.get(instrument.key), instrument),
      ),
    ],
  };
}

function problemsWithQuestion(
  known: (BankQuestion & { ofHub: boolean }) | undefined,
  brought: BankQuestion,
): Problem[] {
  if (!known) return [];
  if (known.ofHub)
    return [say(`${known.key} is a hub’s own question here, so give yours another key.`)];
  return clashesOf(known, brought).map(say);
}

function problemsWithInstrument(
  here: StandingInstrument | undefined,
  { key, waveKind }: BankInstrument,
): Problem[] {
  if (!here) return [];
  if (here.ofHub || here.waveKind !== waveKind)
    return [say(`${key} is another instrument here. Give yours another key.`)];
  if (!here.hasDraft) return [];
  return [say(`${key} has a draft already. Publish or discard it first.`)];
}

function newestOf(all: readonly BankInstrument[]): BankInstrument[] {
  const newest = new Map<string, BankInstrument>();
  for (const one of all) {
    const before = newest.get(one.key);
    if (!before || before.version < one.version) newest.set(one.key, one);
  }
  return [...newest.values()];
}

const asksTheSame = (here: StandingInstrument | undefined, brought: BankInstrument) =>
  here?.newest !== undefined &&
  !here.ofHub &&
  here.waveKind === brought.waveKind &&
  here.newest.openQuestion === brought.openQuestion &&
  here.newest.asks.length === brought.asks.length &&
  here.newest.asks.every(
    ({ key, wording }, i) => key === brought.asks[i]?.key && wording === brought.asks[i]?.wording,
  );
