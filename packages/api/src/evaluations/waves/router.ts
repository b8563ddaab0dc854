/** Waves: who has answered, opening one early, keeping one open, reminding, closing, and the group's own result. */
import { mayDo } from "@tessellate/domain/access/decide";
import { kindsByHand } from "@tessellate/domain/evaluations/calendar";
import { isOpen, keepOpenInput } from "@tessellate/domain/evaluations/wave-state";
import { z } from "zod";
import { type Context, today } from "../../context.ts";
import { allowed, router } from "../../trpc.ts";
import { findGroup } from "../../work-groups/store.ts";
import { openByHand } from "../calendar/store.ts";
import { calendarFor } from "../calendar/views.ts";
import { chase } from "../chasing/store.ts";
import { closeWave, findWave, keepOpen } from "./store.ts";
import { frozenResult, sessionOfWave, wavesOfGroup, whoAnswered } from "./views.ts";

const ofGroup = z.strictObject({ workGroupId: z.uuid() });
const oneWave = z.strictObject({ waveId: z.uuid() });
const byHand = ofGroup.extend({
  kind: z.enum(kindsByHand, { error: "Choose what to open: the baseline or the endline" }),
});
const find = (ctx: Context, { waveId }: { waveId: string }) => findWave(ctx, waveId);
const inGroup = (ctx: Context, { workGroupId }: { workGroupId: string }) =>
  findGroup(ctx, workGroupId);

export const wavesRouter = router({
  /** The waves of a group, each with those expected, received, late and excused. */
  ofGroup: allowed("wave.read", ofGroup, inGroup).query(({ ctx }) =>
    wavesOfGroup(ctx.database.reader, ctx.found.group, today(ctx)),
  ),

  /** What the calendar will open, and what a lead may open before it: who would be asked, in which words, until when. */
  calendar: allowed("wave.open", ofGroup, inGroup).query(({ ctx }) =>
    calendarFor(ctx.database.reader, ctx.found.group, ctx.now()),
  ),

  /** Opens a baseline or an endline before the calendar does, once. */
  open: allowed("wave.open", byHand, inGroup).mutation(({ ctx, input }) =>
    openByHand(ctx, ctx.found.group, input.kind),
  ),

  /** Who is expected and who has answered, live. */
  whoAnswered: allowed("wave.read", oneWave, find).query(async ({ ctx }) => ({
    ...(await whoAnswered(ctx.database.reader, ctx.found.wave, today(ctx))),
    remindedToday: ctx.found.wave.remindedOn === today(ctx),
  })),

  /** The wave for everyone in its group: until when it is open, what this reader may do, and its result once it has closed. */
  wave: allowed("waveResult.read", oneWave, find).query(async ({ ctx }) => {
    const { wave, group, hub, place } = ctx.found;
    const mayI = (permission: Doing) => mayDo(ctx.actor, permission, place, today(ctx));
    return {
      ...wave,
      group: group.title,
      hub: hub.name,
      academicYear: group.academicYear,
      open: isOpen(wave, today(ctx)),
      session: await sessionOfWave(ctx.database.reader, wave),
      result: await frozenResult(ctx.database.reader, wave),
      may: {
        read: mayI("wave.read"),
        close: mayI("wave.close"),
        chase: mayI("wave.chase"),
        excuse: mayI("wave.excuse"),
        keepOpen: mayI("wave.keepOpen"),
      },
    };
  }),

  /** Reminds everyone who has not answered, once a day at most. */
  chase: allowed("wave.chase", oneWave, find).mutation(({ ctx }) => chase(ctx, ctx.found.wave)),

  /** Moves the closing day of an open wave to a later one. */
  keepOpen: allowed("wave.keepOpen", keepOpenInput, find).mutation(({ ctx, input }) => {
    const { wave, group } = ctx.found;
    const { closesOn } = input;
    return keepOpen(ctx, wave, { closesOn, academicYear: group.academicYear });
  }),

  /** Closes the wave for good and freezes the group's result. */
  close: allowed("wave.close", oneWave, find).mutation(({ ctx }) => closeWave(ctx, ctx.found.wave)),
});

type Doing = "wave.read" | "wave.close" | "wave.chase" | "wave.excuse" | "wave.keepOpen";
