/** What every installation needs before anyone can work in it: the regions, the forty hubs and the question bank. */
import { referenceHubs } from "@tessellate/data/reference/hubs";
import { hubs, regions } from "@tessellate/data/schema";
import { regionCodes, regions as regionNames } from "@tessellate/domain/organisations/places";
import type { House } from "../context.ts";
import { installStarterBank } from "../instruments/store.ts";

/** The day the programme had its forty hubs. */
const since = "2020-09-01";

/** Puts in what is missing and leaves alone what stands: hubs are data that people edit. */
export const installReferenceData = (house: House) =>
  house.database.transaction(async (tx) => {
    await tx
      .insert(regions)
      .values(regionCodes.map((code) => ({ code, name: regionNames[code] })))
      .onConflictDoNothing();
    await tx
      .insert(hubs)
      .values(
        referenceHubs.map((hub) => ({
          id: hub.id,
          slug: hub.slug,
          name: hub.name,
          regionCode: hub.region,
          state: "active" as const,
          tileCode: hub.tileCode,
          tileColumn: hub.column,
          tileRow: hub.row,
          validFrom: since,
        })),
      )
      .onConflictDoNothing({ target: hubs.slug });
    await installStarterBank(tx, house);
  });
