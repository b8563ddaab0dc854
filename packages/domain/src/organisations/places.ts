/** The map of England as the programme draws it: nine regions and a closed list of hub states. */

/** Government Office Region letters as the schools register gives them. */
export const regions = {
  A: "North East",
  B: "North West",
  D: "Yorkshire and the Humber",
  E: "East Midlands",
  F: "West Midlands",
  G: "East of England",
  H: "London",
  J: "South East",
  K: "South West",
} as const;
export type RegionCode = keyof typeof regions;
export const regionCodes = Object.keys(regions) as [RegionCode, ...RegionCode[]];

export const hubStates = ["active", "closed"] as const;

/** A school's standing in the Department's register (GIAS codes 1–4). */
export const schoolStates = ["open", "closed", "closing", "proposed"] as const;
export type SchoolState = (typeof schoolStates)[number];
