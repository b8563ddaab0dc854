/** Work Groups: setting one up, taking schools and people in, and seeing what one looks after. */
import { mayDo, type Place, reachesAnything, reachOf } from "@tessellate/domain/access/decide";
import type { Permission } from "@tessellate/domain/access/policy";
import { refused } from "@tessellate/domain/forms/problem";
import { boardFilters } from "@tessellate/domain/work-groups/board";
import {
  enrolInput,
  newcomersIn,
  pasteInput,
  withdrawInput,
} from "@tessellate/domain/work-groups/enrolment";
import { groupInput } from "@tessellate/domain/work-groups/group";
import { leadLetter, participantLetter } from "@tessellate/domain/work-groups/letters";
import { setUpProgress } from "@tessellate/domain/work-groups/set-up";
import { z } from "zod";
import { change } from "../change.ts";
import { type Context, today } from "../context.ts";
import { excuseLeavers } from "../evaluations/excusing/store.ts";
import { inviteToFutureSessions, leaveFutureSessions } from "../sessions/invitations.ts";
import { allowed, anywhere, notFound, router } from "../trpc.ts";
import { enrol, problemsEnrolling, schoolsBy } from "./enrolment/store.ts";
import { previewPeople } from "./enrolment/views.ts";
import { groupHome } from "./home/views.ts";
import { withdrawPlace } from "./places/store.ts";
import { createGroup, findGroup, findHub, groupStands, problemsCreating } from "./store.ts";
import { board, boardChoices, hubsWithin } from "./views.ts";

const oneGroup = z.strictObject({ workGroupId: z.uuid() });
const nothing = z.strictObject({}).optional();
const theGroup = (ctx: Context, { workGroupId }: { workGroupId: string }) =>
  findGroup(ctx, workGroupId);
const theHub = (ctx: Context, { hubId }: { hubId: string }) => findHub(ctx, hubId);

const inLetter = (
  ctx: Context,
  group: { id: string; title: string; academicYear: number },
  hub: { name: string },
) => ({ ...group, hub: hub.name, link: `${ctx.baseUrl}/work-groups/${group.id}` });

export const workGroupsRouter = router({
  /** One page of the groups one may see, and what the list can be narrowed to. */
  list: allowed("workGroup.list", boardFilters, anywhere("workGroup.list")).query(
    async ({ ctx, input }) => ({
      ...(await board(ctx.database.reader, {
        reach: ctx.found.reach,
        filters: input,
        now: ctx.now(),
      })),
      choices: await boardChoices(ctx.database.reader, ctx.found.reach),
      may: { create: reachesAnything(reachOf(ctx.actor, "workGroup.create", today(ctx))) },
    }),
  ),

  /** The hubs in which one may set up a group. */
  hubs: allowed("workGroup.create", nothing, anywhere("workGroup.create")).query(({ ctx }) =>
    hubsWithin(ctx.database.reader, ctx.found.reach),
  ),

  /** Says what stands against a new group, without making it: the page on which answers are checked. */
  check: allowed("workGroup.create", groupInput, theHub).query(async ({ ctx, input }) => {
    const problems = await problemsCreating(ctx.database.reader, input);
    return problems.length > 0 ? refused(...problems) : { ok: true as const };
  }),

  /** Sets up a group with its lead, or says everything that stands against it. The same form sent twice makes one group. */
  create: allowed("workGroup.create", groupInput, theHub).mutation(({ ctx, input }) => {
    const id = input.id ?? ctx.newId();
    const entry = { action: "workGroup.create", hubId: input.hubId, subject: "workGroup" } as const;
    return change(ctx, { ...entry, subjectId: id }, async ({ tx, post, unchanged }) => {
      const problems = await problemsCreating(tx, input);
      const twice = await groupStands(tx, id);
      if (problems.length > 0 || twice) unchanged();
      if (twice && twice.hubId !== input.hubId) throw notFound();
      if (twice) return { ok: true as const, id };
      if (problems.length > 0) return refused(...problems);
      const { group, lead } = await createGroup(tx, ctx, { ...input, id });
      const letter = leadLetter(lead.name, inLetter(ctx, group, ctx.found.hub));
      post({ kind: "workGroup.lead", hubId: input.hubId, to: lead.email, ...letter });
      return { ok: true as const, id };
    });
  }),

  /** A group's home as the reader may see it: addresses and reasons only for those who run the group. */
  home: allowed("workGroup.read", oneGroup, theGroup).query(async ({ ctx }) => {
    const { group, hub, place } = ctx.found;
    const home = await groupHome(ctx.database.reader, group, ctx.now());
    const may = grantsOf(ctx, place);
    const { id, title, academicYear, state, mode, phase, activityType, capacity } = group;
    return {
      group: { id, title, academicYear, state, mode, phase, activityType, capacity },
      hub: { name: hub.name, slug: hub.slug },
      ...(may.run ? home : withoutAddresses(home)),
      may,
      setUp: setUpProgress({
        schools: home.placesHeld,
        sessions: home.meetings.count,
        sessionsWanted: home.edition?.sessionTemplate.count ?? null,
        cycles: home.cycles,
      }),
    };
  }),

  /** What was pasted, person by person, with the school each seems to come from. Saves nothing. */
  previewPeople: allowed("workGroup.enrol", pasteInput, theGroup).query(({ ctx, input }) =>
    previewPeople(ctx.database.reader, ctx.found.group, input.pasted),
  ),

  /** Takes people and their schools in, all of them or none; whoever takes part already stays as they are. */
  enrol: allowed("workGroup.enrol", enrolInput, theGroup).mutation(({ ctx, input }) => {
    const { group, hub } = ctx.found;
    const entry = { action: "workGroup.enrol", hubId: group.hubId, subject: "workGroup" } as const;
    return change(ctx, { ...entry, subjectId: group.id }, async (making) => {
      const { tx, post, unchanged } = making;
      const newcomers = newcomersIn(input.people);
      const problems = await problemsEnrolling(tx, group, newcomers);
      if (problems.length > 0) {
        unchanged();
        return refused(...problems);
      }
      const added = await enrol(tx, ctx, group, newcomers);
      if (added.length === 0) unchanged();
      const schools = await schoolsBy(
        tx,
        added.map(({ urn }) => urn),
      );
      for (const { person, urn } of added) {
        const school = schools.get(urn)?.name ?? String(urn);
        const letter = participantLetter(person.name, school, inLetter(ctx, group, hub));
        post({ kind: "workGroup.participant", hubId: group.hubId, to: person.email, ...letter });
        const joiner = { hubId: group.hubId, workGroupId: group.id, personId: person.id, urn };
        await inviteToFutureSessions(ctx, making, joiner);
      }
      return { ok: true as const, added: added.length };
    });
  }),

  /** Gives a school's place back with the reason; its people leave the group and the sessions to come. */
  withdrawSchool: allowed("workGroup.withdrawSchool", withdrawInput, theGroup).mutation(
    ({ ctx, input }) => {
      const { group } = ctx.found;
      const { workGroupId, ...leaving } = input;
      const leaver = { hubId: group.hubId, workGroupId, urn: leaving.urn };
      const entry = { action: "workGroup.withdrawSchool", subject: "place" } as const;
      const line = { ...entry, hubId: group.hubId, subjectId: `${workGroupId}/${leaving.urn}` };
      return change(ctx, line, async (making) => {
        const done = await withdrawPlace(making.tx, { ...leaver, ...leaving, day: today(ctx) });
        if (!done) {
          making.unchanged();
          const message = "This school has no place here that it could give back";
          return refused({ field: "reason", message });
        }
        await leaveFutureSessions(ctx, making, leaver);
        await excuseLeavers(making.tx, leaver, today(ctx));
        return { ok: true as const };
      });
    },
  ),
});

/** What the page may offer its reader to do. */
const grantsOf = (ctx: Context, place: Place) => {
  const can = (permission: Permission) => mayDo(ctx.actor, permission, place, today(ctx));
  return {
    run: can("workGroup.enrol"),
    withdraw: can("workGroup.withdrawSchool"),
    schedule: can("session.schedule"),
    mark: can("register.mark"),
    readSessions: can("session.read"),
    readCycles: can("lessonCycle.read"),
    openCycle: can("lessonCycle.open"),
    readWaves: can("wave.read"),
  };
};

type Home = Awaited<ReturnType<typeof groupHome>>;

/** Fellow participants and national readers see names, not addresses, and not why a school left. */
const withoutAddresses = (home: Home): Home => ({
  ...home,
  leads: home.leads.map((lead) => ({ ...lead, email: "" })),
  schools: home.schools.map((school) => ({
    ...school,
    reason: null,
    people: school.people.map((person) => ({ ...person, email: "" })),
  })),
});
