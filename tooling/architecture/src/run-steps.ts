/** Runs steps one after another, all of them, so that everything wrong is seen at once. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Count, countOf } from "./counts.ts";
import type { Step } from "./steps.ts";

/** Where the commands stand and what they find in their environment. */
export interface Surroundings {
  root: string;
  env: NodeJS.ProcessEnv;
  say(text: string): void;
}

/** A step and what came of it, with how long it took. */
export interface Outcome extends Count {
  name: string;
  seconds: number;
}

/** Runs every step, whatever the ones before it said. */
export async function runSteps(steps: Step[], around: Surroundings): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const start = performance.now();
    around.say(`\n── ${step.name}\n`);
    const { output, exitCode } = await runOne(step, around);
    const seconds = (performance.now() - start) / 1000;
    outcomes.push({ name: step.name, seconds, ...countOf(step.counted, output, exitCode) });
  }
  return outcomes;
}

/** Runs one command, passing on what it says as it says it. A program that cannot start has failed. */
function runOne(step: Step, { root, env, say }: Surroundings) {
  const [program, ...words] = step.command;
  return new Promise<{ output: string; exitCode: number }>((resolve) => {
    const said: string[] = [];
    const hear = (part: string) => {
      said.push(part);
      say(part);
    };
    const child = spawn(join(root, "node_modules/.bin", program), words, {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.once("error", (error) => hear(`${error.message}\n`));
    child.once("close", (code) => resolve({ output: said.join(""), exitCode: code ?? 1 }));
  });
}
