/** The invented teachers of an invented school, and the leads of groups: always the same people for the same place. */
import { chanceFor } from "./chance.ts";
import { firstNames, lastNames } from "./names.ts";

export interface DemoPerson {
  id: string;
  name: string;
  email: string;
  urn: number | null;
}

/** Teacher number `index` of a school. */
export const teacherOf = (urn: number, index: number): DemoPerson =>
  person(`teacher ${urn} ${index}`, `school-${urn}.example`, urn);

/** Lead number `index` of a hub. */
export const leadOf = (hub: string, index: number): DemoPerson =>
  person(`lead ${hub} ${index}`, `${hub}.example`, null);

function person(seed: string, domain: string, urn: number | null): DemoPerson {
  const chance = chanceFor(seed);
  const first = chance.pick(firstNames);
  const last = chance.pick(lastNames);
  const tail = chance.between(10, 99);
  return {
    id: chance.uuid(),
    name: `${first} ${last}`,
    email: `${first}.${last}${tail}@${domain}`.toLowerCase(),
    urn,
  };
}
