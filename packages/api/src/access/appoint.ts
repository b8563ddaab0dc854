/** Appointing someone, whole: the person, their invitation, the role and the mail, or a sentence that says why not. */
import type { AppointInput } from "@tessellate/domain/access/appointing";
import { appointedLetter } from "@tessellate/domain/access/letters";
import { roles } from "@tessellate/domain/access/roles";
import { type Outcome, refused } from "@tessellate/domain/forms/problem";
import { change } from "../change.ts";
import { type Context, today } from "../context.ts";
import {
  endSessions,
  type FoundPlace,
  findOrMakePerson,
  findScope,
  giveAppointment,
  holdsAlready,
  inviteToSignIn,
} from "./store.ts";

type Appointed = Outcome<{ personId: string; appointmentId: string; name: string }>;

/**
 * Appoints someone. Where the role asks for a second step, they are signed out everywhere: what they do under it begins
 * with a session made under the stricter rule.
 */
export async function appoint(ctx: Context, input: AppointInput): Promise<Appointed> {
  const place = await findScope(ctx.database.reader, input.place);
  if (!place) return refused({ field: "over", message: nothingCalled(input.place.ref) });
  const appointment = {
    id: ctx.newId(),
    role: input.role,
    scope: input.place.scope,
    scopeId: place.scopeId,
    from: input.from ?? today(ctx),
    to: input.to ?? null,
  };
  if (appointment.to !== null && appointment.to <= appointment.from)
    return refused({ field: "to", message: "The last day must come after the first" });
  const entry = { action: "appointment.give", hubId: place.hubId, subject: "appointment" } as const;
  return change(ctx, { ...entry, subjectId: appointment.id }, async ({ tx, post, unchanged }) => {
    const person = await findOrMakePerson(tx, ctx, input);
    if (await holdsAlready(tx, person.id, appointment)) {
      unchanged();
      return refused({ field: "role", message: already(person.name, input, place) });
    }
    await inviteToSignIn(tx, ctx, person);
    await giveAppointment(tx, { ...appointment, personId: person.id });
    if (roles[input.role].secondStep) await endSessions(tx, person.id);
    const letter = { role: input.role, place: place.name, baseUrl: ctx.baseUrl };
    post({
      kind: "appointment.given",
      hubId: place.hubId,
      to: person.email,
      ...appointedLetter({ ...person, ...letter }),
    });
    return { ok: true, personId: person.id, appointmentId: appointment.id, name: person.name };
  });
}

const nothingCalled = (ref: string) => `There is no place called “${ref}” to hold this role over`;

const already = (name: string, { role }: AppointInput, place: FoundPlace) =>
  `${name} already is ${roles[role].name} for ${place.name} in that time`;
