/** Hubs, schools, groups and teachers for the waves a bench fills: even, so that nothing but their number changes. */

import type { House } from "@tessellate/api/context";
import { installStarterBank, latestVersion } from "@tessellate/api/instruments/store";
import type { Queries } from "@tessellate/data/database";
import { makeHub, makeRegions, makeSchool } from "@tessellate/data/makers/organisations";
import { makePerson } from "@tessellate/data/makers/people";
import { makeEdition, makeFamily } from "@tessellate/data/makers/projects";
import { makeGroup } from "@tessellate/data/makers/work-groups";
import { starterBank } from "@tessellate/domain/instruments/starter-bank";
import { regionCodes } from "@tessellate/domain/organisations/places";

/** How much ground is laid. */
export interface Size {
  hubs: number;
  families: number;
  /** Groups of each family in each hub. */
  groups: number;
  /** Teachers of each group, spread over `schoolsEach` schools. */
  teachers: number;
}

/** A group with those who are asked. */
export interface Group {
  hubId: string;
  id: string;
  editionId: string;
  instrumentVersionId: string;
  members: readonly { personId: string; urn: number }[];
}

const schoolsEach = 5;
const schoolsPerHub = 40;

/** The lesson evaluation every group is asked: the seven questions of the starter bank. */
export const questionKeys =
  starterBank.instruments
    .find(({ waveKind }) => waveKind === "lesson")
    ?.asks.map(({ key }) => key) ?? [];

/** Lays the ground and returns its groups. One transaction a hub, so that memory stays small. */
export async function layGround(house: House, size: Size): Promise<Group[]> {
  const { database } = house;
  const { version, editions } = await database.transaction(async (tx) => {
    await makeRegions(tx);
    await installStarterBank(tx, house);
    const version = await latestVersion(tx, "lesson");
    if (!version) throw new Error("The starter bank has no lesson evaluation.");
    const editions: string[] = [];
    for (let i = 0; i < size.families; i++) {
      const family = await makeFamily(tx, { slug: familySlug(i), name: `Family ${i + 1}` });
      const code = `NCP26-${90 + i}`;
      const of = { familyId: family.id, instrumentVersionId: version, code };
      editions.push((await makeEdition(tx, of)).id);
    }
    return { version, editions };
  });
  const groups: Group[] = [];
  for (let hub = 0; hub < size.hubs; hub++)
    groups.push(...(await layHub(house, { hub, size, version, editions })));
  return groups;
}

/** The address of a family, by its number. */
export const familySlug = (number: number) => `family-${number + 1}`;

interface HubBrief {
  hub: number;
  size: Size;
  version: string;
  editions: readonly string[];
}

const layHub = (house: House, { hub, size, version, editions }: HubBrief) =>
  house.database.transaction(async (tx) => {
    const regionCode = regionCodes[hub % regionCodes.length];
    const { id: hubId } = await makeHub(tx, {
      slug: `hub-${hub + 1}`,
      name: `Hub ${hub + 1}`,
      ...(regionCode && { regionCode }),
    });
    const firstUrn = 200_000 + hub * schoolsPerHub;
    for (let i = 0; i < schoolsPerHub; i++) await makeSchool(tx, { urn: firstUrn + i });
    const groups: Group[] = [];
    for (let i = 0; i < editions.length * size.groups; i++) {
      const editionId = editions[i % editions.length] as string;
      const { id } = await makeGroup(tx, { hubId, editionId });
      const urns = Array.from({ length: size.teachers }, (_, t) => urnOf(firstUrn, i, t));
      const members = await makeTeachers(tx, urns);
      groups.push({ hubId, id, editionId, instrumentVersionId: version, members });
    }
    return groups;
  });

const urnOf = (firstUrn: number, group: number, teacher: number) =>
  firstUrn + ((group * schoolsEach + (teacher % schoolsEach)) % schoolsPerHub);

async function makeTeachers(tx: Queries, urns: readonly number[]) {
  const members = [];
  for (const urn of urns) members.push({ personId: (await makePerson(tx, { urn })).id, urn });
  return members;
}
