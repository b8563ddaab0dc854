/** The places whose change a group is part of: its hub, region and England, each for all projects, its phase and its project. */
import type { Standing } from "../leaf.ts";
import type { CellKey } from "../release-cells.ts";

type Place = Omit<CellKey, "measure">;

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

/** A place as one key. */
export const keyOfPlace = ({ level, place, project }: Place) =>
  JSON.stringify([level, place, project]);
