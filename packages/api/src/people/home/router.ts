/** Coming in: one look at what is asked of a person and how things stand where they look after them. */
import { inForce, reachesAnything, reachOf } from "@tessellate/domain/access/decide";
import type { PersonActor } from "@tessellate/domain/access/roles";
import { deskFilters } from "@tessellate/domain/evaluations/desk";
import { z } from "zod";
import { change } from "../../change.ts";
import { type Context, today } from "../../context.ts";

import { deskWaves } from "../../evaluations/desk/views.ts";
import { allowed, router } from "../../trpc.ts";
import { keepLink } from "./store.ts";
import {
  groupsOf,
  hubFigures,
  nextSessionsOf,
  openTasksOf,
  registersMissing,
  taskOf,
} from "./views.ts";

/** Whoever is signed in; nobody else has a home. */
const oneself = (ctx: Context) =>
  ctx.actor.kind === "person"
    ? { place: { self: ctx.actor.personId }, person: ctx.actor }
    : undefined;

const scopesOf = (person: PersonActor, day: string, scope: string) => [
  ...new Set(
    inForce(person, day)
      .filter((one) => one.scope === scope)
      .map(({ scopeId }) => scopeId),
  ),
];

/** The evaluations one looks after that are about to close with somebody missing: as many as a list can hold. */
async function lateWaves(ctx: Context) {
  const day = today(ctx);
  const reach = reachOf(ctx.actor, "wave.read", day);
  if (!reachesAnything(reach)) return [];
  const filters = deskFilters.parse({ state: "late" });
  const rows = await deskWaves(ctx.database.reader, { reach, filters, day });
  return rows.slice(0, 5).map(({ hubId, id, workGroupId, group, title, kind, late, closesOn }) => {
    return { hubId, id, workGroupId, group, title, kind, late, closesOn };
  });
}

export const homeRouter = router({
  /** Tasks, next sessions, groups, and the hubs one looks after. */
  read: allowed("home.read", z.void(), oneself).query(async ({ ctx }) => {
    const { reader } = ctx.database;
    const { person } = ctx.found;
    const [day, now] = [today(ctx), ctx.now()];
    const groups = scopesOf(person, day, "workGroup");
    const leads = inForce(person, day)
      .filter(({ role }) => role === "workGroupLead")
      .map(({ scopeId }) => scopeId);
    const hubIds = scopesOf(person, day, "hub");
    const sessions = await nextSessionsOf(reader, person.personId, leads, now);
    return {
      name: person.name,
      tasks: await openTasksOf(reader, person.personId, day),
      sessions: sessions.map((one) => ({
        ...one,
        startsAt: one.startsAt.toISOString(),
        endsAt: one.endsAt.toISOString(),
      })),
      groups: await groupsOf(reader, groups),
      late: await lateWaves(ctx),
      hubs: await Promise.all(
        hubIds.map(async (id) => {
          const missing = await registersMissing(reader, id, now);
          return {
            id,
            ...(await hubFigures(reader, id, day)),
            registersMissing: missing.map((one) => ({
              ...one,
              startsAt: one.startsAt.toISOString(),
            })),
          };
        }),
      ),
    };
  }),

  /** A fresh link to one of one's own tasks, for someone who came in by signing in and not by the mail. */
  openTask: allowed("task.openOwn", z.strictObject({ id: z.uuid() }), async (ctx, { id }) => {
    const found = await taskOf(ctx.database.reader, id);
    return found && { place: { self: found.task.personId }, ...found };
  }).mutation(({ ctx }) => {
    const { task, closesOn } = ctx.found;
    const entry = {
      action: "task.openOwn",
      hubId: task.hubId,
      subject: "task",
      subjectId: task.id,
    } as const;
    return change(ctx, entry, async ({ tx }) => {
      const secret = ctx.newSecret();
      await keepLink(tx, secret, task, closesOn);
      return { secret };
    });
  }),
});
