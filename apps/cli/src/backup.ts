/** Backups of a SQLite installation: copied while it is in use, checked, and restored row for row. */
import { existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import type { DataPlace } from "@tessellate/api/data-folder";
import { checksums, type TableSum } from "@tessellate/data/checksum";
import { engineOf } from "@tessellate/data/kit/engine";
import { fileFrom } from "./env.ts";
import { alone, asOperator } from "./house.ts";

const fileOf = (place: DataPlace) => {
  if (engineOf(place.databaseUrl) === "postgres")
    throw new Error("On PostgreSQL use pg_dump and pg_restore; docs/operations.md says how.");
  return place.databaseUrl.replace(/^file:/, "");
};

/** Writes a whole, checked copy of the database to `file` and says what is in it. The key folder is not in it. */
export async function backUp(place: DataPlace, file: string): Promise<TableSum[]> {
  const target = fileFrom(file);
  if (!existsSync(fileOf(place))) throw new Error(`There is no database in ${place.folder} yet.`);
  if (existsSync(target)) throw new Error(`${target} exists already. Choose another name.`);
  await asOperator(place, "serve", { path: "upkeep.backup", input: { file: target } });
  return checksums(target);
}

/**
 * Puts a backup in place of the database. The one that was there is kept beside it. Refused while a server runs, for a
 * damaged file, and for a file that is not one of ours; then nothing has changed.
 */
export async function restore(
  place: DataPlace,
  file: string,
): Promise<{ sums: TableSum[]; kept: string | null }> {
  const source = fileFrom(file);
  if (!existsSync(source)) throw new Error(`There is no file ${source}.`);
  const sums = checksums(source);
  if (!sums.some(({ table }) => table === "audit_entries"))
    throw new Error(`${source} is not a Tessellate database.`);
  const target = fileOf(place);
  const done = await alone(place, async () => {
    await copyFile(source, `${target}.incoming`);
    const kept = existsSync(target) ? `${target}.before-restore` : null;
    if (kept) await rename(target, kept);
    await Promise.all(["-wal", "-shm"].map((end) => rm(`${target}${end}`, { force: true })));
    await rename(`${target}.incoming`, target);
    return { sums: checksums(target), kept };
  });
  if (!done) throw new Error("A server is using this folder. Stop it, then restore.");
  if (JSON.stringify(done.sums) !== JSON.stringify(sums))
    throw new Error(
      "The restored database differs from the backup. Restore it again from another copy.",
    );
  return done;
}
