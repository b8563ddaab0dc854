/** The law of the house as data: arrows point down, and each floor knows only what it needs. */
import type { IRegularForbiddenRuleType } from "dependency-cruiser";
import { apiConcepts, apiTopFiles } from "./vocabulary.ts";

type Rule = IRegularForbiddenRuleType & { name: string };

const tests = "(\\.test\\.tsx?$|^packages/[a-z]+/test/)";
const journeys = "^apps/web/(e2e/|playwright\\.config\\.ts$)";
const settings = "\\.config\\.ts$";
const engines = "node_modules/(drizzle-orm|drizzle-kit|better-sqlite3|pg)/";
const tables = "^packages/data/src/(schema/|kit/(index|sqlite|postgres)\\.ts)";

const doors = [
  ...Object.entries(apiTopFiles),
  ...Object.entries(apiConcepts).map(([name, file]) => [name, file] as const),
]
  .filter(([, file]) => file.tables)
  .map(([name]) => `^packages/api/src/${name}\\.ts$`);

const rule = (name: string, comment: string, from: Rule["from"], to: Rule["to"]): Rule => ({
  name,
  comment,
  severity: "error",
  from,
  to,
});

/** Every rule; `law.test.ts` plants a violation of each. */
export const law: Rule[] = [
  rule(
    "no-cycles",
    "Two files that need each other are one file, or want a third.",
    {},
    { circular: true },
  ),
  rule(
    "nothing-unresolved",
    "An import that cannot be followed is an arrow the law cannot see.",
    {},
    { couldNotResolve: true, pathNot: ["^virtual:", "/\\+types/"] },
  ),
  rule(
    "no-tests-in-code",
    "What runs never needs what tests it.",
    { pathNot: [tests, journeys] },
    { path: [tests, journeys] },
  ),
  rule(
    "no-tooling-at-run-time",
    "How we build is not part of what we ship.",
    { path: "^(apps|packages)/", pathNot: [tests, journeys, settings] },
    { path: "^tooling/" },
  ),
  rule(
    "domain-is-pure",
    "Rules know nothing of storage, transport, screens or the machine.",
    { path: "^packages/domain/src/", pathNot: tests },
    { pathNot: ["^packages/domain/src/", "node_modules/(zod|temporal-polyfill)/"] },
  ),
  rule(
    "domain-tests-need-no-floor",
    "A rule that needs a database to be tested is not a rule.",
    { path: "^packages/domain/", pathNot: settings },
    { path: ["^(apps|tooling)/", "^packages/(?!domain/)"] },
  ),
  rule(
    "data-knows-only-domain",
    "What is remembered does not know who asks.",
    { path: "^packages/data/", pathNot: [tests, settings] },
    { path: ["^apps/", "^packages/(?!data/|domain/)"] },
  ),
  rule(
    "auth-knows-only-data-and-domain",
    "Who is asking does not depend on what they may do.",
    { path: "^packages/auth/" },
    { path: ["^apps/", "^packages/(?!auth/|data/|domain/)"] },
  ),
  rule(
    "api-never-sees-auth",
    "The API is handed an actor, so tests, jobs and the command line call it as pages do.",
    { path: "^packages/api/" },
    { path: ["^apps/", "^packages/auth/", "node_modules/better-auth/"] },
  ),
  rule(
    "only-stores-touch-tables",
    "Routers ask stores and views; only those and the named doors speak SQL.",
    { path: "^packages/api/src/", pathNot: ["/(store|views)\\.ts$", tests, ...doors] },
    { path: [engines, tables] },
  ),
  rule(
    "pages-never-see-data",
    "Pages ask the API; only the composition root opens a database.",
    {
      path: "^apps/web/",
      pathNot: ["^apps/web/server/services\\.server\\.ts$", tests, journeys, settings],
    },
    { path: ["^packages/data/", engines] },
  ),
  rule(
    "the-listener-knows-nothing-of-ours",
    "Two copies of the data package would be two writers on one file.",
    { path: "^apps/web/server/index\\.ts$" },
    {
      path: ["^packages/", "^apps/web/app/", "^apps/web/server/(app|services)"],
      dependencyTypesNot: ["type-only", "type-import"],
    },
  ),
  rule(
    "commands-never-see-tables",
    "The command line asks the API, as a page does.",
    { path: "^apps/cli/src/", pathNot: tests },
    { path: [engines, tables] },
  ),
  rule(
    "applications-are-apart",
    "Each application stands alone on the packages.",
    { path: "^apps/cli/" },
    { path: "^apps/(?!cli/)" },
  ),
  rule(
    "parts-know-no-domain",
    "What is in ui could ship in another product.",
    { path: "^apps/web/app/ui/", pathNot: tests },
    { path: ["^packages/", "^apps/web/app/(routes|features|server|browser)/"] },
  ),
  rule(
    "features-know-no-routes",
    "A page is made of features, never the other way round.",
    { path: "^apps/web/app/(features|browser|server)/", pathNot: tests },
    { path: "^apps/web/app/routes/" },
  ),
];
