/** The ground the demo stands on: schools, project families and their editions, and what a group needs of them. */
import type { Queries } from "@tessellate/data/database";
import type { PlannedGroup } from "@tessellate/data/demo/planned";
import { type DemoFamily, demoFamilies } from "@tessellate/data/demo/projects";
import { defaultInstruments } from "@tessellate/domain/instruments/bank";
import { aNewFamily } from "@tessellate/domain/projects/edition";
import type { OutcomeArea } from "@tessellate/domain/projects/outcomes";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { publishedVersions, questionsOf } from "../instruments/views.ts";
import { publishEdition } from "../projects/store.ts";
import type { AskedVersion } from "./asking.ts";
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
  const newest = await newestVersions(tx);
  for (const family of demoFamilies) {
    const { id: instrumentVersionId } = newest(defaultInstruments.lesson);
    let familyId: string = aNewFamily;
    for (const year of years) {
      house.goTo(`${year}-05-04`, "10:00");
      familyId = (
        await publishEdition(tx, house, editionOf(family, familyId, year, instrumentVersionId))
      ).familyId;
    }
  }
}

/** Finds the newest published version of an instrument by its key. */
async function newestVersions(tx: Queries) {
  const all = await publishedVersions(tx);
  return (key: string) => {
    const found = all.find((one) => one.key === key);
    if (!found) throw new Error(`The question bank has no ${key}.`);
    return found;
  };
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
  const newest = await newestVersions(tx);
  const asking = async (key: string): Promise<AskedVersion> => {
    const { id, openQuestion } = newest(key);
    return { id, openQuestion, questions: await questionsOf(tx, id) };
  };
  const asks = {
    baseline: await asking(defaultInstruments.baseline),
    pulse: await asking(defaultInstruments.pulse),
    lesson: await asking(defaultInstruments.lesson),
    endline: await asking(defaultInstruments.endline),
    schoolReturn: await asking(defaultInstruments.schoolReturn),
  };
  return {
    hubs: hubIds,
    of: (plan) => ({
      hubId: hubIds.get(plan.hub) ?? "",
      editionId: editionIds.get(`${plan.family} ${plan.year}`) ?? null,
      asks,
      day,
    }),
  };
}
