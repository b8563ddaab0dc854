/** The question bank, open to everyone who signs in: what people are asked is no secret. */
import { mayDo, national, reachOf } from "@tessellate/domain/access/decide";
import { england } from "@tessellate/domain/access/roles";
import { bankFilters, passes } from "@tessellate/domain/instruments/bank-filters";
import { questionKey } from "@tessellate/domain/instruments/identity";
import { z } from "zod";
import { type Context, today } from "../../context.ts";
import { allowed, router } from "../../trpc.ts";
import { bankQuestions, type Sight } from "./views.ts";

/** Hubs see their own questions beside the nation's; those who draft for the nation see its drafts. */
export function sightOf(ctx: Context): Sight {
  const { nation, hub } = reachOf(ctx.actor, "instrument.readOfHub", today(ctx));
  return {
    hubs: nation.includes(england) ? "all" : hub,
    drafts: mayDo(ctx.actor, "instrument.draft", national, today(ctx)),
  };
}

const byKey = z.strictObject({ question: questionKey });

export const bankRouter = router({
  /** The questions that pass the filters, by key. */
  questions: allowed("instrument.read", bankFilters, () => ({ place: national })).query(
    async ({ ctx, input }) => {
      const all = await bankQuestions(ctx.database.reader, sightOf(ctx));
      return { questions: all.filter((one) => passes(one, input)), total: all.length };
    },
  ),

  /** One question for ever: what it is, and every wording it has had. */
  question: allowed("instrument.read", byKey, async (ctx, { question: key }) => {
    const all = await bankQuestions(ctx.database.reader, sightOf(ctx));
    const question = all.find((one) => one.key === key);
    return question && { place: national, question };
  }).query(({ ctx }) => ctx.found.question),
});
