/** Groups that answer at the start and at the end, for tests of change. */
import type { Queries } from "@tessellate/data/database";
import { makeSchool } from "@tessellate/data/makers/organisations";
import { makePerson } from "@tessellate/data/makers/people";
import { makeGroup } from "@tessellate/data/makers/work-groups";
import type { House } from "../src/context.ts";
import { fillWaves } from "../src/evaluations/filling/store.ts";

/** One teacher of a test group: two digits, what they chose at the start and at the end; a dot where they did not answer. */
export type TwoAnswers = string;

let urn = 400_000;

/** A group with a closed baseline and a closed endline; its teachers' answers school by school, `["25 34", "4. .5"]`. */
export async function makeYear(
  tx: Queries,
  house: House,
  at: { hubId: string; editionId: string | null; instrumentVersionId: string },
  schools: readonly string[],
) {
  const group = await makeGroup(tx, { hubId: at.hubId, editionId: at.editionId });
  const teachers: { personId: string; urn: number; both: TwoAnswers }[] = [];
  for (const chosen of schools) {
    const school = await makeSchool(tx, { urn: urn++ });
    for (const both of chosen.split(" ")) {
      const person = await makePerson(tx, { urn: school.urn });
      teachers.push({ personId: person.id, urn: school.urn, both });
    }
  }
  const wave = (kind: "baseline" | "endline", opensOn: string, closesOn: string) => ({
    hubId: at.hubId,
    id: house.newId(),
    workGroupId: group.id,
    kind,
    title: kind,
    instrumentVersionId: at.instrumentVersionId,
    opensOn,
    closesOn,
    closedAt: new Date("2026-11-20T09:00:00Z"),
  });
  const waves = [
    wave("baseline", "2026-09-10", "2026-09-30"),
    wave("endline", "2026-11-01", "2026-11-15"),
  ] as const;
  for (const [moment, one] of waves.entries()) {
    const tasks = teachers.map(({ both, ...teacher }) => {
      const option = both[moment] ?? ".";
      const answers = Object.fromEntries(["PL1", "PR1", "PU1", "WS1"].map((key) => [key, option]));
      return { ...teacher, ...(option === "." ? {} : { answers }) };
    });
    await fillWaves(tx, house, [{ wave: one, editionId: at.editionId, tasks }]);
  }
  return { group, teachers, baseline: waves[0], endline: waves[1] };
}
