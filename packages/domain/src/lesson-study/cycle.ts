/** The order of a lesson cycle: one phase after the other, none left out. */
import { refused } from "../forms/problem.ts";
import { type CyclePhase, cyclePhases } from "./phases.ts";

/** What each phase is called in a list, as something to do. */
export const phaseWords: Record<CyclePhase, string> = {
  focus: "Agree a focus",
  study: "Study the mathematics",
  planned: "Plan the research lesson",
  taught: "Teach and observe it",
  discussed: "Discuss what was seen",
  refined: "Refine the plan",
  shared: "Share what was learned",
};

/** What has to happen before a phase can begin, said to the group. */
const reasons: Record<CyclePhase, string> = {
  focus: "",
  study: "Agree a focus first.",
  planned: "Study the mathematics first: a plan made without study is the step groups regret.",
  taught: "Plan the research lesson first, with predictions.",
  discussed: "Teach the research lesson first.",
  refined: "Discuss what was seen first: evidence comes before changes.",
  shared: "Refine the plan first.",
};

/** Phases a member moves on to by saying so; planning and teaching are reached by planning and teaching. */
export const phasesByHand = [
  "study",
  "discussed",
  "refined",
  "shared",
] as const satisfies readonly CyclePhase[];
export type PhaseByHand = (typeof phasesByHand)[number];

/** True when the cycle has come as far as `phase`, or further. */
export const hasReached = (reached: CyclePhase, phase: CyclePhase) =>
  cyclePhases.indexOf(phase) <= cyclePhases.indexOf(reached);

/** The phase after the one that has been reached; undefined when the cycle is complete. */
export const nextPhase = (reached: CyclePhase): CyclePhase | undefined =>
  cyclePhases[cyclePhases.indexOf(reached) + 1];

/**
 * Whether a cycle that has reached one phase may move to another: only the next one. Skipping is refused with what is
 * missing, going back too, because what was locked and observed stays as it was. Repeating the phase changes nothing.
 */
export function moveTo(reached: CyclePhase, to: CyclePhase) {
  if (to === reached || to === nextPhase(reached)) return { ok: true } as const;
  const message = hasReached(reached, to)
    ? `The group has already come further than “${phaseWords[to]}”.`
    : reasons[to];
  return refused({ field: "phase", message });
}

/** One line of the cycle's task list. `waitsFor` says why it cannot start yet. */
export interface PhaseLine {
  phase: CyclePhase;
  words: string;
  state: "done" | "now" | "later";
  waitsFor: string | null;
}

/** The cycle as its group sees it: done, now, or cannot start yet and why. */
export const phaseLines = (reached: CyclePhase): PhaseLine[] =>
  cyclePhases.map((phase) => {
    const words = phaseWords[phase];
    if (hasReached(reached, phase)) return { phase, words, state: "done", waitsFor: null };
    if (phase === nextPhase(reached)) return { phase, words, state: "now", waitsFor: null };
    return { phase, words, state: "later", waitsFor: reasons[phase] };
  });
