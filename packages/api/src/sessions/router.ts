/** Sessions of Work Groups: the diary, one session, and planning, moving and cancelling them. */
import { mayDo } from "@tessellate/domain/access/decide";
import { cancelInput, moveInput, scheduleInput } from "@tessellate/domain/sessions/schedule";
import { z } from "zod";
import { type Context, today } from "../context.ts";
import { allowed, router } from "../trpc.ts";
import { findGroup } from "../work-groups/store.ts";
import { feedFor } from "./calendar.ts";
import { feedRouter } from "./feed/router.ts";
import { cancel, move, schedule } from "./planning.ts";
import { registerRouter } from "./register/router.ts";
import { findSession } from "./store.ts";
import {
  countSessions,
  memberSession,
  publicSession,
  registerOf,
  sessionsOf,
  templateOf,
} from "./views.ts";

const groupInput = z.strictObject({ workGroupId: z.uuid() });
const sessionInput = z.strictObject({ sessionId: z.uuid() });
const group = (ctx: Context, { workGroupId }: { workGroupId: string }) =>
  findGroup(ctx, workGroupId);
const session = (ctx: Context, { sessionId }: { sessionId: string }) => findSession(ctx, sessionId);

export const sessionsRouter = router({
  register: registerRouter,
  feed: feedRouter,
  /** A group's diary. Who may see the group but is no part of it sees no joining link. */
  ofGroup: allowed("workGroup.read", groupInput, group).query(async ({ ctx }) => {
    const member = mayDo(ctx.actor, "session.read", ctx.found.place, today(ctx));
    const rows = await sessionsOf(ctx.database.reader, ctx.found.group);
    return rows.map(({ session, ...counts }) => ({
      ...publicSession(session),
      link: member ? session.link : null,
      ...counts,
    }));
  }),
  /** One session. Who is expected is read by those who keep its register. */
  read: allowed("session.read", sessionInput, session).query(async ({ ctx }) => {
    const { session, group, hub, place } = ctx.found;
    const may = (permission: "session.schedule" | "register.mark") =>
      mayDo(ctx.actor, permission, place, today(ctx));
    return {
      session: memberSession(session),
      group: { id: group.id, title: group.title, academicYear: group.academicYear },
      hub: { name: hub.name },
      may: { schedule: may("session.schedule"), mark: may("register.mark") },
      expected: may("register.mark") ? await registerOf(ctx.database.reader, session) : null,
    };
  }),
  /** One session for its reader's own calendar, naming nobody. */
  file: allowed("session.read", sessionInput, session).query(({ ctx }) => ({
    content: feedFor(ctx, [{ session: ctx.found.session, groupTitle: ctx.found.group.title }]),
  })),
  /** What the form for a group's sessions starts from: its edition's template, less what is planned already. */
  draft: allowed("session.schedule", groupInput, group).query(async ({ ctx }) => {
    const { group, hub } = ctx.found;
    const [template, planned] = await Promise.all([
      templateOf(ctx.database.reader, group.editionId),
      countSessions(ctx.database.reader, group),
    ]);
    return {
      group: {
        id: group.id,
        title: group.title,
        academicYear: group.academicYear,
        mode: group.mode,
      },
      hub: { name: hub.name },
      template: template ?? null,
      planned,
    };
  }),
  schedule: allowed("session.schedule", scheduleInput, group).mutation(({ ctx, input }) =>
    schedule(ctx, ctx.found.group, input),
  ),
  move: allowed("session.schedule", moveInput, session).mutation(({ ctx, input }) =>
    move(ctx, ctx.found, input),
  ),
  cancel: allowed("session.cancel", cancelInput, session).mutation(({ ctx, input }) =>
    cancel(ctx, ctx.found, input.reason),
  ),
});
