/** What is said when someone is appointed: who, as what, over what, from when. */
import { z } from "zod";
import { emailField } from "../forms/email.ts";
import { lineOf } from "../forms/text.ts";
import { england, type Role, roleKeys, roles, type ScopeKind, scopeKinds } from "./roles.ts";

/** How kinds of place are called in a sentence. */
export const scopeNames = {
  nation: "England",
  project: "a project",
  hub: "a hub",
  workGroup: "a Work Group",
  school: "a school",
  self: "oneself",
} as const satisfies Record<ScopeKind, string>;

/** The kinds of place a role may be held over, in a sentence: "England or a project". */
export const scopesInWords = (role: Role) =>
  roles[role].scopes.map((scope) => scopeNames[scope]).join(" or ");

/** A place as it is typed or chosen: `england`, `hub:archimedes-ne`, `project:<id>`, `workGroup:<id>`, `school:<urn>`. */
const overText = lineOf({ missing: "Choose what the role is held over", max: 120 });

/** A place as it was said: which kind, and the id, slug or URN that stands for it. */
export interface SaidPlace {
  scope: ScopeKind;
  ref: string;
}

function readPlace(text: string): SaidPlace | undefined {
  if (text === england) return { scope: "nation", ref: england };
  const [kind, ref] = text.split(/:(.*)/s);
  const scope = scopeKinds.find((one) => one === kind && one !== "nation" && one !== "self");
  return scope && ref ? { scope, ref: ref.trim() } : undefined;
}

/** The place a role is to be held over. National roles need not say it; the others may not leave it out. */
function placeFor(role: Role, over: string | undefined): SaidPlace | undefined {
  const scopes: readonly ScopeKind[] = roles[role].scopes;
  const said = over === undefined ? undefined : readPlace(over);
  if (over === undefined && scopes.includes("nation")) return { scope: "nation", ref: england };
  return said && scopes.includes(said.scope) ? said : undefined;
}

/** Giving someone a role. A name is needed only for people who are new here, and can be read off the address. */
export const appointInput = z
  .strictObject({
    email: emailField("Enter the person’s e-mail address"),
    name: lineOf({ missing: "Enter the person’s name", max: 120 }).optional(),
    role: z.enum(roleKeys, { error: "Choose a role" }),
    over: overText.optional(),
    from: z.iso.date("Enter the first day as YYYY-MM-DD").optional(),
    to: z.iso.date("Enter the last day as YYYY-MM-DD").optional(),
  })
  .transform(({ over, ...rest }, ctx) => {
    const place = placeFor(rest.role, over);
    if (place) return { ...rest, place };
    const message = `The role “${roles[rest.role].name}” is held over ${scopesInWords(rest.role)}: choose which`;
    ctx.addIssue({ code: "custom", path: ["over"], message });
    return z.NEVER;
  });
export type AppointInput = z.output<typeof appointInput>;

/** The choice of all one's appointments together. */
export const allEyes = "all";

/** Through whose eyes pages are seen from now on. */
export const eyesInput = z.strictObject({
  appointmentId: z.union([z.uuid(), z.literal(allEyes)], { error: "Choose one of your roles" }),
});
