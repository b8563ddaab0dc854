/** The phases of a lesson cycle and of the research lessons inside it. */
export const cyclePhases = [
  "focus",
  "study",
  "planned",
  "taught",
  "discussed",
  "refined",
  "shared",
] as const;
export type CyclePhase = (typeof cyclePhases)[number];

export const lessonStates = ["planned", "started", "taught"] as const;
export type LessonState = (typeof lessonStates)[number];

/** Case pupils have a letter and never a name. */
export const casePupils = ["A", "B", "C", "D", "E", "F"] as const;
export type CasePupil = (typeof casePupils)[number];
