/** Counts tests honestly, from what each runner itself says at its end. */
import { stripVTControlCharacters } from "node:util";

/** How many held and how many did not. */
export interface Count {
  passed: number;
  failed: number;
}

/** Whose totals a step's output carries. */
export type Reader = "one" | "vitest" | "playwright";

/** A line of output: which task said it (none when a program speaks for itself), and what. */
interface Line {
  task: string;
  text: string;
}

const number = (text: string, word: string) =>
  Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0);

/** All counts as one. */
export const sum = (counts: Count[]): Count => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/** What one line of a runner's totals counts for. */
const readers: Record<Reader, (text: string) => Count | undefined> = {
  one: () => undefined,
  vitest: (text) => {
    const passed = /^\s*Tests /.test(text) ? number(text, "passed") : 0;
    const failed = /^\s*(Tests|Test Files) /.test(text) ? number(text, "failed") : 0;
    return { passed, failed };
  },
  playwright: (text) => {
    const [, many, word] =
      /^ {2}(\d+) (passed|flaky|failed|interrupted|did not run)( \(.*\))?\s*$/.exec(text) ?? [];
    const held = word === "passed" || word === "flaky";
    return word ? { passed: held ? Number(many) : 0, failed: held ? 0 : Number(many) } : undefined;
  },
};

/**
 * What a finished step counts for. A step that ends badly fails at least once, whatever it printed, and so does
 * each task in it; a step counted as `one` is one check; a runner that ran no test has shown nothing and fails.
 */
export function countOf(reader: Reader, output: string, exitCode: number): Count {
  const lines = output.split("\n").map(heard);
  const tasks = [...new Set(lines.map(({ task }) => task))];
  const { passed, failed } = sum(tasks.map((task) => countOfTask(reader, task, lines)));
  if (exitCode !== 0) return { passed, failed: Math.max(failed, 1) };
  if (reader === "one") return { passed: 1, failed: 0 };
  return { passed, failed: failed + passed === 0 ? 1 : failed };
}

/** A test file that does not load fails no test, yet has failed; a task that ends badly has too. */
function countOfTask(reader: Reader, task: string, lines: Line[]): Count {
  const own = lines.filter((line) => line.task === task).map(({ text }) => text);
  const counts = own.map((text) => readers[reader](text)).filter((count) => count !== undefined);
  const { passed, failed } = sum(counts);
  const ended = reader !== "one" && own.some((text) => /ERROR {2}command/.test(text));
  const worst = reader === "vitest" ? Math.max(0, ...counts.map((count) => count.failed)) : failed;
  return { passed, failed: ended ? Math.max(worst, 1) : worst };
}

/** Takes the name that turbo puts before a line, and colours, off it. */
function heard(line: string): Line {
  const plain = stripVTControlCharacters(line);
  const [, task = "", text = plain] = /^(@\S+?[:#]\S+): ?(.*)$/.exec(plain) ?? [];
  return { task: task.replace("#", ":"), text };
}

/** The one line a run ends with. */
export const lastLine = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`;
