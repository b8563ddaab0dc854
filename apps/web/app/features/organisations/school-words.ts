/** A school in the words that tell it from another of the same name. */
import type { FoundSchool } from "#app/features/organisations/shapes.ts";

type Placed = Pick<FoundSchool, "town" | "postcode" | "urn">;

/** "Leeds, LS6 2BB, URN 100002": whatever of it is known. */
export const whereabouts = ({ town, postcode, urn }: Placed): string =>
  [town, postcode, `URN ${urn}`].filter(Boolean).join(", ");

const states = {
  open: "",
  closed: "Closed",
  closing: "To close",
  proposed: "Not yet open",
} as const;

/** A school's standing when it is anything but open; empty for an open school. */
export const standing = ({ state }: Pick<FoundSchool, "state">): string => states[state];

/** Said when a search shows only the first of many. */
export const narrowDown = (shown: number) =>
  `More than ${shown} schools match. Add the town or part of the postcode to find the one you mean.`;
