/** Lays the staircase of a noun: its first, smallest files on every floor. */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { forbiddenNames, nouns } from "@tessellate/architecture/vocabulary";
import { apiFloor } from "./api-floor.ts";
import { lowerFloors } from "./lower-floors.ts";
import { namesOf } from "./names.ts";
import { webFloor } from "./web-floor.ts";

/** Why a noun cannot be laid, as one sentence for whoever asked; undefined when it can. */
export function refusal(root: string, noun: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(noun)) {
    return `"${noun}" is not a name: use small letters and hyphens, such as work-groups.`;
  }
  if (forbiddenNames.includes(noun)) {
    return `"${noun}" is a drawer, not a noun: say whose it is.`;
  }
  if (!nouns.includes(noun)) {
    return `"${noun}" is not a noun of the house yet: write a decision record, then add it to tooling/architecture/src/vocabulary.ts.`;
  }
  const there = Object.keys(staircase(noun))
    .map(roomOf)
    .find((path) => existsSync(join(root, path)));
  return there && `"${noun}" is there already: see ${there}.`;
}

/** Writes the staircase under `root` and hands back the paths. Throws the refusal, having written nothing. */
export async function layNoun(root: string, noun: string): Promise<string[]> {
  const refused = refusal(root, noun);
  if (refused) throw new Error(refused);
  const files = Object.entries(staircase(noun));
  for (const [path, contents] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), contents, { flag: "wx" });
  }
  return files.map(([path]) => path);
}

/** What a generator must not guess: the sentences and the order of the lists that people read. */
export function stillToDo(noun: string): string[] {
  const { code, folder } = namesOf(noun);
  return [
    `packages/data/src/schema/index.ts: export * from "./${folder}.ts"; then pnpm --filter @tessellate/data generate`,
    `packages/domain/src/access/policy.ts: "${code}.read" and "${code}.create", each with who may (the test expects a national lead)`,
    `packages/api/src/app.ts: ${code}: ${code}Router`,
    `apps/web/app/routes.ts: the address of routes/${folder}/list.tsx`,
    "then replace the title by what the noun really is, and run pnpm check",
  ];
}

function staircase(noun: string): Record<string, string> {
  const names = namesOf(noun);
  return { ...lowerFloors(names), ...apiFloor(names), ...webFloor(names) };
}

/** What stands for the noun on a floor: its folder, or its file where a floor has one file a noun. */
const roomOf = (path: string) => (path.startsWith("packages/data/") ? path : dirname(path));
