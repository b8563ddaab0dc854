/** `pnpm noun <name>`: lays the empty staircase of a noun and says what is left for a person to write. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { layNoun, stillToDo } from "./lay-noun.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const noun = process.argv[2] ?? "";

try {
  const paths = await layNoun(root, noun);
  execFileSync(join(root, "node_modules/.bin/biome"), ["check", "--write", ...paths], {
    cwd: root,
  });
  console.log(`Laid:\n${paths.map((path) => `  ${path}`).join("\n")}`);
  console.log(
    `Still to do:\n${stillToDo(noun)
      .map((line) => `  ${line}`)
      .join("\n")}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
