/** `bench [case …] [--json] [--large]`: measures speed beside a limit or a peer in the same run, and says what it found. */
import { parseArgs } from "node:util";
import { type Case, lineOf, type Options, type Result } from "./case.ts";
import { cases } from "./cases.ts";
import { endNations } from "./nation.ts";

/** What was asked for; a word that names no case is told, with those that do. */
function asked() {
  const options = { json: { type: "boolean" }, large: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.filter((name) => !Object.hasOwn(cases, name));
  if (unknown.length > 0)
    throw new Error(
      `There is no case called ${unknown.join(" or ")}. There are: ${Object.keys(cases).join(" ")}.`,
    );
  const large = values.large === true || process.env.BENCH_SIZE === "large";
  const names = positionals.length > 0 ? positionals : Object.keys(cases);
  return { names: [...new Set(names)], json: values.json === true, large };
}

/** A case that cannot be measured is said to be so; a missed goal is a result like any other. */
async function resultOf(name: string, one: Case, options: Options): Promise<Result> {
  const { goal, better } = one;
  try {
    const { ratio, holds, detail } = await one.measure(options);
    const met = better === "lower" ? ratio <= goal : ratio >= goal;
    return { case: name, ratio, goal, better, holds: holds ?? met, detail };
  } catch (error) {
    process.exitCode = 1;
    console.error(error);
    const detail = `could not be measured: ${error instanceof Error ? error.message.split("\n")[0] : error}`;
    return { case: name, ratio: null, goal, better, holds: false, detail };
  }
}

async function main() {
  const { names, json, large } = asked();
  for (const name of names) {
    const one = cases[name] as Case;
    const say = (line: string) => console.error(`  ${name}: ${line}`);
    say(one.about);
    const result = await resultOf(name, one, { large, say });
    console.log(json ? JSON.stringify(result) : lineOf(result));
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endNations();
}
