/** What a lead has still to do before a group can run, worked out from what is there. */

/** How far a group has been set up. */
export interface SetUp {
  /** Schools that hold a place. */
  schools: number;
  /** Sessions planned or held, and how many the edition asks for (none for a local group). */
  sessions: number;
  sessionsWanted: number | null;
  cycles: number;
}

export const setUpSteps = ["people", "sessions", "cycle"] as const;
export type SetUpStep = (typeof setUpSteps)[number];
export type Progress = "completed" | "inProgress" | "notYetStarted" | "cannotStartYet";

/** Fewest schools that make a group: one school alone has nobody to learn with. */
const fewestSchools = 2;

/** Each step with its progress. A lesson cycle waits for a session at which the lesson can be watched. */
export function setUpProgress({ schools, sessions, sessionsWanted, cycles }: SetUp) {
  return {
    people: reached(schools, fewestSchools),
    sessions: reached(sessions, sessionsWanted ?? 1),
    cycle: sessions === 0 && cycles === 0 ? "cannotStartYet" : reached(cycles, 1),
  } satisfies Record<SetUpStep, Progress>;
}

const reached = (there: number, wanted: number): Progress => {
  if (there >= wanted) return "completed";
  return there > 0 ? "inProgress" : "notYetStarted";
};
