/** Excusing people from a wave: with a reason, and undone while the wave is open. */
import { excuseInput, expectAgainInput } from "@tessellate/domain/evaluations/expected";
import type { Context } from "../../context.ts";
import { allowed, router } from "../../trpc.ts";
import { findWave } from "../waves/store.ts";
import { excuse } from "./store.ts";

const find = (ctx: Context, { waveId }: { waveId: string }) => findWave(ctx, waveId);

export const excusingRouter = router({
  /** No longer expects one person in an open wave; whoever has answered cannot be excused. */
  excuse: allowed("wave.excuse", excuseInput, find).mutation(({ ctx, input }) =>
    excuse(ctx, ctx.found.wave, input),
  ),

  /** Expects somebody again who was excused. */
  expectAgain: allowed("wave.excuse", expectAgainInput, find).mutation(({ ctx, input }) =>
    excuse(ctx, ctx.found.wave, { personId: input.personId, reason: null }),
  ),
});
