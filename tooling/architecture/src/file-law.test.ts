/** The law of names and sizes holds in this tree, and each of its rules sees what breaks it. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { fileLaw, problemsWith } from "./file-law.ts";
import { filesOf, linesOf, median } from "./files.ts";
import { apiConcepts, apiTopFiles, medianGoal, mostLines, rooms } from "./vocabulary.ts";

const house = fileURLToPath(new URL("../../..", import.meta.url));
const opening = "/** What this is for. */\n";
const file = (path: string, text = "") => ({ path, text: opening + text });

const planted = {
  "no drawers": file("packages/auth/src/helpers/mail.ts"),
  "no barrels": file("packages/auth/src/index.ts"),
  "kebab-case": file("packages/auth/src/signIn.ts"),
  "domain holds concepts of nouns": file("packages/domain/src/widgets/size.ts"),
  "data holds schema, makers, kit, demo and reference": file("packages/data/src/tables/people.ts"),
  "api nouns hold router, store and views": file("packages/api/src/people/finder.ts"),
  "web holds routes, features, ui, server and browser": file("apps/web/app/parts/button.tsx"),
  "server code of the web says so": file("apps/web/app/server/session.ts"),
  "journeys are specs": file("apps/web/e2e/sign-in.ts"),
  "short files": file("packages/auth/src/long.ts", "export {};\n".repeat(mostLines)),
  "opens with a sentence": { path: "packages/auth/src/mute.ts", text: "export {};\n" },
  "nothing unfinished": file("packages/auth/src/a.ts", `// ${"TO"}${"DO"} later\n`),
  "clock and ids come in": file("packages/domain/src/time/today.ts", "const now = Date.now();\n"),
  "one SQL for both engines": file("packages/api/src/people/store.ts", "query.all();\n"),
} satisfies Record<string, ReturnType<typeof file>>;

const lawful = [
  file("packages/domain/src/people/name.ts", "const day = new Date(instant);\n"),
  file("packages/domain/src/evaluations/waves/kinds.test.ts"),
  file("packages/data/src/schema/index.ts"),
  file("packages/data/src/demo/schools.ts", "// a row\n".repeat(mostLines)),
  file("packages/api/src/people/store.ts", "Promise.all([one.get(id)]);\n"),
  file("packages/api/src/sessions/calendar.test.ts"),
  file("apps/web/server/index.ts"),
  file("apps/web/server/services.server.ts"),
  file("apps/web/app/root.tsx"),
  file("apps/web/app/routes/work-groups/register.tsx"),
  file("apps/web/e2e/support/cast.ts"),
];

test("every file of the house has its place, its size and its opening sentence", () => {
  const files = filesOf(house);
  const lines = files.filter(({ path }) => /\.tsx?$/.test(path)).map(linesOf);
  console.log(`${lines.length} code files, median ${median(lines)} lines`);
  expect(lines.length).toBeGreaterThan(0);
  expect(median(lines)).toBeLessThanOrEqual(medianGoal);
  expect(problemsWith(files)).toEqual([]);
});

test("every rule about files has a planted violation", () => {
  expect(Object.keys(planted).sort()).toEqual(Object.keys(fileLaw).sort());
});

test.each(Object.entries(planted))("a file that breaks '%s' is caught", (title, broken) => {
  const [problem, ...others] = problemsWith([broken]);
  expect(problem).toContain(`${broken.path}: ${title}.`);
  expect(others).toEqual([]);
});

test.each(lawful.map((one) => [one.path, one] as const))("%s is lawful", (_, one) => {
  expect(problemsWith([one])).toEqual([]);
});

test("every name beyond the common ones says why it is allowed", () => {
  const reasons = [
    ...Object.values(rooms),
    ...[...Object.values(apiConcepts), ...Object.values(apiTopFiles)].map(({ why }) => why),
  ];
  for (const reason of reasons) expect(reason.split(" ").length).toBeGreaterThan(3);
});

test("the median of a list is its middle", () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([])).toBe(0);
});
