/** Tests the databases that all other tests stand on, on both engines. */
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFreshDatabase } from "./fresh-database.ts";
import { execute } from "./server.ts";

const log = join(process.env.TEST_RUN_FOLDER ?? "", "prepared");
const onPostgres = process.env.DATABASE_URL?.startsWith("postgres");

async function prepare(url: string) {
  await appendFile(log, `${url}\n`);
  if (onPostgres) return execute(url, "create table mark as select 'laid' as word");
  return appendFile(url.replace("file:", ""), "laid");
}

async function contents(url: string): Promise<string> {
  if (!onPostgres) return readFile(url.replace("file:", ""), "utf8");
  return (await execute(url, "select word from mark")).rows.map(({ word }) => word).join();
}

async function write(url: string) {
  if (onPostgres) return execute(url, "insert into mark values ('mine')");
  return appendFile(url.replace("file:", ""), ",mine");
}

test("the template is prepared once however many ask at the same moment", async () => {
  const fresh = makeFreshDatabase(prepare);
  const databases = await Promise.all(Array.from({ length: 8 }, fresh));
  expect(new Set(databases.map(({ url }) => url)).size).toBe(8);
  expect((await readFile(log, "utf8")).trim().split("\n")).toHaveLength(1);
  for (const { drop } of databases) await drop();
});

test("what one test writes no other test sees, and a dropped database is gone", async () => {
  const fresh = makeFreshDatabase(prepare);
  const [first, second] = [await fresh(), await fresh()];
  await write(first.url);
  expect(await contents(first.url)).toBe("laid,mine");
  expect(await contents(second.url)).toBe("laid");
  await first.drop();
  await expect(contents(first.url)).rejects.toThrow();
  await second.drop();
});

test("a template that cannot be prepared fails every test that asks for it", async () => {
  const fresh = makeFreshDatabase(() => Promise.reject(new Error("no such folder")), "broken");
  await expect(fresh()).rejects.toThrow("no such folder");
  await expect(fresh()).rejects.toThrow("no such folder");
});
