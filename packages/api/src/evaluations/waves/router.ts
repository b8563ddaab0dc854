/** Waves: who has answered, reminding those who have not, closing, and the group's own result. */
import { mayDo } from "@tessellate/domain/access/decide";
import { isOpen } from "@tessellate/domain/evaluations/wave-state";
import { z } from "zod";
import { type Context, today } from "../../context.ts";
import { allowed, router } from "../../trpc.ts";
import { findGroup } from "../../work-groups/store.ts";
import { chase, closeWave, findWave, remindedToday } from "./store.ts";
import { frozenResult, sessionOfWave, wavesOfGroup, whoAnswered } from "./views.ts";

const ofGroup = z.strictObject({ workGroupId: z.uuid() });
const oneWave = z.strictObject({ waveId: z.uuid() });
const find = (ctx: Context, { waveId }: { waveId: string }) => findWave(ctx, waveId);

export const wavesRouter = router({
  /** The waves of a group with their response rates. */
  ofGroup: allowed("wave.read", ofGroup, (ctx, input) => findGroup(ctx, input.workGroupId)).query(
    ({ ctx }) => wavesOfGroup(ctx.database.reader, ctx.found.group),
  ),

  /** Who is expected and who has answered, live. */
  whoAnswered: allowed("wave.read", oneWave, find).query(async ({ ctx }) => ({
    ...(await whoAnswered(ctx.database.reader, ctx.found.wave)),
    remindedToday: await remindedToday(ctx.database.reader, ctx, ctx.found.wave),
  })),

  /** The wave for everyone in its group: until when it is open, what this reader may do, and its result once it has closed. */
  wave: allowed("waveResult.read", oneWave, find).query(async ({ ctx }) => {
    const { wave, group, hub, place } = ctx.found;
    const mayI = (permission: "wave.read" | "wave.close" | "wave.chase") =>
      mayDo(ctx.actor, permission, place, today(ctx));
    return {
      ...wave,
      group: group.title,
      hub: hub.name,
      academicYear: group.academicYear,
      open: isOpen(wave, today(ctx)),
      session: await sessionOfWave(ctx.database.reader, wave),
      result: await frozenResult(ctx.database.reader, wave),
      may: { read: mayI("wave.read"), close: mayI("wave.close"), chase: mayI("wave.chase") },
    };
  }),

  /** Reminds everyone who has not answered, once a day at most. */
  chase: allowed("wave.chase", oneWave, find).mutation(({ ctx }) => chase(ctx, ctx.found.wave)),

  /** Closes the wave for good and freezes the group's result. */
  close: allowed("wave.close", oneWave, find).mutation(({ ctx }) => closeWave(ctx, ctx.found.wave)),
});
