/** Makes an installation ready to serve: folder, keys, tables, reference data and, for the demo, England. */
import { existsSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import type { DataPlace } from "@tessellate/api/data-folder";
import { fillEngland } from "@tessellate/api/demo/fill";
import { installReferenceData } from "@tessellate/api/demo/reference";
import { engineOf } from "@tessellate/data/kit/engine";
import { migrate, pendingMigrations } from "@tessellate/data/migrate";
import { demoWishes } from "./env.ts";
import { alone, withHouse } from "./house.ts";

/** Prepares the folder; safe to run before every start. Refused while a server is using it. */
export async function prepare(
  place: DataPlace,
  demo: boolean,
  say: (line: string) => void,
): Promise<void> {
  const mode = demo ? "demo" : "serve";
  const done = await alone(place, async () => {
    await keepCopyBeforeUpgrade(place, say);
    await migrate(place.databaseUrl);
    await withHouse(place, mode, async (house) => {
      await installReferenceData(house);
      if (demo) await fillEngland(house, { ...demoWishes(), say });
    });
    return true;
  });
  if (!done)
    throw new Error(`Another process is using ${place.folder}. Stop it first, or set DATA_DIR.`);
}

async function keepCopyBeforeUpgrade(place: DataPlace, say: (line: string) => void) {
  if (engineOf(place.databaseUrl) === "postgres") return;
  const file = place.databaseUrl.replace(/^file:/, "");
  if (!existsSync(file)) return;
  const { applied, pending } = await pendingMigrations(place.databaseUrl);
  if (applied === 0 || pending === 0) return;
  const copy = `${file}.before-upgrade-${applied}`;
  if (!existsSync(copy)) await copyFile(file, copy);
  say(`Upgrading the database; a copy of it as it was is in ${copy}`);
}
