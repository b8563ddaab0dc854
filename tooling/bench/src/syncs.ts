/** How often a program makes the disk keep what was written, counted from outside by strace where there is one. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Running, run } from "./processes.ts";

/** A program watched from outside. */
export interface Watched {
  program: Running;
  /** Waits for the disk since it started. */
  count(): number;
}

/** Runs a program under strace, its calls written to `log`; nothing on a machine without strace. */
export function watched(file: URL, log: string): Watched | undefined {
  const works = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;
  if (!works) return undefined;
  const under = ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", log];
  const count = () => readFileSync(log, "utf8").match(/\bf(?:data)?sync\(/g)?.length ?? 0;
  return { program: run(file, { under }), count };
}
