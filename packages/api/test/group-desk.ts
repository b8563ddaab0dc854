/** What tests of Work Groups share: a world with a hub, an edition and some schools, and the hub's administrator in it. */
import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import { makeEdition } from "@tessellate/data/makers/projects";
import {
  appointments,
  auditEntries,
  outbox,
  participants,
  people,
  places,
  workGroups,
} from "@tessellate/data/schema";
import type { GroupInput } from "@tessellate/domain/work-groups/group";
import { actorWith, openWorld } from "./world.ts";

/** The administrator's own id; nothing else has it. */
export const someId = "00000000-0000-7000-8000-000000000001";

/** Who is to lead a new group. */
export const lead = { name: "Lee Hart", email: "lee@harbour.example" };

export type GroupDesk = Awaited<ReturnType<typeof openGroupDesk>>;

/** Opens a world with four schools, 100001 to 100004, and a closed one, 100009, that the first has succeeded. */
export async function openGroupDesk() {
  const world = await openWorld();
  const { hubId, editionId } = await world.make(async (tx) => {
    for (const urn of [100001, 100002, 100003, 100004]) await makeSchool(tx, { urn });
    await makeSchool(tx, {
      urn: 100009,
      name: "Closed Elm",
      state: "closed",
      successorUrn: 100001,
    });
    return { hubId: (await makeHub(tx)).id, editionId: (await makeEdition(tx)).id };
  });
  const administrator = world.as(
    actorWith(someId, { role: "hubAdministrator", scope: "hub", scopeId: hubId }),
  );
  const api = administrator.workGroups;
  return {
    world,
    hubId,
    administrator,
    /** Work Groups as the administrator of the hub meets them. */
    api,
    ...formsOf(hubId, editionId),
    /** Sets a group up and gives its id; throws when it is refused. */
    create: async (input: GroupInput) => {
      const made = await api.create(input);
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      return made.id;
    },
    /** How many there are of everything that setting up and enrolling write. */
    counted: async () => ({
      groups: await world.reader.$count(workGroups),
      people: await world.reader.$count(people),
      places: await world.reader.$count(places),
      participants: await world.reader.$count(participants),
      appointments: await world.reader.$count(appointments),
      audit: await world.reader.$count(auditEntries),
      outbox: await world.reader.$count(outbox),
    }),
  };
}

const area = { statements: ["Teachers try it."] };

/** The forms that set a group up, on the edition and by the hub itself, each as it may be sent. */
const formsOf = (hubId: string, editionId: string) => ({
  onEdition: (over: object = {}) =>
    ({
      kind: "edition",
      hubId,
      editionId,
      lead,
      capacity: 3,
      mode: "blended",
      ...over,
    }) as GroupInput,
  local: (over: object = {}) =>
    ({
      kind: "local",
      hubId,
      title: "Fractions our way",
      academicYear: 2026,
      phase: "primary",
      activityType: "workGroup",
      outcomes: {
        learning: area,
        practice: area,
        pupils: area,
        policies: { statements: [], reason: "Later" },
      },
      lead,
      capacity: 8,
      mode: "online",
      ...over,
    }) as GroupInput,
});

/** The fields an answer complains about. */
export const problemsIn = (answer: {
  ok: boolean;
  problems?: readonly { field: string; message: string }[];
}) => (answer.problems ?? []).map(({ field }) => field);
