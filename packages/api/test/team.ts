/** A Work Group with its people, and everyone who might come to its door, for tests of what happens in a group. */

import { makeHub, makeSchool } from "@tessellate/data/makers/organisations";
import { appoint, makePerson } from "@tessellate/data/makers/people";
import { makeEdition } from "@tessellate/data/makers/projects";
import { makeGroup, makeParticipant, makePlace } from "@tessellate/data/makers/work-groups";
import { england, nobody, type Role, type ScopeKind } from "@tessellate/domain/access/roles";
import { actorWith, type World } from "./world.ts";

/** Three lead participants from two schools, one who has left, one who once covered; and another hub's group beside it. */
export const makeTeam = (world: World) =>
  world.make(async (tx) => {
    const [hub, otherHub] = [await makeHub(tx), await makeHub(tx, { name: "Moor" })];
    const edition = await makeEdition(tx);
    const group = await makeGroup(tx, { hubId: hub.id, editionId: edition.id });
    const otherGroup = await makeGroup(tx, { hubId: hub.id, title: "Another group" });
    for (const urn of [900001, 900002]) {
      await makeSchool(tx, { urn });
      await makePlace(tx, group, { urn });
    }
    const person = (name: string) =>
      makePerson(tx, { name, email: `${name.toLowerCase().replaceAll(" ", ".")}@school.example` });
    const join = async (name: string, urn: number, over: object = {}) => {
      const made = await person(name);
      await makeParticipant(tx, group, { urn, personId: made.id, ...over });
      return made;
    };
    const expected = [
      await join("Asha Pell", 900001),
      await join("Bryn Quill", 900001),
      await join("Cleo Rusk", 900002),
    ];
    const left = await join("Dara Stow", 900002, { leftOn: "2026-10-01" });
    const covered = await join("Ewan Tarn", 900002, { seat: "cover" });
    const leader = await person("Fern Underhill");
    await appoint(tx, {
      personId: leader.id,
      role: "workGroupLead",
      scope: "workGroup",
      scopeId: group.id,
    });
    const [asha] = expected;
    if (!asha) throw new Error("Nobody is expected.");
    const as = (personId: string, role: Role, scope: ScopeKind, scopeId: string) =>
      actorWith(personId, { role, scope, scopeId });
    const ended = as(leader.id, "workGroupLead", "workGroup", group.id);
    return {
      hub,
      group,
      otherGroupId: otherGroup.id,
      expected,
      everyone: [...expected, left, covered, leader],
      leaderId: leader.id,
      nobody,
      lead: as(leader.id, "workGroupLead", "workGroup", group.id),
      participant: as(asha.id, "participant", "workGroup", group.id),
      hubAdministrator: as(left.id, "hubAdministrator", "hub", hub.id),
      otherHub: as(left.id, "hubAdministrator", "hub", otherHub.id),
      otherGroup: as(left.id, "workGroupLead", "workGroup", otherGroup.id),
      nationalLead: as(left.id, "nationalLead", "nation", england),
      support: as(left.id, "support", "nation", england),
      ended: {
        ...ended,
        appointments: ended.appointments.map((one) => ({ ...one, to: "2026-11-22" })),
      },
    };
  });
