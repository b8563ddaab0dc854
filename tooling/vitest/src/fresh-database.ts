/** A database of its own for each test, copied from one that was prepared once per run. */
import { randomUUID } from "node:crypto";
import { constants, copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { once } from "./once.ts";
import { databaseIn, execute, runName } from "./server.ts";

/** A database that nobody else uses; `drop` removes it, closed or not. */
export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * Makes the function that hands out databases: `makeFreshDatabase(migrate)`.
 * `prepare(url)` fills the template (tables, perhaps the demo) and must close it again; it runs once per test
 * run and engine, however many files ask. Give a second template a `name` of its own.
 * The engine is the one DATABASE_URL names (see `engines.ts`).
 */
export function makeFreshDatabase(
  prepare: (url: string) => Promise<unknown>,
  name = "empty",
): () => Promise<FreshDatabase> {
  return () => {
    const server = process.env.DATABASE_URL ?? "";
    const folder = process.env.TEST_RUN_FOLDER;
    if (!folder)
      throw new Error('Run these tests with the "@tessellate/vitest/engines" configuration.');
    const template = { prepare, name, folder };
    return server.startsWith("postgres") ? copyOnPostgres(server, template) : copyOfFile(template);
  };
}

interface Template {
  prepare(url: string): Promise<unknown>;
  name: string;
  folder: string;
}

async function copyOfFile({ prepare, name, folder }: Template): Promise<FreshDatabase> {
  const template = join(folder, `template-${name}.sqlite`);
  await once(folder, name, async () => {
    await prepare(`file:${template}`);
  });
  const path = join(folder, `${randomUUID()}.sqlite`);
  await copyFile(template, path, constants.COPYFILE_FICLONE);
  const files = ["", "-wal", "-shm", "-journal"].map((suffix) => `${path}${suffix}`);
  return {
    url: `file:${path}`,
    drop: async () => {
      await Promise.all(files.map((file) => rm(file, { force: true })));
    },
  };
}

async function copyOnPostgres(server: string, { prepare, name, folder }: Template) {
  const run = runName(folder);
  const template = `${run}_template_${name}`;
  await once(folder, name, async () => {
    await execute(server, `create database "${template}"`);
    await prepare(databaseIn(server, template));
  });
  const copy = `${run}_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  await execute(server, `create database "${copy}" template "${template}"`);
  return {
    url: databaseIn(server, copy),
    drop: async () => {
      await execute(server, `drop database if exists "${copy}" with (force)`);
    },
  };
}
