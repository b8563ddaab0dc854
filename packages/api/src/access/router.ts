/** Who may do what: one's own roles and devices, whose eyes one sees through, and appointing others. */
import { allEyes, appointInput, eyesInput } from "@tessellate/domain/access/appointing";
import { national } from "@tessellate/domain/access/decide";
import { mendedLetter } from "@tessellate/domain/access/letters";
import { roles } from "@tessellate/domain/access/roles";
import { refused } from "@tessellate/domain/forms/problem";
import { z } from "zod";
import { change } from "../change.ts";
import { type Context, today } from "../context.ts";
import { allowed, router } from "../trpc.ts";
import { appoint } from "./appoint.ts";
import {
  chooseEyes,
  endAppointment,
  endSessions,
  findAppointment,
  findPerson,
  forgetSecondStep,
} from "./store.ts";
import { appointmentsOf, devicesOf, inWords, loginOf, placesToAppointTo } from "./views.ts";

const nothing = z.strictObject({}).optional();
const somebody = z.strictObject({ personId: z.uuid() });

/** Whoever asks, as the person their own records are about. */
const oneself = ({ actor }: Context) =>
  actor.kind === "person" ? { place: { self: actor.personId }, person: actor } : undefined;

const wholeNation = () => ({ place: national });

export const accessRouter = router({
  /** Whose eyes pages are seen through: what the frame of every page says. */
  viewer: allowed("appointment.readOwn", nothing, oneself).query(async ({ ctx }) => {
    const { personId, name, signedIn } = ctx.found.person;
    const all = await appointmentsOf(ctx.database.reader, personId, today(ctx));
    const seen = all.filter(({ id }) => all.length === 1 || id === signedIn?.eyes);
    const [eyes = null] = await inWords(ctx.database.reader, seen);
    return { name, eyes, held: all.length, waiting: signedIn?.waiting ?? 0 };
  }),

  /** Everything about oneself: roles, second step, devices. */
  mine: allowed("appointment.readOwn", nothing, oneself).query(async ({ ctx }) => {
    const { reader } = ctx.database;
    const { personId, signedIn } = ctx.found.person;
    const [all, login, devices] = await Promise.all([
      appointmentsOf(reader, personId, today(ctx)).then((found) => inWords(reader, found)),
      loginOf(reader, personId),
      devicesOf(reader, personId, ctx.now()),
    ]);
    return {
      personId,
      name: login?.name ?? "",
      email: login?.email ?? "",
      eyes: signedIn?.eyes ?? null,
      appointments: all,
      secondStep: {
        on: login?.secondStep ?? false,
        asked: ctx.mode === "serve" && all.some(({ role }) => roles[role].secondStep),
      },
      devices: devices.map(({ since, until, ...device }) => ({
        ...device,
        here: device.id === signedIn?.sessionId,
        since: since.toISOString(),
        until: until.toISOString(),
      })),
    };
  }),

  /**
   * Sees through one of one's own appointments, or all of them. The session keeps its token: what is seen can only
   * become less than what the person holds anyway, so a thief of the token gains nothing by the switch.
   */
  seeThrough: allowed("appointment.seeThrough", eyesInput, async (ctx, { appointmentId }) => {
    const found = oneself(ctx);
    if (!found?.person.signedIn) return undefined;
    const { personId, signedIn } = found.person;
    const chosen = appointmentId === allEyes ? null : appointmentId;
    const all = await appointmentsOf(ctx.database.reader, personId, today(ctx));
    if (chosen && !all.some(({ id }) => id === chosen)) return undefined;
    return { place: found.place, chosen, at: { ...signedIn, personId } };
  }).mutation(({ ctx }) => {
    const { sessionId, personId, eyes } = ctx.found.at;
    const entry = { action: "appointment.seeThrough", hubId: null, subject: "session" } as const;
    return change(ctx, { ...entry, subjectId: sessionId }, async ({ tx, unchanged }) => {
      const appointmentId = ctx.found.chosen;
      if (appointmentId === eyes) unchanged();
      else await chooseEyes(tx, { sessionId, personId, appointmentId });
      return { ok: true as const };
    });
  }),

  /** Signs out on every device, this one too. */
  signOutEverywhere: allowed("signIn.end", nothing, oneself).mutation(({ ctx }) => {
    const { personId } = ctx.found.person;
    const entry = { action: "signIn.end", hubId: null, subject: "person" } as const;
    return change(ctx, { ...entry, subjectId: personId }, async ({ tx }) => {
      await endSessions(tx, personId);
      return { ok: true as const };
    });
  }),

  /** The places a role can be given over. */
  choices: allowed("appointment.give", nothing, wholeNation).query(({ ctx }) =>
    placesToAppointTo(ctx.database.reader),
  ),

  /** Appoints someone: makes them known and invites them where needed, and mails them. */
  appoint: allowed("appointment.give", appointInput, wholeNation).mutation(({ ctx, input }) =>
    appoint(ctx, input),
  ),

  /** Ends an appointment from today. What was done under it stays. */
  end: allowed("appointment.give", z.strictObject({ id: z.uuid() }), async (ctx, { id }) => {
    const appointment = await findAppointment(ctx.database.reader, id);
    return appointment && { place: national, appointment };
  }).mutation(({ ctx }) => {
    const { id, scope, scopeId, fromDay, toDay } = ctx.found.appointment;
    const hubId = scope === "hub" ? scopeId : null;
    const entry = { action: "appointment.give", hubId, subject: "appointment" } as const;
    return change(ctx, { ...entry, subjectId: id }, async ({ tx, unchanged }) => {
      const day = today(ctx);
      const begun = fromDay <= day;
      if (toDay !== null && toDay <= day) unchanged();
      else await endAppointment(tx, id, begun ? day : fromDay);
      return { ok: true as const };
    });
  }),

  /** Takes off a second step whose device is lost. Another administrator does it, so that a stolen session cannot. */
  mend: allowed("signIn.mend", somebody, async (ctx, { personId }) => {
    const person = await findPerson(ctx.database.reader, personId);
    const login = await loginOf(ctx.database.reader, personId);
    return person && login?.invited ? { place: national, person } : undefined;
  }).mutation(async ({ ctx }) => {
    const { id, name, email } = ctx.found.person;
    if (ctx.actor.kind === "person" && ctx.actor.personId === id)
      return refused({
        field: "personId",
        message: "Another administrator must remove your second step",
      });
    const entry = { action: "signIn.mend", hubId: null, subject: "person" } as const;
    return change(ctx, { ...entry, subjectId: id }, async ({ tx, post }) => {
      await forgetSecondStep(tx, id, ctx.now());
      await endSessions(tx, id);
      post({ kind: "signIn.mended", hubId: null, to: email, ...mendedLetter({ name, ...ctx }) });
      return { ok: true as const };
    });
  }),
});
