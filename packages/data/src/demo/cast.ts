/** The people of the demo: one named, invented person in every role, with ids that never change. */
import type { Role, ScopeKind } from "@tessellate/domain/access/roles";

export interface CastMember {
  id: string;
  name: string;
  email: string;
  /** What they come to Tessellate for, in a line. */
  comesTo: string;
  appointments: readonly { role: Role; scope: ScopeKind; scopeId: string }[];
}

const id = (n: number) => `0de70000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** The hubs the demo is dense around, by slug. */
export const castHub = "archimedes-ne";
export const otherHub = "east-midlands-south";

/** The Work Group the cast meets in, and the schools its teachers come from. */
export const castGroupId = id(100);
export const castSchools = { first: 900001, second: 900002 } as const;

/** A scope id written `hub:slug` is resolved when the demo is filled. */
export const cast: readonly CastMember[] = [
  {
    id: id(1),
    name: "Hannah Brightwater",
    email: "hannah.brightwater@tessellate.example",
    comesTo: "lead a Work Group: dates, the register, who has answered",
    appointments: [{ role: "workGroupLead", scope: "workGroup", scopeId: castGroupId }],
  },
  {
    id: id(2),
    name: "Joe Tindale",
    email: "joe.tindale@willowbeck.example",
    comesTo: "take part: join a session, plan a lesson, say how it went",
    appointments: [{ role: "participant", scope: "workGroup", scopeId: castGroupId }],
  },
  {
    id: id(3),
    name: "Amina Farrow",
    email: "amina.farrow@carrside.example",
    comesTo: "take part in the same group from another school",
    appointments: [{ role: "participant", scope: "workGroup", scopeId: castGroupId }],
  },
  {
    id: id(4),
    name: "Martha Ellwood",
    email: "martha.ellwood@tessellate.example",
    comesTo: "run a hub: groups, schools, the region’s findings",
    appointments: [{ role: "hubAdministrator", scope: "hub", scopeId: `hub:${castHub}` }],
  },
  {
    id: id(5),
    name: "Gareth Pennyquick",
    email: "gareth.pennyquick@tessellate.example",
    comesTo: "lead the same hub",
    appointments: [{ role: "hubLead", scope: "hub", scopeId: `hub:${castHub}` }],
  },
  {
    id: id(6),
    name: "Samir Chowdry",
    email: "samir.chowdry@tessellate.example",
    comesTo: "run another hub, which must not see this one’s people",
    appointments: [{ role: "hubAdministrator", scope: "hub", scopeId: `hub:${otherHub}` }],
  },
  {
    id: id(7),
    name: "Imogen Fairweather",
    email: "imogen.fairweather@tessellate.example",
    comesTo: "publish projects, release figures, read the national view",
    appointments: [{ role: "nationalLead", scope: "nation", scopeId: "england" }],
  },
  {
    id: id(8),
    name: "Tobias Renn",
    email: "tobias.renn@tessellate.example",
    comesTo: "analyse: figures and never a record",
    appointments: [{ role: "nationalAnalyst", scope: "nation", scopeId: "england" }],
  },
  {
    id: id(9),
    name: "Ruth Caldbeck",
    email: "ruth.caldbeck@willowbeck.example",
    comesTo: "lead a school that takes part, and one of its teachers’ groups",
    appointments: [
      { role: "schoolLeader", scope: "school", scopeId: String(castSchools.first) },
      { role: "participant", scope: "workGroup", scopeId: castGroupId },
    ],
  },
  {
    id: id(10),
    name: "Priya Vance",
    email: "priya.vance@tessellate.example",
    comesTo: "look after the system: schools, people, sign-in",
    appointments: [{ role: "systemAdministrator", scope: "nation", scopeId: "england" }],
  },
  {
    id: id(11),
    name: "Lewis Hale",
    email: "lewis.hale@tessellate.example",
    comesTo: "help people who are stuck, without seeing their records",
    appointments: [{ role: "support", scope: "nation", scopeId: "england" }],
  },
];
