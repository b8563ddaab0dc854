/** One violation for each rule of the law, to show that the law sees it. */

/** A small tree: path → contents. */
export type Tree = Record<string, string>;

const use = (what: string) => `import "${what}";\n`;
const empty = "export {};\n";

/** What every planted tree also holds, so that the imports in it lead somewhere. */
export const ground: Tree = {
  "packages/domain/src/people/name.ts": empty,
  "packages/data/src/database.ts": empty,
  "packages/data/src/schema/people.ts": empty,
  "packages/auth/src/actor.ts": empty,
  "packages/api/src/people/router.ts": empty,
  "apps/web/app/routes/people/person.tsx": empty,
  "apps/web/server/app.ts": empty,
  "tooling/vitest/src/rules.ts": empty,
  "packages/domain/package.json": manifest("domain"),
  "packages/data/package.json": manifest("data"),
  "packages/auth/package.json": manifest("auth"),
  "packages/api/package.json": manifest("api"),
  "tooling/vitest/package.json": manifest("vitest"),
};

/** Outside packages that planted files reach for. */
export const outsiders = ["zod", "drizzle-orm", "better-auth", "react"];

/** Packages of the house, by the folder they stand in. */
export const insiders = {
  domain: "packages/domain",
  data: "packages/data",
  auth: "packages/auth",
  api: "packages/api",
  vitest: "tooling/vitest",
};

/** Imports that look alike and are lawful: the law must let them pass. */
export const lawful: Tree = {
  "packages/domain/src/people/mail.ts": use("zod") + use("./name.ts"),
  "packages/data/src/makers/people.ts": use("@tessellate/domain/people/name") + use("drizzle-orm"),
  "packages/auth/src/session.ts": use("@tessellate/data/database") + use("better-auth"),
  "packages/api/src/people/store.ts": use("@tessellate/data/schema/people") + use("drizzle-orm"),
  "packages/api/src/change.ts": use("drizzle-orm"),
  "packages/api/src/people/router.test.ts":
    use("@tessellate/data/schema/people") + use("@tessellate/vitest/rules"),
  "apps/web/server/services.server.ts":
    use("@tessellate/data/database") + use("@tessellate/auth/actor"),
  "apps/web/app/features/people/card.tsx": use("@tessellate/api/people/router") + use("react"),
  "apps/web/server/index.ts": `${use("node:http")}type App = typeof import("./app.ts");\n`,
  "apps/cli/src/appoint.ts": use("@tessellate/data/database"),
};

/** Rule → files that break it and nothing else of note. */
export const planted: Record<string, Tree> = {
  "no-cycles": {
    "packages/domain/src/people/one.ts": use("./two.ts"),
    "packages/domain/src/people/two.ts": use("./one.ts"),
  },
  "nothing-unresolved": { "packages/auth/src/a.ts": use("@tessellate/nowhere") },
  "no-tests-in-code": {
    "packages/auth/src/a.ts": use("./a.test.ts"),
    "packages/auth/src/a.test.ts": empty,
  },
  "no-tooling-at-run-time": { "packages/data/src/a.ts": use("@tessellate/vitest/rules") },
  "domain-is-pure": { "packages/domain/src/people/a.ts": use("node:fs") },
  "domain-tests-need-no-floor": {
    "packages/domain/src/people/a.test.ts": use("@tessellate/data/database"),
  },
  "data-knows-only-domain": { "packages/data/src/a.ts": use("@tessellate/api/people/router") },
  "auth-knows-only-data-and-domain": {
    "packages/auth/src/a.ts": use("@tessellate/api/people/router"),
  },
  "api-never-sees-auth": { "packages/api/src/people/a.ts": use("@tessellate/auth/actor") },
  "only-stores-touch-tables": {
    "packages/api/src/people/a.ts": use("@tessellate/data/schema/people"),
  },
  "pages-never-see-data": {
    "apps/web/app/routes/people/a.tsx": use("@tessellate/data/database"),
  },
  "the-listener-knows-nothing-of-ours": { "apps/web/server/index.ts": use("./app.ts") },
  "commands-never-see-tables": { "apps/cli/src/a.ts": use("drizzle-orm") },
  "applications-are-apart": { "apps/cli/src/a.ts": use("../../web/server/app.ts") },
  "parts-know-no-domain": {
    "apps/web/app/ui/a.tsx": use("@tessellate/domain/people/name"),
  },
  "features-know-no-routes": {
    "apps/web/app/features/people/a.tsx": use("../../routes/people/person.tsx"),
  },
};

function manifest(name: string): string {
  return JSON.stringify({ name: `@tessellate/${name}`, exports: { "./*": "./src/*.ts" } });
}
