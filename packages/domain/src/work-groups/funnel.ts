/** The dated funnel a school walks through in a group, and the states of a group itself. */
export const groupStates = [
  "planned",
  "recruiting",
  "running",
  "evaluating",
  "reported",
  "closed",
] as const;
export type GroupState = (typeof groupStates)[number];

/** Interested → applied → accepted → started (at least one attendance) → completed, or withdrawn with a reason. */
export const placeStates = [
  "interested",
  "applied",
  "accepted",
  "started",
  "completed",
  "withdrawn",
] as const;
export type PlaceState = (typeof placeStates)[number];

/** Why schools give a place back, as far as it can be counted. What was said in words stays in the group. */
export const causes = {
  dates: "The dates or times did not suit",
  staffing: "The teacher left, or nobody could cover",
  priorities: "The school’s priorities changed",
  fit: "The group was not what the school needed",
  elsewhere: "The school takes part in another group instead",
  other: "Another reason",
} as const;
export type Cause = keyof typeof causes;
export const causeKeys = Object.keys(causes) as [Cause, ...Cause[]];

/** A school sends one or two lead participants; a colleague who covers keeps the school's place warm without taking it. */
export const seats = ["lead", "cover"] as const;
export type Seat = (typeof seats)[number];

export const modes = { faceToFace: "Face to face", online: "Online", blended: "Blended" } as const;
export type Mode = keyof typeof modes;
export const modeKeys = Object.keys(modes) as [Mode, ...Mode[]];

/** What each step means, in the words that stand beside every count of schools. */
export const funnelMeanings: Readonly<Record<PlaceState, string>> = {
  interested: "Interested: asked about the group",
  applied: "Applied: asked for a place",
  accepted: "Accepted: has a place",
  started: "Started: at least one attendance",
  completed: "Completed: attended as the group’s rule asks",
  withdrawn: "Withdrawn: gave a place back, with a reason",
};

/** A school's place with the day of every step it has taken. */
export interface DatedPlace {
  state: PlaceState;
  interestedOn: string | null;
  appliedOn: string | null;
  acceptedOn: string | null;
  startedOn: string | null;
  completedOn: string | null;
  withdrawnOn: string | null;
}

const next: Readonly<Record<PlaceState, readonly PlaceState[]>> = {
  interested: ["applied", "accepted", "withdrawn"],
  applied: ["accepted", "withdrawn"],
  accepted: ["started", "withdrawn"],
  started: ["completed", "withdrawn"],
  completed: [],
  withdrawn: [],
};

/** True when a place may go from one state to the other. Completed and withdrawn are ends. */
export const mayMove = (from: PlaceState, to: PlaceState) => next[from].includes(to);

const steps = [
  "interestedOn",
  "appliedOn",
  "acceptedOn",
  "startedOn",
  "completedOn",
  "withdrawnOn",
] as const;
const stepInto = (state: PlaceState) => `${state}On` as (typeof steps)[number];

/** The last day on which anything was said of a place; undefined for one without dates. */
export const lastStepOn = (place: DatedPlace) =>
  steps
    .map((step) => place[step])
    .filter((day) => day !== null)
    .sort()
    .at(-1);

/** The place moved on, dated; undefined when the step is not allowed or its day lies before an earlier step's. */
export function moved(place: DatedPlace, to: PlaceState, day: string): DatedPlace | undefined {
  const last = lastStepOn(place);
  if (!mayMove(place.state, to) || (last !== undefined && day < last)) return undefined;
  return { ...place, state: to, [stepInto(to)]: day };
}

/**
 * What attendance makes of a place: started on the first day anyone from the school took part, or only accepted when
 * nobody has. A place never starts before it was accepted, so a meeting held earlier counts from that day.
 * Ended places and those not accepted yet stay as they are.
 */
export function startedBy(place: DatedPlace, firstAttended: string | null): DatedPlace {
  if (place.state !== "accepted" && place.state !== "started") return place;
  if (firstAttended === null) return { ...place, state: "accepted", startedOn: null };
  const accepted = place.acceptedOn ?? firstAttended;
  const startedOn = firstAttended < accepted ? accepted : firstAttended;
  return { ...place, state: "started", startedOn };
}

/** True while a school takes up one of the group's places. */
export const holdsPlace = (state: PlaceState) =>
  state === "accepted" || state === "started" || state === "completed";

/** How many schools have come at least as far as each step, and how many withdrew. A school that started has also been accepted. */
export function funnelCounts(places: readonly DatedPlace[]): Record<PlaceState, number> {
  const counts = Object.fromEntries(placeStates.map((state) => [state, 0])) as Record<
    PlaceState,
    number
  >;
  const order = placeStates.filter((state) => state !== "withdrawn");
  for (const place of places) {
    if (place.state === "withdrawn") counts.withdrawn += 1;
    const far = Math.max(
      order.indexOf(place.state as (typeof order)[number]),
      ...order.map((state, i) => (place[stepInto(state)] ? i : -1)),
    );
    for (const state of order.slice(0, far + 1)) counts[state] += 1;
  }
  return counts;
}
