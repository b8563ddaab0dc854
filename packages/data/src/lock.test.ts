/** One writer to a data folder, as other processes see it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "./lock.ts";

const folderFor = () => mkdtemp(join(tmpdir(), "lock-"));

test("a second process is told that the folder is taken, and may have it once the first lets go", async () => {
  const folder = await folderFor();
  const first = takeLock(folder);
  expect(first).toBeDefined();
  expect(takeLock(folder)).toBeUndefined();
  first?.release();
  const second = takeLock(folder);
  expect(second).toBeDefined();
  second?.release();
  await rm(folder, { recursive: true });
});

test("a process that is killed leaves no lock behind", async () => {
  const folder = await folderFor();
  const sqlite = createRequire(import.meta.url).resolve("better-sqlite3");
  const holder = spawn(process.execPath, [
    "-e",
    `const c = new (require(${JSON.stringify(sqlite)}))(${JSON.stringify(join(folder, "lock.sqlite"))}); c.exec("begin exclusive"); console.log("held"); setInterval(() => {}, 1000)`,
  ]);
  await once(holder.stdout, "data");
  expect(takeLock(folder)).toBeUndefined();
  holder.kill("SIGKILL");
  await once(holder, "exit");
  const lock = takeLock(folder);
  expect(lock).toBeDefined();
  lock?.release();
  await rm(folder, { recursive: true });
});
