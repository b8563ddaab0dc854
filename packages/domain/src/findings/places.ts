/** The places a group is counted in: its hub, region and England, each for all projects, its phase and its project; for change, the group itself too. */
import type { Standing } from "./leaf.ts";
import type { PairLevel } from "./levels.ts";

/** Where a cell stands, whatever it measures; `project` as in a cell's key. */
export interface Place {
  level: PairLevel;
  place: string;
  project: string | null;
}

/** Every place a group is counted in. */
export function placesOf({ hub, region, project, phase }: Standing): Place[] {
  const places = [
    { level: "nation", place: "england" },
    { level: "region", place: region },
    { level: "hub", place: hub },
  ] as const;
  return places.flatMap((place) =>
    [null, ...(phase ? [phase] : []), project].map((one) => ({ ...place, project: one })),
  );
}

/** A group as a place of its own. */
export const groupPlace = ({ groupId, project }: Standing): Place => ({
  level: "group",
  place: groupId,
  project,
});

/** A place as one key. */
export const keyOfPlace = ({ level, place, project }: Place) => `${level} ${place} ${project}`;
