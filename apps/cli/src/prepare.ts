/** Makes an installation ready to serve: folder, keys, tables, reference data and, for the demo, England. */
import { existsSync } from "node:fs";
import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataPlace } from "@tessellate/api/data-folder";
import { fillEngland, standingDemo } from "@tessellate/api/demo/fill";
import { installReferenceData } from "@tessellate/api/upkeep/store";
import { engineOf } from "@tessellate/data/kit/engine";
import { migrate, pendingMigrations } from "@tessellate/data/migrate";
import { demoWishes } from "./env.ts";
import { alone, withHouse } from "./house.ts";

type Say = (line: string) => void;

/** Prepares the folder; safe to run before every start. Refused while a server is using it. */
export async function prepare(place: DataPlace, demo: boolean, say: Say): Promise<void> {
  const done = await alone(place, async () => {
    await keepApart(place, demo);
    if (demo) await clearUnwantedDemo(place);
    await keepCopyBeforeUpgrade(place, say);
    await migrate(place.databaseUrl);
    await withHouse(place, demo ? "demo" : "serve", async (house) => {
      await installReferenceData(house);
      if (demo) await fillEngland(house, { ...demoWishes(), say });
    });
    return true;
  });
  if (!done)
    throw new Error(`Another process is using ${place.folder}. Stop it first, or set DATA_DIR.`);
}

const fileOf = (place: DataPlace) =>
  engineOf(place.databaseUrl) === "sqlite" ? place.databaseUrl.replace(/^file:/, "") : undefined;

const markOf = (place: DataPlace) => join(place.folder, "example-data");

/**
 * Keeps examples and real records apart for good: a folder that was made for the demo is marked, the demo never begins in
 * a folder that holds anything else, and nothing real is ever begun in the demo's.
 */
async function keepApart(place: DataPlace, demo: boolean) {
  const file = fileOf(place);
  const marked = existsSync(markOf(place));
  if (!demo && marked)
    throw new Error(
      `${place.folder} holds the demo's example data. Set DATA_DIR to another folder.`,
    );
  if (demo && !marked && file && existsSync(file))
    throw new Error(
      `${place.folder} holds an installation that is not the demo. Set DATA_DIR to another folder.`,
    );
  if (demo)
    await writeFile(
      markOf(place),
      "This folder holds the demo: invented people, invented answers.\n",
    );
}

/** A demo that was never finished, or is wanted for another day, begins again. One that stands is kept, with what people changed in it. */
async function clearUnwantedDemo(place: DataPlace) {
  const file = fileOf(place);
  if (!file || !existsSync(file)) return;
  const wanted = demoWishes().day;
  const { pending } = await pendingMigrations(place.databaseUrl);
  const standing =
    pending > 0
      ? undefined
      : await withHouse(place, "demo", (house) => standingDemo(house.database));
  if (standing && (!wanted || wanted === standing)) return;
  for (const end of ["", "-wal", "-shm"]) await rm(`${file}${end}`, { force: true });
}

async function keepCopyBeforeUpgrade(place: DataPlace, say: Say) {
  const file = fileOf(place);
  if (!file || !existsSync(file)) return;
  const { applied, pending } = await pendingMigrations(place.databaseUrl);
  if (applied === 0 || pending === 0) return;
  const copy = `${file}.before-upgrade-${applied}`;
  if (!existsSync(copy)) await copyFile(file, copy);
  say(`Upgrading the database; a copy of it as it was is in ${copy}`);
}
