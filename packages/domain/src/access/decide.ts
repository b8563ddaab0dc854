/** The one question access control asks: may this actor do this, here, today? */
import { type Grant, type Permission, policy } from "./policy.ts";
import { type Actor, england, type PersonActor, type Role, type ScopeKind } from "./roles.ts";

/**
 * Where a thing stands: the ids of every scope it lies in. A thing with no place is nobody's.
 * `task` is the task a bearer's link opens; `self` the person a record is about.
 */
export type Place = Partial<Record<ScopeKind | "task", string>>;

/** All of England and nothing narrower: the place of national records. */
export const national: Place = { nation: england };

/** The appointments in force on `today` (`YYYY-MM-DD`, Europe/London): begun, and not yet ended. */
export const inForce = (actor: PersonActor, today: string) =>
  actor.appointments.filter(({ from, to }) => from <= today && (to === null || today < to));

type SimpleGrant = Exclude<Grant, `${Role} of its ${ScopeKind}`>;

/** Grants that ask for no appointment. */
const simple: Record<SimpleGrant, (actor: Actor, place: Place) => boolean> = {
  anyone: () => true,
  "anyone signed in": (actor) => actor.kind === "person",
  operator: (actor) => actor.kind === "operator",
  "bearer of its task": (actor, { task }) => actor.kind === "bearer" && actor.taskId === task,
  "person of its self": (actor, { self }) => actor.kind === "person" && actor.personId === self,
};

const isSimple = (grant: Grant): grant is SimpleGrant => Object.hasOwn(simple, grant);

/**
 * True when the policy grants `permission` to `actor` over `place` on `today`.
 * It fails closed: no appointment, an ended one, or a place that names no scope, all mean no.
 */
export function mayDo(actor: Actor, permission: Permission, place: Place, today: string): boolean {
  const held = actor.kind === "person" ? inForce(actor, today) : [];
  return (policy[permission] as readonly Grant[]).some((grant) => {
    if (isSimple(grant)) return simple[grant](actor, place);
    const [role, scope] = splitGrant(grant);
    return held.some(
      (one) => one.role === role && one.scope === scope && one.scopeId === place[scope],
    );
  });
}

/** The scopes in which a permission is held: what a list is filtered by. Empty lists mean no rows. */
export type Reach = Readonly<Record<ScopeKind, readonly string[]>>;

/** Every scope over which `actor` holds `permission` on `today`; lists show rows in any of them and no others. */
export function reachOf(actor: Actor, permission: Permission, today: string): Reach {
  const reach: Record<ScopeKind, string[]> = {
    nation: [],
    project: [],
    hub: [],
    workGroup: [],
    school: [],
    self: [],
  };
  if (actor.kind !== "person") return reach;
  const held = inForce(actor, today);
  for (const grant of policy[permission] as readonly Grant[]) {
    if (grant === "person of its self") reach.self.push(actor.personId);
    if (isSimple(grant)) continue;
    const [role, scope] = splitGrant(grant);
    const mine = held.filter((one) => one.role === role && one.scope === scope);
    reach[scope].push(...mine.map(({ scopeId }) => scopeId));
  }
  return reach;
}

/** True when the reach covers something at all. */
export const reachesAnything = (reach: Reach) => Object.values(reach).some((ids) => ids.length > 0);

const splitGrant = (grant: `${string} of its ${string}`) =>
  grant.split(" of its ") as [Role, ScopeKind];
