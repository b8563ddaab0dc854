/** The kinds of wave: occasions on which a group is asked what it learned. */
export const waveKinds = {
  baseline: "Baseline",
  pulse: "Session pulse",
  lesson: "Lesson evaluation",
  endline: "Endline",
  schoolReturn: "School return",
} as const;
export type WaveKind = keyof typeof waveKinds;
export const waveKindKeys = Object.keys(waveKinds) as [WaveKind, ...WaveKind[]];

/** One person's ratings: question key → chosen option. */
export type Answers = Readonly<Record<string, string>>;
