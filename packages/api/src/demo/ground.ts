/** The ground the demo stands on: schools, project families and their editions, and what a group needs of them. */
import type { Queries } from "@tessellate/data/database";
import type { PlannedGroup } from "@tessellate/data/demo/planned";
import { type DemoFamily, demoFamilies } from "@tessellate/data/demo/projects";
import { aNewFamily } from "@tessellate/domain/projects/edition";
import type { OutcomeArea } from "@tessellate/domain/projects/outcomes";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { latestVersion } from "../instruments/store.ts";
import { questionsOf } from "../instruments/views.ts";
import { publishEdition } from "../projects/store.ts";
import type { Ground } from "./groups.ts";
import type { DemoHouse } from "./house.ts";
import { editionsIn, hubIdsOf, keepSchools } from "./store.ts";

/** Puts in the schools, and publishes each family's editions of these years. */
export async function layGround(
  tx: Queries,
  house: DemoHouse,
  all: Parameters<typeof keepSchools>[1],
  years: readonly number[],
) {
  await keepSchools(tx, all);
  const instrumentVersionId = await latestVersion(tx, "lesson");
  if (!instrumentVersionId) throw new Error("The question bank has not been installed.");
  for (const family of demoFamilies) {
    let familyId: string = aNewFamily;
    for (const year of years) {
      house.goTo(`${year}-05-04`, "10:00");
      familyId = (
        await publishEdition(tx, house, editionOf(family, familyId, year, instrumentVersionId))
      ).familyId;
    }
  }
}

function editionOf(
  family: DemoFamily,
  familyId: string,
  year: number,
  instrumentVersionId: string,
) {
  const statements = ([area, statement]: [string, string]) => [area, { statements: [statement] }];
  const outcomes = Object.fromEntries(Object.entries(family.outcomes).map(statements)) as Record<
    OutcomeArea,
    { statements: string[] }
  >;
  return {
    familyId,
    ...(familyId === aNewFamily
      ? {
          newFamily: {
            name: family.name,
            phase: family.phase,
            activityType: "workGroup" as const,
            summary: family.summary,
          },
        }
      : {}),
    code: `NCP${String(year % 100).padStart(2, "0")}-${family.number}`,
    academicYear: year,
    title: `${family.name}, ${academicYearLabel(year)}`,
    outcomes,
    instrumentVersionId,
    sessions: {
      count: family.sessionTitles.length,
      minutes: 180,
      mode: "faceToFace" as const,
      titles: [...family.sessionTitles],
    },
  };
}

/** What every planned group stands on, looked up once. */
export interface Grounds {
  hubs: ReadonlyMap<string, string>;
  of(plan: PlannedGroup): Ground;
}

export async function groundsFor(tx: Queries, day: string): Promise<Grounds> {
  const hubIds = await hubIdsOf(tx);
  const rows = await editionsIn(tx);
  const slugOfName = new Map(demoFamilies.map(({ name, slug }) => [name, slug]));
  const editionIds = new Map(
    rows.map(({ id, name, year }) => [`${slugOfName.get(name)} ${year}`, id]),
  );
  const instrumentVersionId = (await latestVersion(tx, "lesson")) ?? "";
  const questions = await questionsOf(tx, instrumentVersionId);
  return {
    hubs: hubIds,
    of: (plan) => ({
      hubId: hubIds.get(plan.hub) ?? "",
      editionId: editionIds.get(`${plan.family} ${plan.year}`) ?? null,
      instrumentVersionId,
      questions,
      day,
    }),
  };
}
