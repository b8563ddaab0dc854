/** What a register can say of a person at a session. */
export const marks = {
  present: "Here",
  online: "Online",
  apologies: "Apologies",
  absent: "Away",
  caughtUp: "Caught up",
} as const;
export type Mark = keyof typeof marks;
export const markKeys = Object.keys(marks) as [Mark, ...Mark[]];

/** Marks that mean the person took part on the day. */
export const attended = (mark: Mark | null) => mark === "present" || mark === "online";

export const sessionStates = ["planned", "held", "cancelled"] as const;
export type SessionState = (typeof sessionStates)[number];
