/** A run goes through all its steps and hides nothing, shown with real programs. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sum } from "./counts.ts";
import { runSteps } from "./run-steps.ts";
import { modeEnv, type Step, steps } from "./steps.ts";

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tessellate-steps-"));
  await mkdir(join(root, "node_modules/.bin"), { recursive: true });
  const program = join(root, "node_modules/.bin/say");
  await writeFile(program, '#!/bin/sh\necho "$1"; echo "$PROVE" >&2; exit "$2"\n');
  await chmod(program, 0o755);
});

afterAll(() => rm(root, { recursive: true, force: true }));

const step = (name: string, counted: Step["counted"], ...command: Step["command"]): Step => ({
  name,
  command,
  counted,
  modes: ["test"],
});

async function run(...chosen: Step[]) {
  const heard: string[] = [];
  const say = (text: string) => void heard.push(text);
  const outcomes = await runSteps(chosen, { root, env: { ...process.env, PROVE: "full" }, say });
  return { outcomes, heard: heard.join("") };
}

test("a failure does not hide what comes after it", async () => {
  const { outcomes, heard } = await run(
    step("first", "one", "say", "wrong", "1"),
    step("second", "vitest", "say", " Tests  4 passed (4)", "0"),
  );
  expect(outcomes.map(({ name }) => name)).toEqual(["first", "second"]);
  expect(sum(outcomes)).toEqual({ passed: 4, failed: 1 });
  expect(heard).toContain("wrong");
  expect(heard).toContain("full");
});

test("a program that is missing has failed", async () => {
  const { outcomes } = await run(step("gone", "one", "no-such-program"));
  expect(sum(outcomes)).toEqual({ passed: 0, failed: 1 });
});

test("check is test without the browser, and prove is test at full size", () => {
  const names = (mode: Step["modes"][number]) =>
    steps.filter(({ modes }) => modes.includes(mode)).map(({ name }) => name);
  expect(names("test").filter((name) => !names("check").includes(name))).toEqual([
    "journeys in a browser",
  ]);
  expect(names("prove")).toEqual(names("test"));
  expect(modeEnv.prove.PROVE).toBe("1");
});
