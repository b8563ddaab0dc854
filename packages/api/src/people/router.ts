/** People, as those who look after a place may list them. */
import { national } from "@tessellate/domain/access/decide";
import { refused } from "@tessellate/domain/forms/problem";
import { peopleListInput } from "@tessellate/domain/people/list";
import { z } from "zod";
import { change } from "../change.ts";
import { type Context, today } from "../context.ts";
import { allowed, anywhere, router } from "../trpc.ts";
import { erasePerson } from "./erasing/store.ts";
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

  /** Erases somebody: name, address, roles and sign-in, and the tie between them and what they answered. Nobody erases themselves. */
  erase: allowed("person.erase", z.strictObject({ id: z.uuid() }), async (ctx, { id }) => {
    const person = await personWithRoles(ctx.database.reader, id, today(ctx));
    return person && { place: national, person };
  }).mutation(async ({ ctx }) => {
    const { person } = ctx.found;
    if (ctx.actor.kind === "person" && ctx.actor.personId === person.id)
      return refused({ field: "erase", message: "Another administrator must erase you" });
    const entry = { action: "person.erase", hubId: null, subject: "person" } as const;
    return change(ctx, { ...entry, subjectId: person.id }, (made) =>
      erasePerson(ctx, made, person),
    );
  }),
});
