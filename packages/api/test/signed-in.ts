/** People as they come to the API from a browser: with a login, a session and the roles they hold. */
import { newId } from "@tessellate/data/makers/ids";
import { appoint, makePerson } from "@tessellate/data/makers/people";
import { logins, signInSessions } from "@tessellate/data/schema";
import type { Appointment, PersonActor, SignedIn } from "@tessellate/domain/access/roles";
import { actorWith, type World } from "./world.ts";

/** Makes someone who is signed in, holding `roles` since September 2026. */
export async function signedInPerson(
  world: World,
  ...roles: readonly Pick<Appointment, "role" | "scope" | "scopeId">[]
) {
  const person = await world.make((tx) => makePerson(tx));
  const at = world.house.now();
  const stamps = { createdAt: at, updatedAt: at };
  const expiresAt = new Date(at.getTime() + 3_600_000);
  const signedIn: SignedIn = { sessionId: newId(), eyes: null, held: roles.length, waiting: 0 };
  await world.make(async (tx) => {
    const { id, email } = person;
    await tx.insert(logins).values({ id, email, emailVerified: true, name: "", ...stamps });
    const session = { id: signedIn.sessionId, token: signedIn.sessionId, userId: id, expiresAt };
    await tx.insert(signInSessions).values({ ...session, ...stamps });
    for (const role of roles) await appoint(tx, { ...role, personId: id });
  });
  const actor: PersonActor & { signedIn: SignedIn } = { ...actorWith(person.id), signedIn };
  return { ...person, actor };
}
