/** Two hubs with closed waves, for tests of findings. */
import type { Queries } from "@tessellate/data/database";
import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import { makePerson } from "@tessellate/data/makers/people";
import { makeEdition } from "@tessellate/data/makers/projects";
import { makeGroup } from "@tessellate/data/makers/work-groups";
import type { House } from "../src/context.ts";
import { fillWaves } from "../src/evaluations/filling/store.ts";

/** Options chosen by the teachers of one wave, school by school: `["45", "33", "2"]` is five people from three schools. */
export type Choices = readonly string[];

let urn = 100_000;

/** A group with one wave in which every teacher chose the same option for every question; closed unless told otherwise. */
export async function makeWave(
  tx: Queries,
  house: House,
  at: { hubId: string; editionId: string | null; instrumentVersionId: string },
  schools: Choices,
  closedAt: Date | null = new Date("2026-11-20T09:00:00Z"),
) {
  const group = await makeGroup(tx, { hubId: at.hubId, editionId: at.editionId });
  const tasks = [];
  for (const chosen of schools) {
    const school = await makeSchool(tx, { urn: urn++ });
    for (const option of chosen) {
      const person = await makePerson(tx, { urn: school.urn });
      const answers = Object.fromEntries(["PL1", "PR1", "PU1", "WS1"].map((key) => [key, option]));
      tasks.push({ personId: person.id, urn: school.urn, ...(option === "-" ? {} : { answers }) });
    }
  }
  const wave = {
    hubId: at.hubId,
    id: house.newId(),
    workGroupId: group.id,
    kind: "lesson" as const,
    title: "Research lesson",
    instrumentVersionId: at.instrumentVersionId,
    opensOn: "2026-11-01",
    closesOn: "2026-11-15",
    closedAt,
  };
  await fillWaves(tx, house, [{ wave, editionId: at.editionId, tasks }]);
  return { group, wave };
}

/** A region with two hubs and an edition both can run. */
export async function makeRegionOfTwo(tx: Queries) {
  const north = await makeHub(tx, { slug: "north", name: "North", regionCode: "A", tileCode: "N" });
  const south = await makeHub(tx, { slug: "south", name: "South", regionCode: "A", tileCode: "S" });
  const far = await makeHub(tx, { slug: "far", name: "Far", regionCode: "K", tileCode: "F" });
  const edition = await makeEdition(tx);
  return { north, south, far, edition };
}
