/** What the test command does, in order, as a plain list. */
import type { Reader } from "./counts.ts";

/** How far a run goes: all but the browser, everything, or everything at full size. */
export type Mode = "check" | "test" | "prove";

/** One step: a command of the house and how its outcome is counted. */
export interface Step {
  name: string;
  /** A program of the workspace's own node_modules, and what it is told. */
  command: [program: string, ...words: string[]];
  modes: Mode[];
  /** `one`: the command is a single check; otherwise its runner's own totals are read. */
  counted: Reader;
  /** Runs with TEST_POSTGRES_URL, the address of the run's one PostgreSQL. */
  postgres?: true;
}

const always: Mode[] = ["check", "test", "prove"];
const turbo = (task: string, ...words: string[]): Step["command"] => [
  "turbo",
  "run",
  task,
  "--ui=stream",
  "--log-order=stream",
  "--continue=always",
  ...words,
];

/** Everything that must hold; the cheap and telling steps come first. */
export const steps: Step[] = [
  {
    name: "format and lint",
    command: ["biome", "check", "--error-on-warnings", "."],
    modes: always,
    counted: "one",
  },
  { name: "manifests agree", command: ["sherif"], modes: always, counted: "one" },
  { name: "nothing unused", command: ["knip", "--no-progress"], modes: always, counted: "one" },
  {
    name: "architecture law",
    command: turbo("test", "--filter=@tessellate/architecture"),
    modes: always,
    counted: "vitest",
  },
  {
    name: "types on both engines",
    command: turbo("typecheck", "typecheck:postgres", "--concurrency=2"),
    modes: always,
    counted: "one",
  },
  {
    name: "rules, procedures and stores",
    command: turbo("test", "--filter=!@tessellate/architecture", "--concurrency=2"),
    modes: always,
    counted: "vitest",
    postgres: true,
  },
  {
    name: "journeys in a browser",
    command: turbo("e2e", "--concurrency=1"),
    modes: ["test", "prove"],
    counted: "playwright",
  },
];

/** What each mode adds to the environment; `prove` runs the long properties at full size. */
export const modeEnv: Record<Mode, Record<string, string>> = {
  check: {},
  test: {},
  prove: { PROVE: "1" },
};
