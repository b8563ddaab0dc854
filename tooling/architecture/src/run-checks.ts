/** The runner behind `pnpm test`, `pnpm check` and `pnpm prove`: every step, then one line with the total. */
import { fileURLToPath } from "node:url";
import { startPostgres } from "@tessellate/vitest/postgres";
import { lastLine, sum } from "./counts.ts";
import { type Outcome, runSteps } from "./run-steps.ts";
import { type Mode, modeEnv, type Step, steps } from "./steps.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const say = (text: string) => void process.stdout.write(text);

// Leaving properly is what stops the engine that was started.
process.once("SIGTERM", () => process.exit(143));

const mode = process.argv[2] as Mode;
if (!(mode in modeEnv)) {
  console.error(`Say which: ${Object.keys(modeEnv).join(", ")}.`);
  process.exit(1);
}

const outcomes = await run(
  steps.filter((step) => step.modes.includes(mode)),
  { ...process.env, ...modeEnv[mode] },
);
const total = sum(outcomes);
say(`\n${outcomes.map(row).join("\n")}\n\n${lastLine(total)}\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** Runs the steps; the ones that want PostgreSQL share one, started when the first of them comes. */
async function run(chosen: Step[], env: NodeJS.ProcessEnv): Promise<Outcome[]> {
  const done: Outcome[] = [];
  let engine: Awaited<ReturnType<typeof startPostgres>> | undefined;
  for (const step of chosen) {
    if (step.postgres && !env.TEST_POSTGRES_URL && !engine) {
      engine = await startPostgres().catch((error) => {
        say(`${error}\n`);
        done.push({ name: "PostgreSQL starts", seconds: 0, passed: 0, failed: 1 });
        return undefined;
      });
    }
    const address = step.postgres && engine ? { TEST_POSTGRES_URL: engine.url } : {};
    done.push(...(await runSteps([step], { root, env: { ...env, ...address }, say })));
  }
  await engine?.stop();
  return done;
}

function row({ name, passed, failed, seconds }: Outcome): string {
  const state = failed === 0 ? "held" : "FAILED";
  return `${state.padEnd(7)}${name.padEnd(30)}${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s`;
}
