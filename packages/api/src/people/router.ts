/** People, as those who look after a place may list them. */
import { national } from "@tessellate/domain/access/decide";
import { peopleListInput } from "@tessellate/domain/people/list";
import { z } from "zod";
import { type Context, today } from "../context.ts";
import { allowed, anywhere, router } from "../trpc.ts";
import { homeRouter } from "./home/router.ts";
import { castIn, peopleInReach, peoplePerPage, personWithRoles } from "./views.ts";

/** Only a demo has a cast: anywhere else there is nothing here, for anyone. */
const demoOnly = (ctx: Context) => (ctx.mode === "demo" ? { place: {} } : undefined);

export const peopleRouter = router({
  home: homeRouter,

  /** Everyone there is to be in the demo, in the order of its cast. */
  cast: allowed("demo.enter", z.strictObject({}).optional(), demoOnly).query(({ ctx }) =>
    castIn(ctx.database.reader, today(ctx)),
  ),

  /** The people of one's hubs with their roles there; the system administrator sees everyone who holds a role. */
  list: allowed("person.list", peopleListInput, anywhere("person.list")).query(
    async ({ ctx, input }) => {
      const wish = { ...input, reach: ctx.found.reach, day: today(ctx) };
      const found = await peopleInReach(ctx.database.reader, wish);
      return {
        people: found.slice(0, peoplePerPage),
        page: input.page,
        more: found.length > peoplePerPage,
      };
    },
  ),

  /** One person with all their roles: for whoever appoints and mends, and nobody else. */
  read: allowed("signIn.mend", z.strictObject({ id: z.uuid() }), async (ctx, { id }) => {
    const person = await personWithRoles(ctx.database.reader, id, today(ctx));
    return person && { place: national, person };
  }).query(({ ctx }) => ctx.found.person),
});
