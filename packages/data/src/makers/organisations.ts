/** Makes hubs and schools for tests. */
import { regionCodes, regions as regionNames } from "@tessellate/domain/organisations/places";
import type { Queries } from "../database.ts";
import { hubs, regions, schools } from "../schema/index.ts";
import { newId } from "./ids.ts";

/** All nine regions; made once per database. */
export const makeRegions = (tx: Queries) =>
  tx
    .insert(regions)
    .values(regionCodes.map((code) => ({ code, name: regionNames[code] })))
    .onConflictDoNothing();

export async function makeHub(tx: Queries, over: Partial<typeof hubs.$inferInsert> = {}) {
  await makeRegions(tx);
  const id = over.id ?? newId();
  const hub = {
    id,
    slug: `hub-${id}`,
    name: "Harbour",
    regionCode: "A" as const,
    state: "active" as const,
    tileCode: "HB",
    tileColumn: 0,
    tileRow: 0,
    validFrom: "2020-09-01",
    ...over,
  };
  await tx.insert(hubs).values(hub);
  return hub;
}

export async function makeSchool(
  tx: Queries,
  over: Partial<typeof schools.$inferInsert> & { urn: number },
) {
  const school = {
    laCode: "841",
    laName: "Darlington",
    name: `School ${over.urn}`,
    state: "open" as const,
    town: "Darlington",
    postcode: "DL1 1AA",
    search: `school ${over.urn} darlington dl1 1aa ${over.urn}`,
    sourceHash: "",
    ...over,
  };
  await tx.insert(schools).values(school);
  return school;
}
