/** A house of the bench's own: the real API over a real, migrated SQLite file that is thrown away afterwards. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callerFor } from "@tessellate/api/app";
import { type House, realWorld } from "@tessellate/api/context";
import { newKeys } from "@tessellate/api/keys";
import { openDatabase } from "@tessellate/data/database";
import { migrate } from "@tessellate/data/migrate";
import type { Actor } from "@tessellate/domain/access/roles";

/** Does `work` with an empty folder, which is gone afterwards, whatever happens. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "tessellate-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a house over the file, with keys of its own; brings its tables up to date first. */
export async function openHouse(file: string): Promise<House> {
  await migrate(`file:${file}`);
  return {
    ...realWorld,
    database: await openDatabase(`file:${file}`),
    keys: newKeys(),
    baseUrl: "http://tessellate.example",
    mode: "serve",
    wakeOutbox: () => {},
    background: (work) => void work.catch(() => {}),
  };
}

/** The API as `actor` meets it, called in process as pages do. */
export const as = (house: House, actor: Actor) =>
  callerFor({ ...house, actor, requestId: "bench" });

/** Someone who may read the whole nation's figures and schools. */
export const nationalLead: Actor = {
  kind: "person",
  personId: "00000000-0000-7000-8000-00000000aaaa",
  name: "Robin Ashdown",
  appointments: [
    { role: "nationalLead", scope: "nation", scopeId: "england", from: "2020-01-01", to: null },
  ],
};
