/** Follows every import under a folder and says which break the law. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { law } from "./law.ts";

const floors = ["apps", "packages", "tooling"];

/** One broken rule: its name and the two files of the arrow. */
export interface Breach {
  rule: string;
  from: string;
  to: string;
}

/** Every breach of `rules` in the tree at `root`; none means the law holds. */
export async function breachesIn(root: string, rules = law): Promise<Breach[]> {
  const present = floors.filter((floor) => existsSync(join(root, floor)));
  const { output } = await cruise(
    present,
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules },
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      exclude: { path: ["(^|/)(build|dist|\\.react-router|\\.turbo)/"] },
    },
    {
      extensions: [".ts", ".tsx", ".js", ".json", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }));
}
