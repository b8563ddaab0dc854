/** Examples and real records are never mixed, whatever folder is named by mistake. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataPlace } from "@tessellate/api/data-folder";
import { checksums } from "@tessellate/data/checksum";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepare } from "./prepare.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "prepare-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const placeIn = (name: string) => dataPlace("serve", { DATA_DIR: join(root, name) });
const quiet = () => {};

test("the demo does not begin in a folder that holds a real installation, and leaves it as it was", async () => {
  const place = placeIn("real");
  await prepare(place, false, quiet);
  const file = place.databaseUrl.replace("file:", "");
  const before = checksums(file);
  await expect(prepare(place, true, quiet)).rejects.toThrow("not the demo");
  expect(checksums(file)).toEqual(before);
  await prepare(place, false, quiet);
  expect(checksums(file)).toEqual(before);
});

test("nothing real is begun in the demo's folder", async () => {
  const place = placeIn("demo");
  await mkdir(place.folder, { recursive: true });
  await writeFile(join(place.folder, "example-data"), "");
  await expect(prepare(place, false, quiet)).rejects.toThrow("example data");
});
