/** The closed list of levels and states a published figure can have. */
export const releaseStates = ["building", "ready", "failed"] as const;
export type ReleaseState = (typeof releaseStates)[number];

/** Where a figure stands: England, a region, a hub, each for all projects or for one. */
export const levels = ["nation", "region", "hub"] as const;
export type Level = (typeof levels)[number];

/** Where change stands: at every level, and last of all in the Work Group itself. */
export const pairLevels = [...levels, "group"] as const;
export type PairLevel = (typeof pairLevels)[number];

/** `view` is shown to people signed in; `leave` goes into files that leave the system. */
export const patterns = ["view", "leave"] as const;
export type Pattern = (typeof patterns)[number];

/** A value (0 is a value) · withheld · asked but nobody has answered yet · never asked. */
export const cellStates = ["value", "withheld", "none", "not-asked"] as const;
export type CellState = (typeof cellStates)[number];
