/** The four outcome areas every Work Group is planned, evaluated and reported in. */

/** Area keys in the order they are always shown, with the words people read. */
export const outcomeAreas = {
  learning: "Professional learning",
  practice: "Practice development",
  pupils: "Pupils’ learning",
  policies: "Policies and approaches",
} as const;
export type OutcomeArea = keyof typeof outcomeAreas;
export const outcomeAreaKeys = Object.keys(outcomeAreas) as [OutcomeArea, ...OutcomeArea[]];

/** The level of evidence each area speaks to, in Guskey's five levels of evaluating professional development. */
export const guskeyLevels = {
  learning: 2,
  practice: 4,
  pupils: 5,
  policies: 3,
} as const satisfies Record<OutcomeArea, number>;
