/** Who may hold which role, and over what: a role is always held somewhere, never everywhere by default. */

/** The kinds of place a role can be held over. `self` is a person's own records; `nation` is England. */
export const scopeKinds = ["nation", "project", "hub", "workGroup", "school", "self"] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** The one nation there is: the `scopeId` of a role held over all of England. */
export const england = "england";

/**
 * The closed list of roles, each with the scopes it may be held over and whether signing in asks for a second step.
 * Hub and national roles see other people's schools, so a mailbox alone must not open them.
 */
export const roles = {
  participant: { name: "Participant teacher", scopes: ["workGroup"], secondStep: false },
  workGroupLead: { name: "Work Group Lead", scopes: ["workGroup"], secondStep: false },
  schoolLeader: { name: "School leader", scopes: ["school"], secondStep: false },
  hubAdministrator: { name: "Hub administrator", scopes: ["hub"], secondStep: true },
  hubLead: { name: "Maths Hub Lead", scopes: ["hub"], secondStep: true },
  nationalLead: { name: "National project lead", scopes: ["nation", "project"], secondStep: true },
  nationalAnalyst: { name: "National analyst", scopes: ["nation"], secondStep: true },
  support: { name: "Support", scopes: ["nation"], secondStep: true },
  systemAdministrator: { name: "System administrator", scopes: ["nation"], secondStep: true },
} as const satisfies Record<
  string,
  { name: string; scopes: readonly ScopeKind[]; secondStep: boolean }
>;

export type Role = keyof typeof roles;
export const roleKeys = Object.keys(roles) as [Role, ...Role[]];

/** One line of a person's standing: a role over a scope, from a day, until a day (exclusive) or without end. Days are Europe/London, `YYYY-MM-DD`. */
export interface Appointment {
  role: Role;
  scope: ScopeKind;
  /** The id of the hub, group, project family or person; a school's URN as text; or `england`. */
  scopeId: string;
  from: string;
  to: string | null;
}

/** How someone at a browser is signed in, and how much of what they hold counts there. */
export interface SignedIn {
  sessionId: string;
  /** The appointment pages are seen through; none means all of them together. */
  eyes: string | null;
  /** How many appointments they hold today, seen through or not. */
  held: number;
  /** How many of those do not count until a second step is set up. */
  waiting: number;
}

/** Someone we know by name, with the appointments that count: all they hold, or the one they see through. */
export interface PersonActor {
  kind: "person";
  personId: string;
  name: string;
  appointments: readonly Appointment[];
  /** Absent where nobody sits at a browser: in jobs and tests. */
  signedIn?: SignedIn;
}

/** Whoever presents the link of one task: that task and nothing else. */
export interface BearerActor {
  kind: "bearer";
  taskId: string;
}

/** The operator at the machine's own command line or local socket. */
export interface OperatorActor {
  kind: "operator";
}

/** A visitor who has not said who they are. */
export interface NobodyActor {
  kind: "nobody";
}

export type Actor = PersonActor | BearerActor | OperatorActor | NobodyActor;
export const nobody: NobodyActor = { kind: "nobody" };
