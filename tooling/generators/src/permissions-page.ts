/** Writes the policy as a page for people: what may be done, by whom, over what. */
import { scopesInWords } from "@tessellate/domain/access/appointing";
import { type Grant, permissions, policy } from "@tessellate/domain/access/policy";
import { type Role, roleKeys, roles, type ScopeKind } from "@tessellate/domain/access/roles";

/** Where the page is kept, from the root of the repository. */
export const permissionsPath = "docs/permissions.md";

const itsPlace: Record<ScopeKind, string> = {
  nation: "all of England",
  project: "its project",
  hub: "its hub",
  workGroup: "its Work Group",
  school: "its school",
  self: "their own",
};

const withoutRole: Partial<Record<Grant, readonly [who: string, where: string]>> = {
  anyone: ["anyone", "everywhere"],
  "anyone signed in": ["anyone signed in", "everywhere"],
  "person of its self": ["the person it is about", itsPlace.self],
  "bearer of its task": ["whoever holds the task’s link", "that one task"],
  operator: ["the operator (at the machine’s own command line)", "the whole installation"],
};

/** `seeThrough` → "see through". */
const spaced = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const named: Readonly<Record<string, string>> = { workGroup: "Work Group", signIn: "Sign-in" };

/** `session.schedule` → "Session: schedule". */
function inWords(permission: string): string {
  const [noun = "", verb = ""] = permission.split(".");
  const said = spaced(noun);
  return `${named[noun] ?? said.charAt(0).toUpperCase() + said.slice(1)}: ${spaced(verb)}`;
}

function whoAndWhere(grant: Grant): readonly [who: string, where: string] {
  const simple = withoutRole[grant];
  if (simple) return simple;
  const [role, scope] = grant.split(" of its ") as [Role, ScopeKind];
  return [roles[role].name, itsPlace[scope]];
}

/** One permission's lines: those who hold it over the same kind of place stand together. */
function linesFor(permission: (typeof permissions)[number]): string[] {
  const byPlace = new Map<string, string[]>();
  for (const grant of policy[permission]) {
    const [who, where] = whoAndWhere(grant);
    byPlace.set(where, [...(byPlace.get(where) ?? []), who]);
  }
  return [...byPlace].map(
    ([where, who], i) => `| ${i === 0 ? inWords(permission) : ""} | ${who.join(", ")} | ${where} |`,
  );
}

const secondStep = (asked: boolean) =>
  roleKeys.filter((role) => roles[role].secondStep === asked).map((role) => roles[role].name);

const list = (names: readonly string[]) => `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** The whole page. */
export const permissionsPage = () => `# Who may do what

This page is written by \`pnpm permissions\` from the policy itself
(\`packages/domain/src/access/policy.ts\` and \`roles.ts\`): change those, then write it again.

Whoever is not named is answered as if there were nothing there. A role is held over a place, from a day and perhaps
until one, and counts nowhere else and on no other day. Where it says *anyone*, the thing may still be known only by a
secret address (a calendar, a task’s link), or be there only in the demo (its cast and its mail).

| What may be done | Who may | Over what |
|---|---|---|
${permissions.flatMap(linesFor).join("\n")}

## Roles

| Role | Held over | Second step |
|---|---|---|
${roleKeys.map((role) => `| ${roles[role].name} | ${scopesInWords(role)} | ${roles[role].secondStep ? "yes" : "no"} |`).join("\n")}

${list(secondStep(true))} prove themselves by a second step when they sign in;
until it is set up, these roles do not count.

${list(secondStep(false))} sign in with the code from their mail alone.
`;
