/** Backups taken under load restore row for row; what is not whole, or not ours, is refused. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataPlace, dataPlace } from "@tessellate/api/data-folder";
import { checksums } from "@tessellate/data/checksum";
import { takeLock } from "@tessellate/data/lock";
import { makePerson } from "@tessellate/data/makers/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backUp, restore } from "./backup.ts";
import { withHouse } from "./house.ts";
import { prepare } from "./prepare.ts";

let root: string;
let place: DataPlace;
const placeIn = (name: string) => dataPlace("serve", { DATA_DIR: join(root, name) });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "cli-"));
  place = placeIn("first");
  await prepare(place, false, () => {});
});
afterAll(() => rm(root, { recursive: true, force: true }));

const fileOf = (at: DataPlace) => at.databaseUrl.replace("file:", "");

test("a backup taken while people write holds every row that was there and restores equal on another machine", async () => {
  const file = join(root, "under-load.sqlite");
  let before = 0;
  await withHouse(place, "serve", async (house) => {
    const write = () => house.database.transaction((tx) => makePerson(tx));
    for (let i = 0; i < 50; i++) await write();
    before = 50;
    const writing = Array.from({ length: 100 }, write);
    await house.database.backup(file);
    await Promise.all(writing);
  });
  const sums = checksums(file);
  expect(sums.find(({ table }) => table === "people")?.rows).toBeGreaterThanOrEqual(before);
  const elsewhere = placeIn("elsewhere");
  const restored = await restore(elsewhere, file);
  expect(restored.sums).toEqual(sums);
  expect(checksums(fileOf(elsewhere))).toEqual(sums);
});

test("keys are not in a backup, and are kept where only their user can read them", async () => {
  const file = join(root, "without-keys.sqlite");
  await backUp(place, file);
  const bytes = (await readFile(file)).toString("latin1");
  for (const name of ["person", "seal", "outbox", "sign-in"]) {
    const key = (await readFile(join(place.keys, `${name}.key`), "utf8")).trim();
    expect(key.length).toBeGreaterThan(40);
    expect(bytes.includes(key)).toBe(false);
  }
});

test("a backup does not write over a file that is there", async () => {
  const file = join(root, "taken.sqlite");
  await writeFile(file, "mine");
  await expect(backUp(place, file)).rejects.toThrow("exists already");
  expect(await readFile(file, "utf8")).toBe("mine");
});

test("a damaged file, and one that is not ours, are refused and nothing changes", async () => {
  const before = checksums(fileOf(place));
  const damaged = join(root, "damaged.sqlite");
  await backUp(place, damaged);
  const bytes = await readFile(damaged);
  bytes.fill(0x5a, 4096 * 3, 4096 * 6);
  await writeFile(damaged, bytes);
  await expect(restore(place, damaged)).rejects.toThrow();
  await expect(restore(place, join(place.folder, "lock.sqlite"))).rejects.toThrow(
    "not a Tessellate database",
  );
  expect(checksums(fileOf(place))).toEqual(before);
});

test("nothing is restored under a running server", async () => {
  const file = join(root, "while-running.sqlite");
  await backUp(place, file);
  const server = takeLock(place.folder);
  await expect(restore(place, file)).rejects.toThrow("A server is using this folder");
  server?.release();
  expect((await restore(place, file)).kept).toContain("before-restore");
});
