/** Every source file of the house, with its text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file as the file law sees it: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

const made = new Set([
  "node_modules",
  "build",
  "dist",
  "coverage",
  ".turbo",
  ".react-router",
  ".tessellate",
  "test-results",
  "playwright-report",
]);

/** All code under the floors, without what is installed or generated. */
export function filesOf(root: string): SourceFile[] {
  return ["apps", "packages", "tooling"]
    .flatMap((floor) => walk(root, floor))
    .filter((path) => /\.(ts|tsx|css|sql)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !made.has(name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(root, path) : [path];
    });
}

/** How many lines a file has, a last empty one not counted. */
export const linesOf = ({ text }: SourceFile) => text.replace(/\n$/, "").split("\n").length;

/** The middle of a list of numbers; 0 for none. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
