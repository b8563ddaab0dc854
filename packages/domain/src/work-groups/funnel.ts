/** The dated funnel a school walks through in a group, and the states of a group itself. */
export const groupStates = ["planned", "recruiting", "running", "evaluating", "reported", "closed"] as const;
export type GroupState = (typeof groupStates)[number];

/** Interested → applied → accepted → started (at least one attendance) → completed, or withdrawn with a reason. */
export const placeStates = ["interested", "applied", "accepted", "started", "completed", "withdrawn"] as const;
export type PlaceState = (typeof placeStates)[number];

/** A school sends one or two lead participants; a colleague who covers keeps the school's place warm without taking it. */
export const seats = ["lead", "cover"] as const;
export type Seat = (typeof seats)[number];

export const modes = { faceToFace: "Face to face", online: "Online", blended: "Blended" } as const;
export type Mode = keyof typeof modes;
export const modeKeys = Object.keys(modes) as [Mode, ...Mode[]];
