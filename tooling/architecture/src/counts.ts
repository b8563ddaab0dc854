/** Counts tests honestly, from what each runner itself says at its end. */
import { stripVTControlCharacters } from "node:util";

/** How many held and how many did not. */
export interface Count {
  passed: number;
  failed: number;
}

/** Whose totals a step's output carries. */
export type Reader = "one" | "vitest" | "playwright";

/** What a task's line says, without the name turbo puts before it and without colours. */
const said = (line: string) => stripVTControlCharacters(line).replace(/^\S+:\S+: /, "");

const number = (text: string, word: string) =>
  Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0);

const readers: Record<Reader, (lines: string[]) => Count> = {
  one: () => ({ passed: 0, failed: 0 }),
  vitest: (lines) => {
    const total = { passed: 0, failed: 0 };
    let brokenFiles = 0;
    for (const line of lines) {
      if (/^\s*Test Files /.test(line)) brokenFiles = number(line, "failed");
      if (!/^\s*Tests /.test(line)) continue;
      total.passed += number(line, "passed");
      total.failed += Math.max(number(line, "failed"), brokenFiles);
    }
    return total;
  },
  playwright: (lines) => {
    const total = { passed: 0, failed: 0 };
    for (const line of lines) {
      const [, many, word] =
        /^ {2}(\d+) (passed|flaky|failed|interrupted|did not run)( \(.*\))?\s*$/.exec(line) ?? [];
      if (word === "passed" || word === "flaky") total.passed += Number(many);
      else if (word) total.failed += Number(many);
    }
    return total;
  },
};

/**
 * What a finished step counts for. A step that ends badly fails at least once, whatever it printed;
 * a step counted as `one` is one check; a runner that ran no test has shown nothing and fails.
 */
export function countOf(reader: Reader, output: string, exitCode: number): Count {
  const { passed, failed } = readers[reader](output.split("\n").map(said));
  if (exitCode !== 0) return { passed, failed: Math.max(failed, 1) };
  if (reader === "one") return { passed: 1, failed: 0 };
  return { passed, failed: failed + passed === 0 ? 1 : failed };
}

/** The one line a run ends with. */
export const lastLine = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`;
