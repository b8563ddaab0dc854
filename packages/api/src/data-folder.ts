/** Where an installation keeps its database and keys: the same answer for the server and the command line. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export interface DataPlace {
  /** Holds the database (on SQLite), `keys/`, the lock and the operator's socket. */
  folder: string;
  keys: string;
  socket: string;
  databaseUrl: string;
}

/** Reads DATA_DIR and DATABASE_URL; without them, a folder of the mode's own at the root of the repository. */
export function dataPlace(
  mode: "demo" | "serve",
  given: { DATA_DIR?: string | undefined; DATABASE_URL?: string | undefined },
  from = process.cwd(),
): DataPlace {
  const folder = resolve(
    rootAbove(from),
    given.DATA_DIR || join(".tessellate", mode === "demo" ? "demo" : "data"),
  );
  return {
    folder,
    keys: join(folder, "keys"),
    socket: join(folder, "operator.sock"),
    databaseUrl: given.DATABASE_URL || `file:${join(folder, "tessellate.sqlite")}`,
  };
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, "pnpm-workspace.yaml"))) return folder;
  const above = dirname(folder);
  return above === folder ? process.cwd() : rootAbove(above);
}
