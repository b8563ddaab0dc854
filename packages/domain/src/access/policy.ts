/**
 * The whole permission policy of the product, as one table.
 *
 * Read a line as a sentence: "a session may be scheduled by the Work Group Lead of its Work Group, or the hub
 * administrator of its hub". Middleware, list filters, buttons, `docs/permissions.md` and the matrix test are all
 * made from this object.
 */
import type { Role, ScopeKind } from "./roles.ts";

/** Who a permission is granted to. `anyone` needs no sign-in; `operator` is the command line of the machine itself. */
export type Grant =
  | `${Role} of its ${ScopeKind}`
  | "person of its self"
  | "bearer of its task"
  | "anyone signed in"
  | "anyone"
  | "operator";

const hub = ["hubAdministrator of its hub", "hubLead of its hub"] as const;
const nation = ["nationalLead of its nation", "nationalLead of its project"] as const;
const group = ["workGroupLead of its workGroup", ...hub] as const;

export const policy = {
  "home.read": ["anyone signed in"],
  "appointment.readOwn": ["person of its self"],
  "appointment.seeThrough": ["person of its self"],
  "appointment.give": ["systemAdministrator of its nation", "operator"],
  "signIn.end": ["person of its self"],
  "signIn.mend": ["systemAdministrator of its nation"],
  "demo.enter": ["anyone"],
  "person.erase": ["systemAdministrator of its nation"],
  "person.list": [...hub, "systemAdministrator of its nation"],

  "organisation.read": ["anyone"],
  "school.search": ["anyone signed in"],
  "import.run": ["systemAdministrator of its nation", "operator"],
  "import.read": ["systemAdministrator of its nation", "operator"],

  "project.browse": ["anyone signed in"],
  "edition.publish": nation,
  "edition.draft": nation,

  "instrument.read": ["anyone signed in"],
  "instrument.readOfHub": [...hub, "nationalLead of its nation", "nationalAnalyst of its nation"],
  "instrument.draft": ["nationalLead of its nation", ...hub],
  "instrument.rename": ["nationalLead of its nation", ...hub],
  "instrument.publish": ["nationalLead of its nation", ...hub],
  "instrument.extend": hub,

  "workGroup.create": hub,
  "workGroup.list": [...group, "participant of its workGroup", ...nation],
  "workGroup.read": [...group, "participant of its workGroup", ...nation],
  "workGroup.enrol": group,
  "workGroup.withdrawSchool": group,

  "session.schedule": group,
  "session.read": [...group, "participant of its workGroup"],
  "session.cancel": group,
  "register.mark": group,
  "calendar.read": ["anyone"],
  "calendar.feed": ["person of its self"],

  "lessonCycle.open": ["participant of its workGroup", "workGroupLead of its workGroup"],
  "lessonCycle.read": ["participant of its workGroup", "workGroupLead of its workGroup"],
  "lessonCycle.write": ["participant of its workGroup", "workGroupLead of its workGroup"],

  "task.open": ["anyone"],
  "evaluation.submit": ["bearer of its task"],
  "evaluation.withdraw": ["bearer of its task"],
  "evaluation.doubt": ["bearer of its task"],
  "evaluation.resume": ["bearer of its task"],
  "task.openOwn": ["person of its self"],
  "desk.read": [...group, ...nation, "nationalAnalyst of its nation"],
  "wave.read": group,
  "wave.open": group,
  "wave.keepOpen": group,
  "wave.excuse": group,
  "wave.close": group,
  "wave.chase": group,
  "waveResult.read": [...group, "participant of its workGroup"],

  "findings.read": [...hub, ...nation, "nationalAnalyst of its nation"],
  "findings.readProject": [...nation, "nationalAnalyst of its nation"],
  "release.build": ["nationalLead of its nation", "operator"],
  "release.publish": ["nationalLead of its nation", "operator"],
  "release.export": ["operator"],
  "release.list": [...hub, ...nation, "nationalAnalyst of its nation", "operator"],
  "tally.check": ["operator"],

  "mail.read": ["anyone"],
  "system.backup": ["operator"],
  "keys.rotate": ["operator"],
  "system.status": ["systemAdministrator of its nation", "support of its nation", "operator"],
} as const satisfies Record<string, readonly Grant[]>;

export type Permission = keyof typeof policy;
export const permissions = Object.keys(policy) as Permission[];
