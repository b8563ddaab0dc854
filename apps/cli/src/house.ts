/** The command line's composition root: the house opened here when nobody else has it, or the running server's. */
import { mkdir } from "node:fs/promises";
import { type House, realWorld } from "@tessellate/api/context";
import type { DataPlace } from "@tessellate/api/data-folder";
import { openKeys } from "@tessellate/api/keys";
import { type Call, callHere, callServer } from "@tessellate/api/operator";
import { openDatabase } from "@tessellate/data/database";
import { engineOf } from "@tessellate/data/kit/engine";
import { takeLock } from "@tessellate/data/lock";
import { baseUrl } from "./env.ts";

/** Runs `work` while nobody else may write to the folder; nothing when somebody else is. */
export async function alone<T>(place: DataPlace, work: () => Promise<T>): Promise<T | undefined> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  const lock = takeLock(place.folder);
  if (!lock) return undefined;
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Opens the house, hands it to `work`, and closes it whatever happens. */
export async function withHouse<T>(
  place: DataPlace,
  mode: House["mode"],
  work: (house: House) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(place.databaseUrl);
  try {
    const keys = await openKeys(place.keys);
    return await work({
      ...realWorld,
      database,
      keys,
      mode,
      baseUrl: baseUrl(),
      wakeOutbox: () => {},
      background: () => {},
    });
  } finally {
    await database.close();
  }
}

/**
 * Calls a procedure where the keys are held: in the running server if there is one, on PostgreSQL too, because a server
 * that went on with keys of its own could not open what is sealed here.
 */
export async function whereTheKeysAre(
  place: DataPlace,
  mode: House["mode"],
  call: Call,
): Promise<unknown> {
  if (engineOf(place.databaseUrl) === "sqlite") return asOperator(place, mode, call);
  try {
    return await callServer(place.socket, call);
  } catch (error) {
    if (!/ENOENT|ECONNREFUSED/.test((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return asOperator(place, mode, call);
  }
}

/**
 * Calls a procedure as the operator. SQLite has one writer, so while a server runs the call is handed to it; otherwise
 * the house is opened here. PostgreSQL takes many writers and is always opened here.
 */
export async function asOperator(
  place: DataPlace,
  mode: House["mode"],
  call: Call,
): Promise<unknown> {
  const here = () => withHouse(place, mode, (house) => callHere(house, call));
  if (engineOf(place.databaseUrl) === "postgres") return here();
  const made = await alone(place, async () => ({ result: await here() }));
  return made ? made.result : callServer(place.socket, call);
}
