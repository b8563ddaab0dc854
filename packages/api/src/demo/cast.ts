/** Puts the cast into the demo with their appointments; participants get theirs when their group takes them in. */
import type { Queries } from "@tessellate/data/database";
import { cast } from "@tessellate/data/demo/cast";
import { dayOf } from "@tessellate/domain/time/london";
import { giveAppointment, inviteToSignIn } from "../access/store.ts";
import type { DemoHouse } from "./house.ts";
import { keepPerson } from "./store.ts";

/** `hubs` gives a hub's id for its slug. */
export async function fillCast(
  tx: Queries,
  house: DemoHouse,
  hubs: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { id, name, email } of cast) {
    await keepPerson(tx, { id, name, email, createdAt: house.now() });
    await inviteToSignIn(tx, house, { id, name, email });
  }
  const from = dayOf(house.now());
  const held = cast.flatMap(({ id, appointments }) =>
    appointments
      .filter(({ scope }) => scope !== "workGroup")
      .map((one) => ({ ...one, personId: id, scopeId: placeOf(one.scopeId, hubs) })),
  );
  for (const appointment of held)
    await giveAppointment(tx, { ...appointment, id: house.newId(), from, to: null });
}

const hubMark = "hub:";

const placeOf = (scopeId: string, hubs: ReadonlyMap<string, string>) =>
  scopeId.startsWith(hubMark) ? (hubs.get(scopeId.slice(hubMark.length)) ?? scopeId) : scopeId;
