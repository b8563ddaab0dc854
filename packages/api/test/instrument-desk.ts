/** A world with the starter bank and two hubs, for tests of what may be done to instruments and by whom. */
import { makeHub } from "@tessellate/data/makers/organisations";
import { england } from "@tessellate/domain/access/roles";
import { installStarterBank } from "../src/instruments/store.ts";
import { actorWith, openWorld } from "./world.ts";

export type InstrumentDesk = Awaited<ReturnType<typeof openInstrumentDesk>>;

const personId = "00000000-0000-7000-8000-000000000001";

/** Harbour and Moor, the nation's lead, and a teacher who holds nothing. */
export async function openInstrumentDesk() {
  const world = await openWorld();
  const [hub, other] = await world.make(async (tx) => {
    await installStarterBank(tx, world.house);
    return [
      await makeHub(tx, { slug: "harbour", tileCode: "HB" }),
      await makeHub(tx, { slug: "moor", name: "Moor", tileCode: "MR" }),
    ] as const;
  });
  const lead = { role: "nationalLead", scope: "nation", scopeId: england } as const;
  return {
    ...{ world, hub, other },
    national: () => world.as(actorWith(personId, lead)).instruments,
    teacher: () => world.as(actorWith(personId)).instruments,
    ofHub: ({ id }: { id: string }) => {
      const held = { role: "hubAdministrator", scope: "hub", scopeId: id } as const;
      return world.as(actorWith(personId, held)).instruments;
    },
  };
}

/** Every sentence of a refusal; nothing where there is none. */
export const said = (outcome: { ok: boolean; problems?: readonly { message: string }[] }) =>
  (outcome.problems ?? []).map(({ message }) => message).join(" ");

/** The questions of a draft, by key and in order. */
export const keysOf = (page: { questions: readonly { key: string }[] }) =>
  page.questions.map(({ key }) => key);
