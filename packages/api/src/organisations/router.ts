/** Organisations: regions, hubs and schools, as anyone may read them. */
import { hubRef, schoolRef } from "@tessellate/domain/organisations/hub-ref";
import { schoolSearch } from "@tessellate/domain/organisations/search";
import { z } from "zod";
import { allowed, router } from "../trpc.ts";
import { everywhere, hubToRead, schoolToRead } from "./store.ts";
import { listHubs, listRegions, searchSchools } from "./views.ts";

export const organisationsRouter = router({
  /** The nine regions. */
  regions: allowed("organisation.read", z.void(), everywhere).query(({ ctx }) =>
    listRegions(ctx.database.reader),
  ),

  /** All forty hubs, region by region. */
  hubs: allowed("organisation.read", z.void(), everywhere).query(({ ctx }) =>
    listHubs(ctx.database.reader),
  ),

  /** One hub by slug or id, with its lead schools. */
  hub: allowed("organisation.read", hubRef, hubToRead).query(({ ctx: { found } }) => ({
    ...found.hub,
    leads: found.leads,
  })),

  /** Schools by any part of name, town, postcode or URN. */
  searchSchools: allowed("school.search", schoolSearch, everywhere).query(({ ctx, input }) =>
    searchSchools(ctx.database.reader, input.text),
  ),

  /** One school by its URN. */
  school: allowed("school.search", schoolRef, schoolToRead).query(({ ctx }) => ctx.found.school),
});
